import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../../../src/domain/agreement.ts';
import { open, transition, type AgreementContext } from '../../../../src/engine/agreement/machine.ts';
import { keep, pickUp } from '../../../../src/engine/agreement/keeping.ts';
import type { AgreementEvent, AgreementState } from '../../../../src/engine/agreement/states.ts';

const promise = (id: string) => ({
  id,
  picture: 'key',
  answers: ['P12'],
  check: {
    options: [
      { id: 'no', picture: 'eyes', right: false },
      { id: 'yes', picture: 'key', right: true },
    ],
  },
});
const agreement: Agreement = {
  id: 'small',
  years: ['3'],
  reviewOn: '2027-07-01',
  promises: [promise('ask'), promise('kind'), promise('tell')],
};
const NAME = 'a'.repeat(64);
const atSchool: AgreementContext = {
  agreement,
  signing: { version: 4, way: 'name', acceptedNames: ['b'.repeat(64), NAME] },
};
const atHome: AgreementContext = { agreement, signing: null };

const goOn: AgreementEvent = { type: 'goOn' };
const pick = (option: string): AgreementEvent => ({ type: 'pick', option });
const signWith = (name: string | null, helped = false): AgreementEvent => ({ type: 'sign', name, helped });
const keptPromise = [goOn, pick('yes'), goOn];
const toName = [goOn, ...keptPromise, ...keptPromise, ...keptPromise];

function play(events: AgreementEvent[], context = atSchool, from = open()) {
  return events.reduce(
    ({ state, effects }, event) => {
      const turn = transition(state, event, context);
      return { state: turn.state, effects: [...effects, ...turn.effects] };
    },
    { state: from, effects: [] as ReturnType<typeof transition>['effects'] },
  );
}
const records = ({ effects }: ReturnType<typeof play>) =>
  effects.flatMap((effect) => (effect.do === 'record' ? [effect.what] : []));

describe('a check', () => {
  test('a wrong pick is explained, and the child tries again', () => {
    const wrong = play([goOn, goOn, pick('no')]);
    expect(wrong.state.place).toEqual({ at: 'explained', promise: 'ask', option: 'no' });
    expect(play([goOn], atSchool, wrong.state).state).toEqual(wrong.state);
    const again = play([{ type: 'tryAgain' }, pick('yes'), goOn], atSchool, wrong.state);
    expect(again.state.place).toEqual({ at: 'promise', promise: 'kind' });
    expect(again.state.checked).toEqual(['ask']);
  });
});

describe('signing', () => {
  test('the right name signs, and is recorded as a keyed hash with version and promises', () => {
    const signed = play([...toName, signWith(NAME)]);
    expect(signed.state.place).toEqual({ at: 'signed', version: 4 });
    expect(records(signed)).toEqual([
      { kind: 'signed', detail: { version: 4, promises: ['ask', 'kind', 'tell'], checks: 'done', name: NAME } },
    ]);
  });

  test('another name is missed kindly, as often as it takes', () => {
    const missed = play([...toName, signWith('c'.repeat(64)), signWith('')]);
    expect(missed.state).toMatchObject({ place: { at: 'sign' }, misses: 2 });
    expect(records(missed)).toEqual([]);
  });

  test('nobody signs before every check is done, whatever the device has kept', () => {
    const skipped: AgreementState = { place: { at: 'sign' }, checked: ['ask'], misses: 0 };
    expect(records(play([signWith(NAME)], atSchool, skipped))).toEqual([]);
  });

  test('at home everything can be practised and nothing is signed', () => {
    const home = play([...toName, signWith(NAME)], atHome);
    expect(home.state.place).toEqual({ at: 'sign' });
    expect(home.effects.some((effect) => effect.do === 'record')).toBe(false);
  });

  test('"not yet" records nothing and leads back to where the child was', () => {
    const left = play([goOn, goOn, { type: 'notYet' }]);
    expect(left.state.place).toMatchObject({ at: 'notYet' });
    expect(records(left)).toEqual([]);
    expect(play([{ type: 'back' }], atSchool, left.state).state.place).toEqual({ at: 'check', promise: 'ask' });
  });
});

describe('stamping', () => {
  const little: AgreementContext = { agreement, signing: { version: 2, way: 'stamp', acceptedNames: [NAME] } };

  test('a paw print signs without any name, and says when a grown-up helped', () => {
    const signed = play([...toName, signWith(null, true)], little);
    expect(signed.state.place).toEqual({ at: 'signed', version: 2 });
    expect(records(signed)).toEqual([
      {
        kind: 'signed',
        detail: { version: 2, promises: ['ask', 'kind', 'tell'], checks: 'done', helped: true, name: null },
      },
    ]);
    expect(signed.effects).toContainEqual({ do: 'sound', name: 'stamp' });
  });

  test('a child who types is not signed by a paw print', () => {
    expect(records(play([...toName, signWith(null)]))).toEqual([]);
  });

  test('of a new version only the promises asked for are made', () => {
    const some = { ...little, agreement: { ...agreement, promises: [promise('tell')] } };
    const checkedBefore: AgreementState = { ...open(), checked: ['ask', 'kind'] };
    expect(records(play([goOn, goOn, signWith(null)], some, checkedBefore))).toEqual([]);
    const signed = play([goOn, ...keptPromise, signWith(null)], some);
    expect(records(signed)).toMatchObject([{ detail: { promises: ['tell'] } }]);
  });
});

describe('for any child', () => {
  const anyEvent = fc.constantFrom<AgreementEvent>(
    goOn,
    { type: 'back' },
    pick('yes'),
    pick('no'),
    { type: 'tryAgain' },
    { type: 'notYet' },
    signWith('c'.repeat(64)),
  );
  /** The next thing to press for somebody who wants to sign. */
  function onward({ place }: AgreementState): AgreementEvent {
    if (place.at === 'check') return pick('yes');
    if (place.at === 'explained') return place.option === 'yes' ? goOn : { type: 'tryAgain' };
    if (place.at === 'notYet') return { type: 'back' };
    return place.at === 'sign' ? signWith(NAME) : goOn;
  }

  test('whatever was pressed before, the agreement can still be signed', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let { state } = play(events);
        for (let presses = 0; presses < 20 && state.place.at !== 'signed'; presses++)
          state = transition(state, onward(state), atSchool).state;
        expect(state.place.at).toBe('signed');
        expect(new Set(state.checked).size).toBe(agreement.promises.length);
      }),
    );
  });

  test('it can be put away at any moment and goes on exactly there', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const { state } = play(events);
        expect(pickUp(agreement, keep(state))).toEqual(state);
      }),
    );
  });
});

test('a place to sign is let go when a promise has been added since', () => {
  const kept = keep({ place: { at: 'sign' }, checked: ['ask', 'kind'], misses: 0 });
  expect(pickUp(agreement, kept)).toBeNull();
  expect(pickUp({ ...agreement, promises: agreement.promises.slice(0, 2) }, kept)).not.toBeNull();
});

test.each([null, '{', '7', '{"place":{"at":"promise","promise":"gone"},"checked":[],"misses":0}'])(
  'kept text that does not fit is let go: %s',
  (kept) => {
    expect(pickUp(agreement, kept)).toBeNull();
  },
);
