/** What makes a new password acceptable, in the words of a form. */
import type { FormError } from './form.ts';
import type { PasswordWords } from './form-words.ts';

/** ASVS 5.0, as src/schemas/api/shared.ts: while there is no second factor. */
const PASSWORD_MIN = 15;

export function passwordError(password: string, words: PasswordWords): FormError[] {
  if (password.length >= PASSWORD_MIN) return [];
  return [{ field: 'password', text: words['staff.error.password.short'] }];
}

/** The sentence for a password the server knows from a list of leaked ones; null for any other refusal. */
export function refusedPassword(answer: { code: string }, words: PasswordWords): FormError[] | null {
  if (answer.code !== 'password-common') return null;
  return [{ field: 'password', text: words['staff.error.password.known'] }];
}
