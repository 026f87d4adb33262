/** One pack on this device: fetched file by file, known to be whole, and cleared of what older versions left. */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { Pack, PackList } from '../schemas/offline.ts';
import type { Extendable } from './scope.ts';

export interface Shelf {
  /** Whether this version of the pack holds a file at this path. */
  lists(path: string): boolean;
  /** Fetches what is missing; nothing is answered from a pack until all of it is here. Fails without a network. */
  fill(event: Extendable): Promise<void>;
  isFull(): Promise<boolean>;
  /** Whether any version of the pack was kept here. */
  hadBefore(): Promise<boolean>;
  take(path: string): Promise<Response | undefined>;
  clearOld(event: Extendable): Promise<void>;
}

const PREFIX = 'tellwood-';
/** Stands in the cache beside the files once all of them do; its address names the version. */
const FULL = '/tellwood-full/';

/** Between two files, so that a press on the page in front is answered as if nothing were fetched. Milliseconds. */
const BREATH_MS = 15;
const unhurried = {
  requestWillFetch: async ({ request }: { request: Request }) => {
    await new Promise((rested) => setTimeout(rested, BREATH_MS));
    return request;
  },
};

export function makeShelf(pack: Pack, { version, files }: PackList): Shelf {
  const cacheName = `${PREFIX}${pack}`;
  const controller = new PrecacheController({ cacheName, fallbackToNetwork: false, plugins: [unhurried] });
  controller.addToCacheList(files.map((file) => ({ ...file })));
  const paths = new Set(files.map(({ url }) => url));
  const mark = `${FULL}${version}`;
  let full = false;
  let filling: Promise<void> | null = null;

  const hadBefore = () => caches.has(cacheName);
  const open = () => caches.open(cacheName);

  async function isFull(): Promise<boolean> {
    full ||= (await hadBefore()) && (await (await open()).match(mark)) !== undefined;
    return full;
  }

  async function fillNow(event: Extendable): Promise<void> {
    if (await isFull()) return;
    // Workbox fetches while a worker is installed; a pack is asked for later, by the first page that needs it.
    const installing = { type: 'install', waitUntil: (work: Promise<unknown>) => event.waitUntil(work) };
    await controller.install(installing as never);
    await (await open()).put(mark, new Response(''));
    full = true;
  }

  return {
    lists: (path) => paths.has(path),
    fill: (event) => (filling ??= fillNow(event).finally(() => (filling = null))),
    isFull,
    hadBefore,
    // To look into a cache makes it, and a pack that seems to be here comes again with every version.
    take: async (path) => ((await hadBefore()) ? controller.matchPrecache(path) : undefined),
    async clearOld(event) {
      if (!(await hadBefore())) return;
      const wasFull = await isFull();
      await controller.activate(event as never);
      // Clearing takes away every address that is not in the list, this mark too.
      if (wasFull) await (await open()).put(mark, new Response(''));
    },
  };
}
