/**
 * Limits on guessing: each wrong try counts for one account on one device, so that nobody's guesses
 * shut another child out; network addresses, which a whole school may share, only stop floods.
 */
import { createHash } from 'node:crypto';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { Problem } from '../http/problem.ts';
import type { Device } from '../http/who.ts';
import type { Store } from '../store/connect.ts';

/** Tries within so many seconds; the next is refused until they have passed. */
export const SIGN_IN_TRIES = { points: 10, duration: 300 };
/** One child's three pictures on one tablet: fewer, as there are only 504 ways; four wrong starts and a right one still fit. */
export const PICTURE_TRIES = { points: 6, duration: 300 };
/** Lesson PINs typed on one tablet. */
export const HELP_TRIES = { points: 10, duration: 300 };
/** All accounts together on one device: a tablet that goes round a whole class. */
export const DEVICE_TRIES = { points: 200, duration: 300 };
/** Wrong join codes from one address: ten classes mistyping, far from the 47 million codes there are. */
export const JOIN_TRIES = { points: 600, duration: 600 };

export interface Limits {
  /** @throws Problem too-many-tries */
  signInTry(device: Device, username: string): Promise<void>;
  signInWasRight(device: Device, username: string): Promise<void>;
  /** @throws Problem too-many-tries */
  pictureTry(device: Device, pupilId: string): Promise<void>;
  pictureWasRight(device: Device, pupilId: string): Promise<void>;
  /** @throws Problem too-many-tries */
  badgeTry(device: Device): Promise<void>;
  badgeWasRight(device: Device): Promise<void>;
  /** @throws Problem too-many-tries */
  helpTry(device: Device): Promise<void>;
  helpWasRight(device: Device): Promise<void>;
  /** @throws Problem too-many-tries */
  joinTry(address: string): Promise<void>;
  joinWasRight(address: string): Promise<void>;
}

/** A counter that every process of this installation shares. */
export function makeLimiter(
  store: Store,
  keyPrefix: string,
  rule: { points: number; duration: number },
): RateLimiterAbstract {
  if (store.kind === 'sqlite') return new RateLimiterMemory({ keyPrefix, ...rule });
  return new RateLimiterPostgres({
    storeClient: store.pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix,
    ...rule,
  });
}

export function makeLimits(store: Store): Limits {
  const account = makeLimiter(store, 'pupil', SIGN_IN_TRIES);
  const pictures = makeLimiter(store, 'pictures', PICTURE_TRIES);
  const help = makeLimiter(store, 'help', HELP_TRIES);
  const device = makeLimiter(store, 'device', DEVICE_TRIES);
  const join = makeLimiter(store, 'join', JOIN_TRIES);
  const accountKey = (who: Device, username: string) => keyOf(who.schoolId, who.deviceId, username);
  const deviceKey = (who: Device) => keyOf(who.schoolId, who.deviceId);

  return {
    async signInTry(who, username) {
      await take(device, deviceKey(who));
      await take(account, accountKey(who, username));
    },
    async signInWasRight(who, username) {
      await Promise.all([device.reward(deviceKey(who)), account.delete(accountKey(who, username))]);
    },
    async pictureTry(who, pupilId) {
      await take(device, deviceKey(who));
      await take(pictures, accountKey(who, pupilId));
    },
    async pictureWasRight(who, pupilId) {
      await Promise.all([device.reward(deviceKey(who)), pictures.delete(accountKey(who, pupilId))]);
    },
    badgeTry: (who) => take(device, deviceKey(who)),
    badgeWasRight: async (who) => void (await device.reward(deviceKey(who))),
    helpTry: (who) => take(help, deviceKey(who)),
    helpWasRight: async (who) => void (await help.delete(deviceKey(who))),
    joinTry: (address) => take(join, keyOf(address)),
    joinWasRight: async (address) => void (await join.reward(keyOf(address))),
  };
}

/** Counts tries at one thing, by the parts that name it. */
export function makeTries(store: Store, keyPrefix: string, rule: { points: number; duration: number }) {
  const limiter = makeLimiter(store, keyPrefix, rule);
  return {
    /** @throws Problem too-many-tries */
    take: (...parts: string[]) => take(limiter, keyOf(...parts)),
    forget: async (...parts: string[]) => void (await limiter.delete(keyOf(...parts))),
  };
}

/** Typed names and addresses are never stored as they are. */
export function keyOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}

/**
 * @param seconds until the count begins anew, where that is not what the limiter's rule says
 * @throws Problem too-many-tries
 */
export async function take(limiter: RateLimiterAbstract, key: string, seconds?: number): Promise<void> {
  try {
    await limiter.consume(key, 1, seconds === undefined ? {} : { customDuration: seconds });
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new Problem('too-many-tries', { retryAfter: refusal.msBeforeNext / 1_000 });
  }
}
