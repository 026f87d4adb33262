/** The words of confirming who signed, and of new cards. */
import { FAILURE_WORDS } from './form.ts';
import { keys, type WordsOf } from './word-list.ts';

export const CONFIRM_WORDS = keys(
  ...FAILURE_WORDS,
  'register.confirm.title',
  'register.confirm.intro',
  'register.confirm.by.pictures',
  'register.confirm.by.badge',
  'register.confirm.by.grown-up',
  'register.confirm.tablet',
  'register.confirm.was-them',
  'register.confirm.not-them',
  'register.confirm.sure',
  'register.confirm.take-back',
  'register.confirm.taken-back',
  'register.confirm.print',
  'register.confirm.ask-print',
  'register.witness.no',
);
export type ConfirmWords = WordsOf<typeof CONFIRM_WORDS>;

export const RENEW_WORDS = keys(
  ...FAILURE_WORDS,
  'register.renewing.title',
  'register.renewing.about',
  'register.renewing.child',
  'register.renewing.choose',
  'register.renewing.submit',
  'register.renewing.sure',
  'register.renewing.yes',
  'register.witness.no',
);
export type RenewWords = WordsOf<typeof RENEW_WORDS>;
