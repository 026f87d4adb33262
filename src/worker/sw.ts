/**
 * The service worker: keeps whole packs of the site on the device and answers from them. A page is answered from a pack
 * only once all of that pack is here, so that a page never meets files of another version; what a child has recorded is
 * not its business, and the API never passes through it.
 */
import type { FromWorker, Pack, Packs, ToWorker } from '../schemas/offline.ts';
import { scope, type FromPage } from './scope.ts';
import { makeShelf, type Shelf } from './shelf.ts';

/** Put before this script by the build. */
const { PACKS } = self as unknown as { PACKS: Packs };

/** Where a page that is not on the device leads without a network. */
const AWAY = '/offline/';

const shelves = new Map(
  (Object.keys(PACKS) as Pack[]).map((pack): [Pack, Shelf] => [pack, makeShelf(pack, PACKS[pack])]),
);

scope.addEventListener('install', (event) => {
  // A newer version brings every pack that this device had, before it takes over.
  event.waitUntil(
    (async () => {
      for (const shelf of shelves.values()) if (await shelf.hadBefore()) await shelf.fill(event);
    })(),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const shelf of shelves.values()) await shelf.clearOld(event);
      await scope.clients.claim();
    })(),
  );
});

scope.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  if (message.say === 'take-over') event.waitUntil(takeOver());
  else if (shelves.has(message.pack)) event.waitUntil(keep(event, message.pack));
});

/** Another open page would go on with scripts of the older version, so the newer one waits until there is none. */
async function takeOver(): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length <= 1) await scope.skipWaiting();
}

async function keep(event: FromPage, pack: Pack): Promise<void> {
  try {
    for (const each of ['shared', pack] as const) await shelves.get(each)!.fill(event);
  } catch {
    // Away from the network half-way: what is here stays, and the next page asks for the rest.
    return;
  }
  event.source?.postMessage({ say: 'kept', pack } satisfies FromWorker);
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return;
  const isPage = request.mode === 'navigate';
  if (isPage ? pathname.startsWith('/staff/') : !knows(pathname)) return;
  event.respondWith(isPage ? answerPage(request, pathname) : answerFile(request, pathname));
});

const knows = (pathname: string) => [...shelves.values()].some((shelf) => shelf.lists(pathname));

async function answerPage(request: Request, pathname: string): Promise<Response> {
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const kept = await found(path, true);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const away = await found(AWAY, true);
    if (away) return away;
    throw error;
  }
}

async function answerFile(request: Request, pathname: string): Promise<Response> {
  return (await found(pathname, false)) ?? fetch(request);
}

async function found(path: string, whole: boolean): Promise<Response | undefined> {
  for (const shelf of shelves.values()) {
    if (!shelf.lists(path) || (whole && !(await shelf.isFull()))) continue;
    const kept = await shelf.take(path);
    if (kept) return kept;
  }
  return undefined;
}
