/**
 * What a service worker's own global scope offers, as far as it is used here. The compiler's library for workers
 * cannot stand beside the one for pages in one program. After the Service Workers specification.
 */
export interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface FromPage extends Extendable {
  readonly data: unknown;
  readonly source: { postMessage(message: unknown): void } | null;
}
export interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Events {
  install: Extendable;
  activate: Extendable;
  message: FromPage;
  fetch: Fetching;
}

export interface WorkerScope {
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly object[]>;
  };
  readonly registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof Events>(type: K, listener: (event: Events[K]) => void): void;
}

export const scope = self as unknown as WorkerScope;
