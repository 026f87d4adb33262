/** The lantern as a pure machine: what each event makes of it, and what somebody else is to do about it. */
import { UNSEEN_AFTER_MS } from '../../domain/lantern.ts';
import type { Cover, Lantern, LanternEffect, LanternEvent, News } from './states.ts';

/** Still not at the server after this long: the cover no longer says "sending". Milliseconds. */
export const SENDING_PATIENCE_MS = 8_000;
/** After this many wrong PINs in a row the field rests. */
export const PIN_TRIES = 5;
/** How long it rests. Milliseconds. */
export const PIN_REST_MS = 30_000;

export interface Outcome {
  state: Lantern;
  effects: LanternEffect[];
}

export const DARK: Lantern = { lit: false };

/** @param context.now the device's clock, in ms */
export function lanternAfter(state: Lantern, event: LanternEvent, context: { now: number }): Outcome {
  if (!state.lit) return light(state, event);
  switch (event.kind) {
    case 'answered':
      if (event.state === 'uncovered') return uncovered(state);
      return tell(state, event.state === 'sent' && event.unseenTooLong ? 'unseen' : event.state, context.now);
    case 'unreachable':
      return state.news === 'sending' ? tell(state, 'unsent', context.now) : tell(state, state.news, context.now);
    case 'not-arrived':
    case 'ticked':
      return tell(state, state.news, context.now);
    case 'pin-checked':
      return event.right ? uncovered(state) : wrongPin(state, context.now);
    case 'held':
      return state.cover.pin ? unchanged(state) : uncovered(state);
    case 'uncovered-elsewhere':
      return { state: DARK, effects: [{ do: 'uncover' }] };
    case 'pressed':
    case 'restored':
      return unchanged(state);
  }
}

function light(state: Lantern, event: LanternEvent): Outcome {
  if (event.kind !== 'pressed' && event.kind !== 'restored') return unchanged(state);
  const { cover } = event;
  const lit: Lantern = {
    lit: true,
    cover,
    news: cover.lesson ? 'sending' : 'alone',
    wrongPins: 0,
    pinAgainAt: 0,
  };
  if (event.kind === 'restored') return { state: lit, effects: [{ do: 'cover' }] };
  const effects: LanternEffect[] = [{ do: 'cover' }, { do: 'keep', cover }];
  if (cover.lesson) effects.push({ do: 'record-lit', cover });
  return { state: lit, effects };
}

type Lit = Extract<Lantern, { lit: true }>;

/** Takes over the news, or what time has made of it; nothing ever claims more than was answered. */
function tell(state: Lit, news: News, now: number): Outcome {
  const told = timely(news, now - state.cover.at);
  if (told === state.news) return unchanged(state);
  const firstSeen = reassures(told) && !reassures(state.news);
  return {
    state: { ...state, news: told },
    effects: firstSeen ? [{ do: 'record-seen', cover: state.cover }] : [],
  };
}

function timely(news: News, elapsed: number): News {
  if (news === 'sending' && elapsed >= SENDING_PATIENCE_MS) return 'unsent';
  if (news === 'sent' && elapsed >= UNSEEN_AFTER_MS) return 'unseen';
  return news;
}

function reassures(news: News): boolean {
  return news === 'seen' || news === 'on-my-way';
}

function wrongPin(state: Lit, now: number): Outcome {
  const wrongPins = state.wrongPins + 1;
  const rests = wrongPins % PIN_TRIES === 0;
  return { state: { ...state, wrongPins, pinAgainAt: rests ? now + PIN_REST_MS : state.pinAgainAt }, effects: [] };
}

function uncovered(state: Lit): Outcome {
  const { cover }: { cover: Cover } = state;
  const effects: LanternEffect[] = [{ do: 'forget' }, { do: 'uncover' }];
  if (cover.lesson) effects.push({ do: 'remember-told', cover });
  return { state: DARK, effects };
}

function unchanged(state: Lantern): Outcome {
  return { state, effects: [] };
}
