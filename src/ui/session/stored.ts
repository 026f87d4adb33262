/** What a device remembers of its lesson and of the child who is signed in: opaque ids and tokens, never a name. */
import type { PupilSession } from '../../schemas/api/lessons.ts';

/** The session without the child's name, which is only ever held in memory, and without progress, which has its own place. */
export type StoredSession = Omit<PupilSession, 'displayName' | 'progress'>;

/** The answer to joining, and when that was. */
export interface StoredDevice {
  lessonId: string;
  className: string;
  activity: PupilSession['activity'];
  /** The device's own upload token, for a lantern lit while nobody is signed in. */
  token: string;
  /** Which way the class signs in; missing on devices that joined before there was a choice. */
  signIn?: { first: 'pictures' | 'words'; both: boolean };
  pin: { salt: string; hash: string; iterations: number };
  /** Milliseconds since 1970, by this device's clock. */
  joinedAt: number;
}

const SESSION = 'tellwood.session';
const DEVICE = 'tellwood.device';
/** A lesson fits into a school day; a device that nobody has used since yesterday belongs to no lesson. Milliseconds. */
const DEVICE_LASTS_MS = 12 * 60 * 60_000;

/** Storage may be closed (blocked cookies) or full: then nothing is remembered, and the page still works. */
export function read(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

export function write(key: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Keys of localStorage that begin with `prefix`. */
export function keysOf(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The child signed in on this device, or null. */
export function session(): StoredSession | null {
  const value = read(SESSION);
  return isRecord(value) && typeof value['pupilId'] === 'string' && typeof value['token'] === 'string'
    ? (value as unknown as StoredSession)
    : null;
}

/** The lesson this device has joined, or null. */
export function device(now: number = Date.now()): StoredDevice | null {
  const value = read(DEVICE);
  if (!isRecord(value) || typeof value['token'] !== 'string' || typeof value['joinedAt'] !== 'number') return null;
  /** A clock that was set back makes the lesson look like tomorrow's; the lesson is then still on. */
  return now - value['joinedAt'] < DEVICE_LASTS_MS ? (value as unknown as StoredDevice) : null;
}

export function storeDevice(joined: Omit<StoredDevice, 'joinedAt'>, now: number = Date.now()): void {
  write(DEVICE, { ...joined, joinedAt: now });
}

export function storeSession({ displayName: _, progress: __, ...opaque }: PupilSession): void {
  write(SESSION, opaque);
}

/** What a signed-in child leaves behind is taken away, so that the next one starts clean. */
export function forgetSession(): void {
  write(SESSION, null);
  for (const key of keysOf('tellwood.place.')) write(key, null);
}

/** A lit cover still needs the lesson's PIN and token, so it keeps the device joined until it is uncovered. */
export function forgetDevice(): void {
  if (read('tellwood.cover') === null) write(DEVICE, null);
}
