import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANDS } from '../../../../src/domain/curriculum.ts';
import { allDetails, canBePosted } from '../../../../src/domain/jigsaw.ts';
import { keep, pickUp } from '../../../../src/engine/game-round/keeping.ts';
import { transition } from '../../../../src/engine/game-round/machine.ts';
import type { Tally } from '../../../../src/engine/game-round/states.ts';
import { tallyOfJigsaw } from '../../../../src/games/drey/model/jigsaw.ts';
import type { DreyState } from '../../../../src/games/drey/model/rules.ts';
import { deviceEvent } from '../../../../src/schemas/api/events.ts';
import {
  ALL_LEVELS,
  careless,
  contextOf,
  overCautious,
  askingAlways,
  perfect,
  playThrough,
  canPress,
  random,
  seeded,
  type Played,
} from './players.ts';

const kindsOf = ({ records }: Played, kind: string) => records.filter((record) => record.kind === kind);
const total = ({ done }: DreyState, of: keyof Tally) => done.reduce((sum, { tally }) => sum + tally[of], 0);

test('there are twelve levels', () => {
  expect(ALL_LEVELS).toHaveLength(12);
});

describe.each(BANDS)('in %s', (band) => {
  const context = contextOf(band);
  const ids = context.levels.map(({ id }) => id);

  test('a perfect player finishes all three levels without one wrong choice', () => {
    const played = playThrough(context, perfect);
    expect(played.state.place).toEqual({ at: 'end', ending: 'balanced' });
    expect(kindsOf(played, 'choice').filter(({ detail }) => 'misconception' in detail)).toEqual([]);
    expect(kindsOf(played, 'level-done').map(({ detail }) => detail)).toEqual(ids.map((level) => ({ level })));
    expect(total(played.state, 'kept')).toBe(total(played.state, 'toKeep'));
    expect(total(played.state, 'shared')).toBe(total(played.state, 'toShare'));
  });

  test('a careless player finishes too, and every wrong choice says what it shows', () => {
    const played = playThrough(context, careless);
    const wrong = played.states.filter(({ place }) => place.at === 'shown' && !place.right);
    const shown = kindsOf(played, 'choice').filter(({ detail }) => 'misconception' in detail);
    expect(played.state.place.at).toBe('end');
    expect(wrong.length).toBeGreaterThanOrEqual(context.levels.length);
    expect(shown).toHaveLength(wrong.length);
  });

  test('players led by chance finish, whatever the chance', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const played = playThrough(context, random(seeded(seed)));
        expect(played.state.done.map(({ level }) => level)).toEqual(ids);
        expect(kindsOf(played, 'done')).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  test('hiding everything keeps it all and never comes out best', () => {
    const hidden = playThrough(context, overCautious).state;
    const best = playThrough(context, perfect).state;
    expect(total(hidden, 'kept')).toBe(total(best, 'kept'));
    hidden.done.forEach(({ tally }, index) => expect(tally.shared).toBeLessThan(best.done[index]!.tally.shared));
    expect(hidden.place).toEqual({ at: 'end', ending: 'close-kept' });
  });

  test('asking about everything is never wrong, and never comes out best', () => {
    const asked = playThrough(context, askingAlways);
    const best = playThrough(context, perfect).state;
    expect(kindsOf(asked, 'choice').filter(({ detail }) => 'misconception' in detail)).toEqual([]);
    asked.state.done.forEach(({ level, tally }, index) => {
      const found = context.levels.find(({ id }) => id === level)!;
      const canAsk = found.kind === 'sort' && found.places.includes('ask');
      if (canAsk) expect(tally.shared).toBeLessThan(best.done[index]!.tally.shared);
      else expect(tally).toEqual(best.done[index]!.tally);
    });
  });

  test('whatever a child presses, they can press on, and what is recorded is what the server takes', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { states, records } = playThrough(context, random(seeded(seed)));
        for (const state of states.slice(0, -1)) expect(canPress(state, context).length).toBeGreaterThan(0);
        for (const record of records) {
          const event = {
            id: '0198c3a4-5b6c-7d8e-8f90-a1b2c3d4e5f6',
            activity: `games/drey/${band}`,
            happenedAt: 1,
            ...record,
          };
          expect(deviceEvent.safeParse(event).error).toBeUndefined();
        }
      }),
      { numRuns: 15 },
    );
  });

  test('from every state a child can be in, a kept game goes on exactly there', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), (seed, at) => {
        const { states } = playThrough(context, random(seeded(seed)));
        const left = states[at % states.length]!;
        const back = pickUp(context, keep(left));
        expect(back).toEqual(left);
        const covered = transition(left, { type: 'cover' }, context).state;
        expect(pickUp(context, keep(covered))).toEqual(covered);
        for (const event of canPress(left, context))
          expect(transition(back!, event, context)).toEqual(transition(left, event, context));
      }),
      { numRuns: 40 },
    );
  });
});

const subsetsOf = (ids: string[]) =>
  Array.from({ length: 2 ** ids.length }, (_, chosen) => ids.filter((_id, index) => (chosen >> index) & 1));

describe('in the jigsaw', () => {
  const jigsaws = contextOf('uks2').levels.filter((level) => level.kind === 'jigsaw');

  test('whatever can be posted, one blur more is never better, and leaving all clear never works', () => {
    expect(jigsaws).toHaveLength(3);
    for (const level of jigsaws) {
      expect(canBePosted(level, new Set())).toBe(false);
      expect(canBePosted(level, new Set(allDetails(level)))).toBe(false);
      const all = allDetails(level);
      const sharedWith = (blurred: string[]) =>
        tallyOfJigsaw({ kind: 'jigsaw', blurred, pieced: false, posted: true }, level).shared;
      const best = tallyOfJigsaw({ kind: 'jigsaw', blurred: [], pieced: false, posted: true }, level).toShare;
      const ways = subsetsOf(all).filter((blurred) => canBePosted(level, new Set(blurred)));
      expect(ways.length).toBeGreaterThan(1);
      expect(Math.max(...ways.map(sharedWith))).toBe(best);
      for (const blurred of ways)
        for (const more of all.filter((detail) => !blurred.includes(detail)))
          expect(sharedWith([...blurred, more])).toBeLessThan(sharedWith(blurred));
    }
  });
});
