/** Even draws from random bytes that come in as an argument. */

/** Gives `n` random bytes; `randomBytes` of node:crypto in the running product. */
export type Random = (n: number) => Uint8Array;

/** A whole number, 0 ≤ x < `below` ≤ 2^32, each as likely as the next: what would favour low numbers is drawn again. */
export function evenly(random: Random, below: number): number {
  const fair = 2 ** 32 - (2 ** 32 % below);
  for (;;) {
    const bytes = random(4);
    const drawn = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (drawn < fair) return drawn % below;
  }
}
