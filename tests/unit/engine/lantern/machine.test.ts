/** The lantern's machine: what it says is true, and what takes the cover away. */
import { describe, expect, it } from 'vitest';
import { UNSEEN_AFTER_MS } from '../../../../src/domain/lantern.ts';
import {
  DARK,
  lanternAfter,
  PIN_REST_MS,
  PIN_TRIES,
  SENDING_PATIENCE_MS,
} from '../../../../src/engine/lantern/machine.ts';
import type { Cover, Lantern, LanternEvent } from '../../../../src/engine/lantern/states.ts';

const AT = 1_000_000;
const home: Cover = { lit: 'l1', at: AT, activity: null, step: null, page: '/branches/', lesson: false };
const lesson: Cover = {
  ...home,
  activity: 'stories/free-gems',
  step: 'lobby',
  lesson: true,
  token: 't',
  pin: { salt: 's', hash: 'h', iterations: 1 },
};

/** What stands after a row of events, each `[event, ms since the press]`. */
function after(cover: Cover, ...events: [LanternEvent, number?][]): { state: Lantern; effects: string[] } {
  let { state, effects } = lanternAfter(DARK, { kind: 'pressed', cover }, { now: AT });
  for (const [event, elapsed = 0] of events) ({ state, effects } = lanternAfter(state, event, { now: AT + elapsed }));
  return { state, effects: effects.map((effect) => effect.do) };
}
const news = (...args: Parameters<typeof after>) => {
  const { state } = after(...args);
  return state.lit ? state.news : 'dark';
};
const answered = (state: 'sent' | 'seen' | 'on-my-way' | 'uncovered', unseenTooLong = false): LanternEvent => ({
  kind: 'answered',
  state,
  unseenTooLong,
});

describe('a press', () => {
  it('covers before anything else, is kept, and is recorded in a lesson', () => {
    expect(after(lesson).effects).toEqual(['cover', 'keep', 'record-lit']);
    expect(news(lesson)).toBe('sending');
  });
  it('alerts nobody at home, and says so', () => {
    expect(after(home).effects).toEqual(['cover', 'keep']);
    expect(news(home)).toBe('alone');
  });
  it('of a covered screen changes nothing', () => {
    expect(after(lesson, [{ kind: 'pressed', cover: { ...lesson, lit: 'l2' } }]).effects).toEqual([]);
  });
  it('that is restored covers again and is not recorded twice', () => {
    const { effects } = lanternAfter(DARK, { kind: 'restored', cover: lesson }, { now: AT });
    expect(effects.map((effect) => effect.do)).toEqual(['cover']);
  });
});

describe('honest states', () => {
  it.each([
    ['sending', [{ kind: 'not-arrived' }, 1_000]],
    ['unsent', [{ kind: 'not-arrived' }, SENDING_PATIENCE_MS]],
    ['unsent', [{ kind: 'unreachable' }, 10]],
    ['sent', [answered('sent'), 500]],
    ['seen', [answered('seen'), 500]],
    ['on-my-way', [answered('on-my-way'), 500]],
    ['unseen', [answered('sent', true), 500]],
    ['unseen', [answered('sent'), UNSEEN_AFTER_MS]],
    ['seen', [answered('seen', true), UNSEEN_AFTER_MS * 2]],
  ] satisfies [string, [LanternEvent, number]][])('says %s after %j', (said, event) => {
    expect(news(lesson, event)).toBe(said);
  });
  it('says "tell another grown-up" after two minutes even when the server has gone quiet', () => {
    expect(news(lesson, [answered('sent'), 500], [{ kind: 'unreachable' }, UNSEEN_AFTER_MS])).toBe('unseen');
  });
  it('keeps "seen" while the network is away, and records it once', () => {
    expect(after(lesson, [answered('seen')]).effects).toEqual(['record-seen']);
    expect(after(lesson, [answered('seen')], [answered('on-my-way')]).effects).toEqual([]);
    expect(news(lesson, [answered('seen')], [{ kind: 'unreachable' }, UNSEEN_AFTER_MS])).toBe('seen');
  });
  it('never claims anything at home', () => {
    expect(news(home, [{ kind: 'ticked' }, UNSEEN_AFTER_MS])).toBe('alone');
  });
});

describe('uncovering', () => {
  it('by staff from their screen', () => {
    expect(after(lesson, [answered('uncovered')])).toEqual({
      state: DARK,
      effects: ['forget', 'uncover', 'remember-told'],
    });
  });
  it('by the lesson PIN, and not by a wrong one', () => {
    expect(after(lesson, [{ kind: 'pin-checked', right: true }]).state).toEqual(DARK);
    expect(after(lesson, [{ kind: 'pin-checked', right: false }]).state.lit).toBe(true);
  });
  it('rests the PIN after five wrong ones', () => {
    const wrong: [LanternEvent, number][] = Array.from({ length: PIN_TRIES }, () => [
      { kind: 'pin-checked', right: false },
      0,
    ]);
    expect(after(lesson, ...wrong).state).toMatchObject({ pinAgainAt: AT + PIN_REST_MS });
    expect(after(lesson, ...wrong.slice(1)).state).toMatchObject({ pinAgainAt: 0 });
  });
  it('by holding at home, never in a lesson', () => {
    expect(after(home, [{ kind: 'held' }])).toEqual({ state: DARK, effects: ['forget', 'uncover'] });
    expect(after(lesson, [{ kind: 'held' }]).state.lit).toBe(true);
  });
  it('follows another tab without forgetting anything itself', () => {
    expect(after(lesson, [{ kind: 'uncovered-elsewhere' }]).effects).toEqual(['uncover']);
  });
});
