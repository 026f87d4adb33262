/** A round played for a page: what it is asked to do, what stays picked up, and where it goes on. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { RoundRecord } from '../../../../src/engine/game-round/effects.ts';
import type { DreyMove } from '../../../../src/games/drey/model/rules.ts';
import { playGame, type Audience } from '../../../../src/ui/games/play-game.ts';
import { contextOf } from '../../games/drey/players.ts';

const context = contextOf('lks2');
const [first] = context.levels;

let recorded: RoundRecord[];
let heard: string[];
let kept: string | null;
const audience: Audience = {
  record: (what) => recorded.push(what),
  announce: (say) => heard.push(say),
  sound: () => undefined,
  land: ({ at }) => heard.push(`lands at ${at}`),
  keep: (text) => (kept = text),
};
const put = (item: string, place: 'tuck' | 'pin'): { type: 'play'; move: DreyMove } => ({
  type: 'play',
  move: { kind: 'put', item, place },
});

beforeEach(() => {
  recorded = [];
  heard = [];
  kept = null;
});

describe('a round played for a page', () => {
  test('records the start, lands where it is led, and keeps each place', () => {
    const game = playGame(context, null, audience);
    game.tell({ type: 'begin' });
    expect(recorded).toEqual([{ kind: 'started', detail: {} }]);
    expect(heard).toEqual(['lands at playing']);
    expect(JSON.parse(kept!)).toEqual(game.state());
  });

  test('a move that is not legal tells nobody anything', () => {
    const game = playGame(context, null, audience);
    let told = 0;
    game.subscribe(() => (told += 1));
    game.tell({ type: 'rewind' });
    game.tell(put('nothing-like-it', 'tuck'));
    expect(told).toBe(0);
  });

  test('goes on where it was kept', () => {
    playGame(context, null, audience).tell({ type: 'begin' });
    const again = playGame(context, kept, audience);
    expect(again.state().place).toEqual({ at: 'playing', level: first.id });
    expect(heard.at(-1)).toBe('game.said.resumed');
  });

  test('who subscribed hears of each change until they leave', () => {
    const game = playGame(context, null, audience);
    const places: string[] = [];
    const leave = game.subscribe(({ place }) => places.push(place.at));
    game.tell({ type: 'begin' });
    leave();
    game.tell({ type: 'choose', level: first.id });
    expect(places).toEqual(['playing']);
  });
});

describe('what is picked up', () => {
  const ids = first.kind === 'sort' ? first.items.map(({ id }) => id) : [];

  test('only what is in the air can be picked up, and only while it is played', () => {
    const game = playGame(context, null, audience);
    game.choose(ids[0]!);
    expect(game.chosen()).toBeNull();
    game.tell({ type: 'begin' });
    game.choose('nothing-like-it');
    expect(game.chosen()).toBeNull();
    game.choose(ids[1]!);
    expect(game.chosen()).toBe(ids[1]);
  });

  test('a leaf that was tried in a wrong place is still picked up after rewinding, and after coming back', () => {
    if (first.kind !== 'sort') throw new Error('expected a level that is sorted');
    const item = first.items[0]!;
    const wrong = Object.keys(item.wrong)[0] as 'tuck' | 'pin';
    const game = playGame(context, null, audience);
    game.tell({ type: 'begin' });
    game.choose(item.id);
    game.tell(put(item.id, wrong));
    game.tell({ type: 'rewind' });
    expect(game.chosen()).toBe(item.id);
    expect(playGame(context, kept, audience).chosen()).toBe(item.id);
  });

  test('a covered game picks nothing up', () => {
    const game = playGame(context, null, audience);
    game.tell({ type: 'begin' });
    game.tell({ type: 'cover' });
    game.choose(ids[0]!);
    game.tell({ type: 'uncover' });
    expect(game.chosen()).toBeNull();
  });
});
