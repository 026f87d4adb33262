/** What a staff form says when something is wrong: which field, and which sentence. */
import type { Failure } from './ask-server.ts';

/** `field` is the id of the input the sentence belongs to; null when it is about the whole form. */
export interface FormError {
  field: string | null;
  text: string;
}

export const FAILURE_WORDS = [
  'staff.error.title',
  'staff.error.network',
  'staff.error.server',
  'staff.error.limited',
  'staff.error.signed-out',
  'staff.error.not-allowed',
  'staff.error.not-found',
  'staff.error.conflict',
  'staff.error.full',
  'staff.error.refused',
] as const;
export type FailureWords = Record<(typeof FAILURE_WORDS)[number], string>;

export function textOfFailure(failure: Failure, words: FailureWords): string {
  return words[`staff.error.${failure}`];
}

/**
 * The sentences for a refusal: one for each refused field that the form knows, else one about the whole.
 * @param texts sentence by field name of the request; the input's id is the field's name
 */
export function errorsOfRefusal(
  answer: { failure: Failure; fields: Record<string, string> },
  texts: Record<string, string>,
  words: FailureWords,
): FormError[] {
  const known = Object.keys(answer.fields).filter((field) => field in texts);
  if (known.length > 0) return known.map((field) => ({ field, text: texts[field]! }));
  return [{ field: null, text: textOfFailure(answer.failure, words) }];
}

export function errorAt(errors: FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}

/** A first check of an e-mail address; the server decides. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}
