/** Staff accounts and their sessions, kept by the accounts library, which only this folder reaches. */
import { betterAuth } from 'better-auth';
import { cookieName, type SessionCookies } from '../../http/cookies.ts';
import { Problem } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import { audit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { accountOptions, SESSION_ABSOLUTE_MS } from './options.ts';
import { hashPassword, isCommon } from './passwords.ts';
import { makeSignInLimit } from './sign-in-limit.ts';

export interface NewAccount {
  schoolId: string;
  email: string;
  name: string;
  password: string;
}

export function makeStaffAccounts(deps: Deps) {
  const { db, config, clock, random } = deps;
  const auth = betterAuth(accountOptions(deps));
  const cookie = cookieName('staff', config.publicUrl.startsWith('https:'));
  const limit = makeSignInLimit(deps);

  function profileOf(schoolId: string, userId: string) {
    return scoped(db, schoolId)
      .selectFrom('staff_profile')
      .select(['id', 'role', 'display_name', 'ended_at'])
      .where('user_id', '=', userId)
      .executeTakeFirst();
  }

  /** The session of this browser as the library knows it, with the cookies it wants renewed. */
  async function sessionOf(cookies: SessionCookies) {
    const value = cookies.read('staff');
    if (!value) return null;
    const { headers, response } = await auth.api.getSession({
      headers: new Headers({ cookie: `${cookie}=${value}` }),
      returnHeaders: true,
    });
    return response && { ...response, renewed: headers.getSetCookie() };
  }

  async function end(token: string): Promise<void> {
    await (await auth.$context).internalAdapter.deleteSession(token);
  }

  /** The library deletes an ended session only when its cookie comes back. */
  async function forgetEnded(): Promise<void> {
    const now = new Date(clock()).toISOString();
    await db
      .deleteFrom('staff_session')
      .where('expires_at', '<', now as never)
      .execute();
  }

  return {
    /** @throws Problem password-common; `about` are words that this person's password may not consist of */
    checkPassword(password: string, about: readonly string[]): void {
      if (isCommon(password, about)) throw new Problem('password-common');
    },

    /**
     * Makes the account, or takes up one that an interrupted claim left without a staff profile.
     * Never called inside a transaction: the library would wait for the connection that it holds.
     * @throws Problem email-in-use
     */
    async create({ schoolId, email, name, password }: NewAccount): Promise<{ userId: string }> {
      const { internalAdapter } = await auth.$context;
      const found = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
      const hash = await hashPassword(password, random);
      if (!found) {
        const user = await internalAdapter.createUser(
          { email, name, emailVerified: false, schoolId },
          undefined as never,
        );
        await internalAdapter.linkAccount({
          userId: user.id,
          accountId: user.id,
          providerId: 'credential',
          password: hash,
        });
        return { userId: user.id };
      }
      const { id } = found.user;
      const owner = (found.user as { schoolId?: string }).schoolId ?? schoolId;
      if (await profileOf(owner, id)) throw new Problem('email-in-use');
      await internalAdapter.updateUser(id, { name, schoolId });
      if (found.accounts.some((account) => account.providerId === 'credential'))
        await internalAdapter.updatePassword(id, hash);
      else await internalAdapter.linkAccount({ userId: id, accountId: id, providerId: 'credential', password: hash });
      return { userId: id };
    },

    /**
     * Signs in and hands the browser a new session; the one it had before ends.
     * @throws Problem sign-in-wrong, too-many-tries
     */
    async signIn(email: string, password: string, cookies: SessionCookies, address: string): Promise<Staff> {
      const attempt = await limit.attempt(email, cookies, address);
      const before = await sessionOf(cookies);
      const answer = await auth.api
        .signInEmail({ body: { email, password }, returnHeaders: true })
        .catch((error: unknown) => {
          // An address or password of a shape that no account can have is as wrong as any other.
          if ([400, 401].includes((error as { statusCode?: number }).statusCode ?? 0)) return null;
          throw error;
        });
      const user = answer?.response.user as { id: string; schoolId?: string } | undefined;
      const profile = user?.schoolId ? await profileOf(user.schoolId, user.id) : undefined;
      if (!answer || !user?.schoolId || !profile || profile.ended_at !== null) {
        if (answer) await end(answer.response.token);
        throw new Problem('sign-in-wrong');
      }
      if (before) await end(before.session.token);
      await forgetEnded();
      for (const header of answer.headers.getSetCookie()) cookies.pass(header);
      await attempt.succeeded();
      const staff = {
        kind: 'staff',
        schoolId: user.schoolId,
        staffId: profile.id,
        role: profile.role,
        name: profile.display_name,
      } as const;
      await audit(deps, staff, 'staff-signed-in', staff.staffId);
      return staff;
    },

    async signOut(staff: Staff, cookies: SessionCookies): Promise<void> {
      const session = await sessionOf(cookies);
      if (session) await end(session.session.token);
      cookies.clear('staff');
      await audit(deps, staff, 'staff-signed-out', staff.staffId);
    },

    /** The member of staff whose session this browser holds. */
    async staffOf(cookies: SessionCookies): Promise<Staff | null> {
      const found = await sessionOf(cookies);
      if (!found) return null;
      if (clock() - new Date(found.session.createdAt).getTime() > SESSION_ABSOLUTE_MS) {
        await end(found.session.token);
        return null;
      }
      const { schoolId } = found.user as { schoolId?: string };
      const profile = schoolId ? await profileOf(schoolId, found.user.id) : undefined;
      if (!schoolId || !profile || profile.ended_at !== null) return null;
      for (const header of found.renewed) cookies.pass(header);
      return { kind: 'staff', schoolId, staffId: profile.id, role: profile.role, name: profile.display_name };
    },
  };
}
export type StaffAccounts = ReturnType<typeof makeStaffAccounts>;
