/** Asks the server for the tiles of this tablet's lesson; they hold names, so they live in memory alone. */
import type { Tiles } from '../../schemas/api/tiles.ts';

export type Away = 'not-joined' | 'offline' | 'fault';
export type ReadTiles = { ok: true; tiles: Tiles } | { ok: false; away: Away };

/** A school's network may hang without an error. Milliseconds. */
const GIVE_UP_AFTER_MS = 10_000;

/** Never throws. */
export async function readTiles(): Promise<ReadTiles> {
  try {
    const signal = AbortSignal.timeout(GIVE_UP_AFTER_MS);
    const response = await fetch('/api/tiles', { cache: 'no-store', signal });
    if (response.ok) return { ok: true, tiles: (await response.json()) as Tiles };
    return { ok: false, away: response.status === 401 ? 'not-joined' : 'fault' };
  } catch {
    return { ok: false, away: 'offline' };
  }
}

/** The token of a scanned badge, taken out of the address at once so that it is neither kept nor shared. */
export function takeBadge(): string | null {
  const badge = /^#badge=([\w.-]{20,200})$/.exec(location.hash)?.[1] ?? null;
  if (location.hash.startsWith('#badge=')) history.replaceState(null, '', location.pathname);
  return badge;
}
