/** The kill switch: served in place of the service worker, it removes what was kept and then itself. */
import { scope } from './scope.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith('tellwood-')) await caches.delete(name);
      await scope.registration.unregister();
    })(),
  );
});
