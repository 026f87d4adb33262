/** POST /api/set-up/claim, /api/invites/claim; POST /api/staff/invites. */
import { z } from 'zod';
import { ROLES } from '../../domain/people.ts';
import { email, id, line, password, personName } from './shared.ts';

/** The first person of a school: opens the single-use link, names the school, becomes its online-safety lead. */
export const claimSetUp = z.strictObject({
  token: z.string().min(20).max(200),
  schoolName: line(2, 80),
  name: personName,
  email,
  password,
});
export const claimSetUpAnswer = z.strictObject({ schoolId: id, staffId: id });

export const inviteStaff = z.strictObject({
  name: personName,
  email,
  role: z.enum(ROLES),
  classIds: z.array(id).max(40).default([]),
});
/** `code` is shown once, never stored in clear; `link` is built from PUBLIC_URL. */
export const inviteStaffAnswer = z.strictObject({ code: z.string(), link: z.string(), expiresAt: z.number() });

/** The invited person types the code (`<school>.<secret>` in the link) and chooses a password. */
export const claimInvite = z.strictObject({ code: z.string().min(8).max(200), password });
export const claimInviteAnswer = z.strictObject({ email });

/** POST /api/staff/sign-in; the answer sets the session cookie. */
export const staffSignIn = z.strictObject({ email, password: z.string().min(1).max(200) });
export const staffSignInAnswer = z.strictObject({ staffId: id });
