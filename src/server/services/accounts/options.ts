/** How the library of staff accounts is set: what it may do, its tables by our names, its cookie and its limits in time. */
import type { BetterAuthOptions } from 'better-auth';
import type { Kysely } from 'kysely';
import { cookieName } from '../../http/cookies.ts';
import type { Deps } from '../deps.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

/** A session nobody uses ends after this long: seconds. */
export const SESSION_IDLE = 60 * 60;
/** A session ends this long after sign-in, used or not: a school day. Milliseconds. */
export const SESSION_ABSOLUTE_MS = 12 * 60 * 60 * 1000;
/** Use is written down at most this often: seconds. */
const SESSION_TOUCH = 5 * 60;

export type AccountParts = Pick<Deps, 'store' | 'config' | 'secrets' | 'random'>;

export function accountOptions({ store, config, secrets, random }: AccountParts) {
  const secure = config.publicUrl.startsWith('https:');
  return {
    appName: 'Tellwood',
    baseURL: config.publicUrl,
    secret: Buffer.from(secrets.accounts).toString('base64'),
    database: { db: store.db.withoutPlugins() as unknown as Kysely<never>, type: store.kind, transaction: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Our own limits know accounts and browsers; the library's knows only addresses, and a class shares one.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: 15,
      maxPasswordLength: 200,
      password: {
        hash: (password: string) => hashPassword(password, random),
        verify: ({ hash, password }: { hash: string; password: string }) => verifyPassword(hash, password),
      },
    },
    user: {
      modelName: 'staff_account',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        /** Whose member of staff this is; it leads to the staff profile. */
        schoolId: { type: 'string', fieldName: 'school_id', required: true, input: false },
      },
    },
    session: {
      modelName: 'staff_session',
      fields: {
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'user_id',
      },
      expiresIn: SESSION_IDLE,
      updateAge: SESSION_TOUCH,
    },
    account: {
      modelName: 'staff_credential',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'staff_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      // The name carries __Host- itself; the library would add __Secure- to it.
      useSecureCookies: false,
      cookies: { session_token: { name: cookieName('staff', secure) } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/', secure },
      ipAddress: { disableIpTracking: true },
    },
  } satisfies BetterAuthOptions;
}
