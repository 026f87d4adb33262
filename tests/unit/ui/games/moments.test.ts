/** What a level shows in each moment: leaves, hints, and what came of a try. */
import { describe, expect, test } from 'vitest';
import type { JigsawLevel, SortLevel } from '../../../../src/domain/game.ts';
import { beginJigsaw } from '../../../../src/games/drey/model/jigsaw.ts';
import { beginSort } from '../../../../src/games/drey/model/sort.ts';
import { jigsawMoment, jigsawOutcome } from '../../../../src/ui/games/jigsaw-view.ts';
import { pictureOfPlace, sortMoment, sortOutcome } from '../../../../src/ui/games/sort-view.ts';
import { contextOf } from '../../games/drey/players.ts';

const sorted = (level: { id: string; kind: string }): SortLevel => level as SortLevel;
const windy = sorted(contextOf('lks2').levels[2]!);
const pictures = sorted(contextOf('ks1').levels[1]!);
const others = contextOf('uks2').levels[2] as JigsawLevel;

describe('a moment of sorting', () => {
  test('three leaves are up, and nothing glows before it is asked for', () => {
    const moment = sortMoment(windy, beginSort(), null, null);
    expect(moment.leaves.map(({ id }) => id)).toEqual(windy.items.slice(0, 3).map(({ id }) => id));
    expect(moment).toMatchObject({ chosen: null, glowing: null, hint: null, placed: 0 });
  });

  test('a hint glows only for the leaf it is about, and then grows to words', () => {
    const [first, second] = windy.items;
    const glow = { step: first!.id, grown: 'glow' } as const;
    expect(sortMoment(windy, beginSort(), first!.id, glow)).toMatchObject({ glowing: first!.right, hint: null });
    expect(sortMoment(windy, beginSort(), second!.id, glow).glowing).toBeNull();
    const words = sortMoment(windy, beginSort(), first!.id, { ...glow, grown: 'words' });
    expect(words.hint).toBe(`levels.${windy.id}.items.${first!.id}.hint`);
  });

  test('nobody can be told about a leaf that nobody asks for', () => {
    expect(sortMoment(windy, beginSort(), windy.items[0]!.id, null).open.has('hand')).toBe(false);
  });

  test('whoever asks is who can be told', () => {
    const asked = windy.items.find(({ asker }) => asker)!;
    expect(pictureOfPlace('hand', asked)).toBe(asked.asker);
    expect(pictureOfPlace('tuck', asked)).toBe('art:objects/drey');
  });
});

describe('what came of putting a leaf somewhere', () => {
  test('Magpie has what is private and was pinned up', () => {
    const outcome = sortOutcome(pictures, 'password', 'pin', false)!;
    expect(outcome.by).toEqual({ who: 'magpie', pose: 'pleased' });
    expect(outcome.texts).toEqual([`levels.${pictures.id}.items.password.wrong.pin`]);
  });

  test('what was fine and was hidden makes Sorrel wonder', () => {
    expect(sortOutcome(pictures, 'dog', 'tuck', false)!.by).toEqual({ who: 'guide', pose: 'thinking' });
  });

  test('a grown-up who is asked shows where it goes, and says so first', () => {
    const outcome = sortOutcome(pictures, 'dog', 'ask', true)!;
    expect(outcome.place).toBe('pin');
    expect(outcome.texts).toEqual([`levels.${pictures.id}.asked`, `levels.${pictures.id}.items.dog.right`]);
  });

  test('where asking is the right place, nothing has to be shown', () => {
    expect(sortOutcome(pictures, 'friend', 'ask', true)!.texts).toEqual([`levels.${pictures.id}.items.friend.right`]);
  });
});

describe('Magpie’s jigsaw', () => {
  test('a hint lets the pieces glow that Magpie would join next, and then says why', () => {
    const [combination] = others.combinations;
    const hint = { step: others.id, grown: 'glow' } as const;
    const moment = jigsawMoment(others, beginJigsaw(), hint);
    expect([...moment.glowing]).toEqual(combination!.details);
    expect(moment.hint).toBeNull();
    expect(jigsawMoment(others, beginJigsaw(), { ...hint, grown: 'words' }).hint).toBe(
      `levels.${others.id}.combinations.${combination!.id}.hint`,
    );
  });

  test('where too much is blurred the hint is about what may be seen again', () => {
    const blurred = others.posts.flatMap(({ parts }) => parts.filter(({ detail }) => detail).map(({ id }) => id));
    const moment = jigsawMoment(others, { ...beginJigsaw(), blurred }, { step: others.id, grown: 'words' });
    expect([...moment.glowing]).toEqual(['solo', 'neighbours']);
    expect(moment.hint).toBe(`levels.${others.id}.posts.drums.hint`);
  });

  test('the pieces Magpie joins are shown from the posts they come from', () => {
    const outcome = jigsawOutcome(others, 'pieced-when-and-gate');
    expect(outcome).toMatchObject({ kind: 'pieced', pieces: [{ detail: 'when' }, { detail: 'gate' }] });
    expect(outcome?.kind === 'pieced' && outcome.pieces.map(({ post }) => post.id)).toEqual(['drums', 'proud']);
    expect(jigsawOutcome(others, 'dull-to-nan')).toMatchObject({ kind: 'dull', post: { id: 'to-nan' } });
    expect(jigsawOutcome(others, 'nothing-like-it')).toBeNull();
  });
});
