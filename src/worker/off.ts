/** The kill switch: served in place of the service worker, it removes what was kept and then itself. */
import { scope } from './scope.ts';

async function removeAll(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('tellwood-')) await caches.delete(name);
}

// What was kept goes at once: the browser may leave the worker before this one in its place for minutes.
scope.addEventListener('install', (event) => event.waitUntil(removeAll().then(() => scope.skipWaiting())));

// A page found this one waiting: asked again, the browser looks again whether the one before has anything to do.
scope.addEventListener('message', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('activate', (event) => {
  event.waitUntil(removeAll().then(() => scope.registration.unregister()));
});
