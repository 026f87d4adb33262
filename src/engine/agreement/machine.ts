/** Signing an agreement: a promise and its why, a check that cannot be failed, and at the end a name or a paw print. */
import type { Agreement, SigningWay } from '../../domain/agreement.ts';
import type { EventDetails } from '../../domain/events.ts';
import { isLegal, type AgreementEvent, type AgreementPlace, type AgreementState } from './states.ts';

/** What the child may sign here; null at home, where the agreement is read and practised. */
export interface Signing {
  version: number;
  way: SigningWay;
  /** HMAC-SHA-256 of each accepted way to type the child's name, in hex. */
  acceptedNames: readonly string[];
}

export interface AgreementContext {
  /** With those promises alone that are still to be made. */
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
  | { do: 'sound'; name: 'right' | 'try-again' | 'page-turn' | 'stamp' };

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
      return sign(state, event, context) ?? stay;
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

function sign(
  state: AgreementState,
  { name, helped }: { name: string | null; helped: boolean },
  { agreement, signing }: AgreementContext,
): AgreementTurn | null {
  if (!signing || !agreement.promises.every(({ id }) => state.checked.includes(id))) return null;
  const named = signing.way === 'name' ? name : null;
  if (signing.way === 'name' && (named === null || !signing.acceptedNames.includes(named))) {
    return {
      state: { ...state, misses: state.misses + 1 },
      effects: [
        { do: 'sound', name: 'try-again' },
        { do: 'announce', say: 'agreement.said.name-missed' },
      ],
    };
  }
  const detail: EventDetails['signed'] = {
    version: signing.version,
    promises: agreement.promises.map((promise) => promise.id),
    checks: 'done',
    ...(helped && { helped: true as const }),
    name: named,
  };
  return {
    state: { ...state, place: { at: 'signed', version: signing.version } },
    effects: [
      { do: 'record', what: { kind: 'signed', detail } },
      { do: 'sound', name: 'stamp' },
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
  return next ? { at: 'promise', promise: next.id } : { at: 'sign' };
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
    case 'sign':
      return last ? { at: 'check', promise: last.id } : { at: 'intro' };
    default:
      return { at: 'intro' };
  }
}
