/** Keeps where a child is in an agreement as text and picks it up again; what no longer fits is let go. */
import type { Agreement } from '../../domain/agreement.ts';
import { isRecord, readKept } from '../kept.ts';
import type { AgreementPlace, AgreementState } from './states.ts';

export function keep(state: AgreementState): string {
  return JSON.stringify(state);
}

/** Null when there is nothing kept, it cannot be read, or the agreement has changed since. */
export function pickUp(agreement: Agreement, kept: string | null): AgreementState | null {
  const value = readKept(kept);
  if (!isRecord(value)) return null;
  const { place, checked, misses } = value;
  if (!isPlace(place, agreement) || typeof misses !== 'number') return null;
  if (!Array.isArray(checked) || !checked.every((id) => agreement.promises.some((promise) => promise.id === id)))
    return null;
  // A promise that was added since has its check still to come.
  const isDone = agreement.promises.every(({ id }) => checked.includes(id));
  if (place.at === 'sign' && !isDone) return null;
  return { place, checked, misses };
}

function isPlace(value: unknown, agreement: Agreement): value is AgreementPlace {
  if (!isRecord(value)) return false;
  const promise = agreement.promises.find(({ id }) => id === value['promise']);
  switch (value['at']) {
    case 'intro':
    case 'sign':
      return true;
    case 'signed':
      return typeof value['version'] === 'number';
    case 'promise':
    case 'check':
      return promise !== undefined;
    case 'explained':
      return promise?.check.options.some(({ id }) => id === value['option']) ?? false;
    case 'notYet':
      return isPlace(value['from'], agreement);
    default:
      return false;
  }
}
