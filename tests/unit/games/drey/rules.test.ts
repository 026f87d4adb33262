import { describe, expect, test } from 'vitest';
import type { JigsawLevel, SortLevel } from '../../../../src/domain/game.ts';
import { dullPosts, fewestBlurs, piecedTogether } from '../../../../src/domain/jigsaw.ts';
import { afterJigsaw, beginJigsaw, inTheWay, tallyOfJigsaw } from '../../../../src/games/drey/model/jigsaw.ts';
import { DREY_RULES } from '../../../../src/games/drey/model/rules.ts';
import { afterPut, beginSort, falling, tallyOfSort } from '../../../../src/games/drey/model/sort.ts';

const SORT: SortLevel = {
  id: 'sort',
  kind: 'sort',
  places: ['tuck', 'pin', 'hand', 'ask'],
  atOnce: 2,
  items: [
    { id: 'home', picture: 'house', right: 'tuck', wrong: { pin: 'home-is-fine-to-share' } },
    { id: 'joke', picture: 'clown-face', right: 'pin', wrong: { tuck: 'everything-must-be-hidden' } },
    {
      id: 'friend',
      picture: 'camera',
      right: 'ask',
      also: 'tuck',
      wrong: { pin: 'photos-of-others-are-mine-to-share' },
    },
    {
      id: 'lost',
      picture: 'name-badge',
      asker: 'police-officer',
      right: 'hand',
      wrong: { tuck: 'private-even-from-those-who-help', pin: 'full-name-is-fine-to-share' },
    },
  ],
};
const put = (item: string, place: SortLevel['places'][number]) => ({ kind: 'put' as const, item, place });

describe('tucking and pinning', () => {
  test('only what is in the air can be put somewhere', () => {
    expect(falling(beginSort(), SORT).map(({ id }) => id)).toEqual(['home', 'joke']);
    expect(afterPut(beginSort(), put('lost', 'hand'), SORT)).toBeNull();
    const { play } = afterPut(beginSort(), put('joke', 'pin'), SORT)!;
    expect(falling(play, SORT).map(({ id }) => id)).toEqual(['home', 'friend']);
  });

  test('nobody can be told where nobody asks', () => {
    expect(afterPut(beginSort(), put('home', 'hand'), SORT)).toBeNull();
  });

  test('a wrong place says what it shows, and the thing stays in the air', () => {
    const { play, shows } = afterPut(beginSort(), put('home', 'pin'), SORT)!;
    expect(shows).toEqual({ step: 'home', choice: 'pin', right: false, misconception: 'home-is-fine-to-share' });
    expect(falling(play, SORT)).toEqual(falling(beginSort(), SORT));
  });

  test('asking is never wrong, and sharing is then not the child’s own', () => {
    const asked = afterPut(beginSort(), put('joke', 'ask'), SORT)!;
    expect(asked.shows).toEqual({ step: 'joke', choice: 'ask', right: true });
    expect(tallyOfSort(asked.play, SORT)).toMatchObject({ shared: 1, toShare: 2 });
    const home = afterPut(beginSort(), put('home', 'ask'), SORT)!;
    expect(tallyOfSort(home.play, SORT)).toMatchObject({ kept: 2, toKeep: 2 });
  });

  test('two places may both be right', () => {
    const { play } = afterPut(beginSort(), put('joke', 'pin'), SORT)!;
    expect(afterPut(play, put('friend', 'tuck'), SORT)!.shows!.right).toBe(true);
    expect(afterPut(play, put('friend', 'ask'), SORT)!.shows!.right).toBe(true);
    expect(afterPut(play, put('friend', 'pin'), SORT)!.shows!.right).toBe(false);
  });
});

