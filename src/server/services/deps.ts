/** What every service is given: nothing in a service reads a clock, a setting or randomness by itself. */
import type { Logger } from 'pino';
import type { LiveMessage } from '../../schemas/api/lantern.ts';
import type { Config } from '../config.ts';
import type { Secrets } from '../secrets.ts';
import type { Store } from '../store/connect.ts';
import type { PublishedAgreement } from './agreements/published.ts';
import type { Db } from '../store/db.ts';

/** Nudges to the staff pages of one school. */
export interface Live {
  publish(schoolId: string, message: LiveMessage): void;
  /** Returns the function that stops listening; `ended` is told when the server stops. */
  subscribe(schoolId: string, listener: (message: LiveMessage) => void, ended?: () => void): () => void;
  close(): Promise<void>;
}

export interface Deps {
  /** The database's connection; services use `db` and `scoped(db, schoolId)`. */
  store: Store;
  db: Db;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** `random(n)`: n bytes fit for secrets. */
  random: (bytes: number) => Uint8Array;
  config: Config;
  secrets: Secrets;
  log: Logger;
  live: Live;
  /** The default texts that a new school publishes. */
  agreements: readonly PublishedAgreement[];
}
