/** Has the service worker keep what this page belongs to, so that it also works without a network. */
import type { Pack, ToWorker } from '../../schemas/offline.ts';

const WORKER = '/sw.js';

/** A page on which nothing has begun yet: here a newer version may take over, by loading the page again. */
const BEFORE_ANYTHING = /^\/(?:acorns|saplings|branches|canopy|parents)?\/?$/;

/** What the page itself still fetches and draws once it has loaded comes first. Milliseconds. */
const AT_REST_MS = 3_000;
/** A page that is never idle, on a device that draws slowly, is kept all the same. Milliseconds. */
const IDLE_WITHIN_MS = 10_000;

/** Waits until the page stands and nothing else is to be done; nothing happens where workers are not allowed. */
export function keepOffline(pack: Pack): void {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return;
  const begin = () => void register(pack).catch(() => undefined);
  const whenIdle = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: IDLE_WITHIN_MS });
    else begin();
  };
  const atRest = () => void setTimeout(whenIdle, AT_REST_MS);
  if (document.readyState === 'complete') atRest();
  else addEventListener('load', atRest, { once: true });
}

async function register(pack: Pack): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(WORKER, { updateViaCache: 'none' });
  // The browser's own look for a newer one is put off for as long as pages are being made ready.
  registration.update().catch(() => undefined);
  if (registration.waiting && BEFORE_ANYTHING.test(location.pathname)) {
    serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    registration.waiting.postMessage({ say: 'take-over' } satisfies ToWorker);
  }
  if (saving()) return;
  const { active } = await serviceWorker.ready;
  active?.postMessage({ say: 'keep', pack } satisfies ToWorker);
}

/** Where somebody asked their device to save data, nothing is fetched that was not looked at. */
function saving(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