const JIGSAW: JigsawLevel = {
  id: 'jigsaw',
  kind: 'jigsaw',
  posts: [
    {
      id: 'match',
      by: 'femi',
      seenBy: 'everyone',
      keep: 1,
      parts: [
        { id: 'we-won' },
        { id: 'goal', detail: 'heart' },
        { id: 'field', detail: 'extra' },
        { id: 'hour', detail: 'extra' },
      ],
    },
    { id: 'to-nan', by: 'femi', seenBy: 'trusted', keep: 1, parts: [{ id: 'hi' }, { id: 'come', detail: 'heart' }] },
  ],
  combinations: [{ id: 'there-and-then', details: ['field', 'hour'], misconception: 'routine-is-fine-to-share' }],
};
const ids = (items: { id: string }[]) => items.map(({ id }) => id);

describe('the jigsaw', () => {
  test('is pieced together only while nothing of a combination is blurred', () => {
    expect(ids(piecedTogether(JIGSAW, new Set()))).toEqual(['there-and-then']);
    expect(piecedTogether(JIGSAW, new Set(['hour']))).toEqual([]);
    expect(fewestBlurs(JIGSAW)).toHaveLength(1);
  });

  test('a post without its heart is dull, a private message too', () => {
    expect(ids(dullPosts(JIGSAW, new Set(['goal'])))).toEqual(['match']);
    expect(ids(dullPosts(JIGSAW, new Set(['come'])))).toEqual(['to-nan']);
  });

  test('has no answer where the heart itself gives somebody away', () => {
    const [match, nan] = JIGSAW.posts;
    const level = { ...JIGSAW, posts: [{ ...match!, keep: 2 }, nan!] };
    expect(fewestBlurs(level)).toBeNull();
  });

  test('blurs and clears again; only posting is a choice', () => {
    const blur = { kind: 'blur', detail: 'hour' } as const;
    const once = afterJigsaw(beginJigsaw(), blur, JIGSAW)!;
    expect(once).toMatchObject({ play: { blurred: ['hour'] }, sound: 'tap' });
    expect(once.shows).toBeUndefined();
    expect(afterJigsaw(once.play, blur, JIGSAW)!.play.blurred).toEqual([]);
    expect(afterJigsaw(once.play, { kind: 'blur', detail: 'we-won' }, JIGSAW)).toBeNull();
  });

  test('posting shows Magpie’s picture, or a dull post, or is just right', () => {
    const posted = (...blurred: string[]) => afterJigsaw({ ...beginJigsaw(), blurred }, { kind: 'post' }, JIGSAW)!;
    expect(posted().shows).toEqual({
      step: 'jigsaw',
      choice: 'pieced-there-and-then',
      right: false,
      misconception: 'routine-is-fine-to-share',
    });
    expect(posted('hour', 'goal').shows).toEqual({
      step: 'jigsaw',
      choice: 'dull-match',
      right: false,
      misconception: 'everything-must-be-hidden',
    });
    expect(posted('hour').shows).toEqual({ step: 'jigsaw', choice: 'posted', right: true });
    expect(afterJigsaw(posted('hour').play, { kind: 'post' }, JIGSAW)).toBeNull();
  });

  test('the hint is about Magpie first, then about the dull post', () => {
    const play = beginJigsaw();
    expect(inTheWay(play, JIGSAW).combination?.id).toBe('there-and-then');
    expect(inTheWay({ ...play, blurred: ['hour', 'goal'] }, JIGSAW).post?.id).toBe('match');
    expect(inTheWay({ ...play, blurred: ['hour'] }, JIGSAW)).toEqual({});
  });

  test('quietly knows how much stayed clear', () => {
    const play = { ...beginJigsaw(), blurred: ['hour', 'field'], posted: true };
    expect(tallyOfJigsaw(play, JIGSAW)).toEqual({ kept: 1, toKeep: 1, shared: 2, toShare: 3 });
  });
});

test('a kept play of another level is let go', () => {
  const { fits } = DREY_RULES;
  expect(fits(beginSort(), SORT)).toBe(true);
  expect(fits(beginSort(), JIGSAW)).toBe(false);
  expect(fits({ ...beginSort(), placed: ['gone'] }, SORT)).toBe(false);
  expect(fits({ ...beginSort(), placed: ['home', 'home'] }, SORT)).toBe(false);
  expect(fits({ ...beginJigsaw(), blurred: ['we-won'] }, JIGSAW)).toBe(false);
});
