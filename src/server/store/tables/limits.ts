/** Columns of the limiter that counts wrong tries; it names them itself. */

export interface RateLimitTable {
  /** Hashes of the school, the account and the device; never a name. */
  key: string;
  points: number;
  /** Milliseconds since 1970. */
  expire: number | null;
}
