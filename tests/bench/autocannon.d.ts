/** What the benches use of autocannon, which brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  interface CannonRequest {
    method: 'POST';
    path: string;
    headers: Record<string, string>;
    body: string;
  }
  interface CannonOptions {
    url: string;
    connections: number;
    /** Requests in all. */
    amount: number;
    setupClient(client: { setRequests(requests: CannonRequest[]): void }): void;
  }
  export interface CannonResult {
    errors: number;
    timeouts: number;
    non2xx: number;
  }
  export default function autocannon(
    options: CannonOptions,
    done: (error: Error | null, result: CannonResult) => void,
  ): EventEmitter<{ start: []; response: [client: object, status: number, bytes: number, ms: number] }>;
}
