/** Signing an agreement: a promise and its why, a check that cannot be failed, and at the end the typed name. */
import type { Agreement } from '../../domain/agreement.ts';
import type { EventDetails } from '../../domain/events.ts';
import { isLegal, type AgreementEvent, type AgreementPlace, type AgreementState } from './states.ts';

/** What the child may sign here; null at home, where the agreement is read and practised. */
export interface Signing {
  version: number;
  /** HMAC-SHA-256 of each accepted way to type the child's name, in hex. */
  acceptedNames: readonly string[];
}

export interface AgreementContext {
  agreement: Agreement;
  signing: Signing | null;
}

export type AgreementEffect =
  | { do: 'record'; what: { kind: 'signed'; detail: EventDetails['signed'] } }
  | { do: 'focus' }
  | {
      do: 'announce';
      say:
        'agreement.said.right' | 'agreement.said.look-again' | 'agreement.said.name-missed' | 'agreement.said.signed';
    }
  | { do: 'sound'; name: 'tap' | 'right' | 'try-again' | 'page-turn' | 'level-done' };

export interface AgreementTurn {
  state: AgreementState;
  effects: AgreementEffect[];
}

export function open(): AgreementState {
  return { place: { at: 'intro' }, checked: [], misses: 0 };
}

/** A move that is not legal here, or names something unknown, changes nothing. */
export function transition(state: AgreementState, event: AgreementEvent, context: AgreementContext): AgreementTurn {
  const stay: AgreementTurn = { state, effects: [] };
  if (!isLegal(state, event.type)) return stay;
  const { place } = state;
  switch (event.type) {
    case 'goOn':
      return goOn(state, context) ?? stay;
    case 'back':
      return turnTo(state, placeBefore(place, context));
    case 'pick':
      return place.at === 'check' ? (pick(state, place.promise, event.option, context) ?? stay) : stay;
    case 'tryAgain':
      return place.at === 'explained' ? turnTo(state, { at: 'check', promise: place.promise }) : stay;
    case 'sign':
      return sign(state, event.name, context) ?? stay;
    case 'notYet':
      return turnTo(state, { at: 'notYet', from: place });
  }
}

function turnTo(state: AgreementState, place: AgreementPlace): AgreementTurn {
  return {
    state: { ...state, place },
    effects: [{ do: 'sound', name: 'page-turn' }, { do: 'focus' }],
  };
}

function goOn(state: AgreementState, { agreement }: AgreementContext): AgreementTurn | null {
  const { place } = state;
  switch (place.at) {
    case 'intro':
      return turnTo(state, nextPlace(agreement, -1));
    case 'promise':
      return turnTo(state, { at: 'check', promise: place.promise });
    case 'explained':
      if (!optionOf(agreement, place.promise, place.option)?.right) return null;
      return turnTo(state, nextPlace(agreement, indexOf(agreement, place.promise)));
    default:
      return null;
  }
}

function pick(
  state: AgreementState,
  promise: string,
  id: string,
  { agreement }: AgreementContext,
): AgreementTurn | null {
  const option = optionOf(agreement, promise, id);
  if (!option) return null;
  const isNew = option.right && !state.checked.includes(promise);
  return {
    state: {
      ...state,
      place: { at: 'explained', promise, option: id },
      checked: isNew ? [...state.checked, promise] : state.checked,
    },
    effects: [
      { do: 'sound', name: option.right ? 'right' : 'try-again' },
      { do: 'focus' },
      { do: 'announce', say: option.right ? 'agreement.said.right' : 'agreement.said.look-again' },
    ],
  };
}

function sign(state: AgreementState, name: string, { agreement, signing }: AgreementContext): AgreementTurn | null {
  if (!signing || state.checked.length < agreement.promises.length) return null;
  if (!signing.acceptedNames.includes(name)) {
    return {
      state: { ...state, misses: state.misses + 1 },
      effects: [
        { do: 'sound', name: 'try-again' },
        { do: 'announce', say: 'agreement.said.name-missed' },
      ],
    };
  }
  const promises = agreement.promises.map((promise) => promise.id);
  return {
    state: { ...state, place: { at: 'signed', version: signing.version } },
    effects: [
      { do: 'record', what: { kind: 'signed', detail: { version: signing.version, promises, checks: 'done', name } } },
      { do: 'sound', name: 'level-done' },
      { do: 'focus' },
      { do: 'announce', say: 'agreement.said.signed' },
    ],
  };
}

function indexOf(agreement: Agreement, promise: string): number {
  return agreement.promises.findIndex((candidate) => candidate.id === promise);
}

function optionOf(agreement: Agreement, promise: string, id: string) {
  return agreement.promises[indexOf(agreement, promise)]?.check.options.find((option) => option.id === id);
}

/** The promise after the one at `index`, or the place to sign. */
function nextPlace(agreement: Agreement, index: number): AgreementPlace {
  const next = agreement.promises[index + 1];
  return next ? { at: 'promise', promise: next.id } : { at: 'name' };
}

function placeBefore(place: AgreementPlace, { agreement }: AgreementContext): AgreementPlace {
  const last = agreement.promises.at(-1);
  switch (place.at) {
    case 'promise': {
      const previous = agreement.promises[indexOf(agreement, place.promise) - 1];
      return previous ? { at: 'check', promise: previous.id } : { at: 'intro' };
    }
    case 'check':
      return { at: 'promise', promise: place.promise };
    case 'notYet':
      return place.from;
    case 'name':
      return last ? { at: 'check', promise: last.id } : { at: 'intro' };
    default:
      return { at: 'intro' };
  }
}
