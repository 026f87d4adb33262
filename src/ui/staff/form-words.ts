/** The words of the forms: set-up, sign-in, invitations, a new class. */
import { FAILURE_WORDS } from './form.ts';
import { keys, type WordsOf } from './word-list.ts';

export const PASSWORD_WORDS = keys(
  'staff.password',
  'staff.password.new.hint',
  'staff.password.show',
  'staff.password.hide',
  'staff.password.length',
  'staff.error.password.short',
  'staff.error.password.known',
);
export type PasswordWords = WordsOf<typeof PASSWORD_WORDS>;

export const SET_UP_WORDS = keys(
  ...FAILURE_WORDS,
  ...PASSWORD_WORDS,
  'staff.error.name',
  'staff.error.email',
  'set-up.school.legend',
  'set-up.school.name',
  'set-up.school.name.hint',
  'set-up.lead.legend',
  'set-up.lead.hint',
  'set-up.name',
  'set-up.name.hint',
  'set-up.email',
  'set-up.email.hint',
  'set-up.submit',
  'set-up.error.school-name',
  'set-up.error.link',
);
export type SetUpWords = WordsOf<typeof SET_UP_WORDS>;

export const SIGN_IN_WORDS = keys(
  ...FAILURE_WORDS,
  ...PASSWORD_WORDS,
  'staff.error.email',
  'staff.error.password.empty',
  'staff.sign-in.email',
  'staff.sign-in.submit',
  'staff.sign-in.wrong',
);
export type SignInWords = WordsOf<typeof SIGN_IN_WORDS>;

export const ACCEPT_INVITE_WORDS = keys(
  ...FAILURE_WORDS,
  ...PASSWORD_WORDS,
  'staff.invite.code',
  'staff.invite.code.hint',
  'staff.invite.submit',
  'staff.invite.wrong',
  'staff.invite.done',
  'staff.sign-in.submit',
  'staff.success',
);
export type AcceptInviteWords = WordsOf<typeof ACCEPT_INVITE_WORDS>;

export const INVITE_WORDS = keys(
  ...FAILURE_WORDS,
  'staff.error.name',
  'staff.error.email',
  'people.name',
  'people.email',
  'people.role',
  'people.invite.role.hint',
  'people.invite.role.missing',
  'people.invite.classes',
  'people.invite.classes.hint',
  'people.invite.submit',
  'people.invite.taken',
  'people.invite.done',
  'people.invite.once',
  'people.invite.code',
  'people.invite.link',
  'people.invite.copy',
  'people.invite.copied',
);
export type InviteWords = WordsOf<typeof INVITE_WORDS>;

export const MAKE_CLASS_WORDS = keys(
  ...FAILURE_WORDS,
  'staff.class.new.name',
  'staff.class.new.name.hint',
  'staff.class.new.year',
  'staff.class.new.year.hint',
  'staff.class.new.submit',
  'staff.class.new.error.name',
  'staff.class.new.error.taken',
  'staff.class.new.error.year',
);
export type MakeClassWords = WordsOf<typeof MAKE_CLASS_WORDS>;

export const SIGN_OUT_WORDS = keys('staff.signed-in-as', 'staff.nav.sign-out');
export type SignOutWords = WordsOf<typeof SIGN_OUT_WORDS>;
