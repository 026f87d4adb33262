/** Sends events over many connections at once, one event a request, every one of them new. */
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';
import { uuidv7 } from '../../src/domain/identifiers.ts';

export const CONNECTIONS = 50;

export interface Load {
  /** Answers a second that said the event is safe. */
  rate: number;
  /** Milliseconds, one for each answer. */
  latencies: number[];
  /** The share of its time (0–1) that this process was busy with sending: near 1, it is what holds the rate down. */
  busy: number;
}

function body(token: string): string {
  const now = Date.now();
  const event = {
    id: uuidv7(now, randomBytes(10)),
    activity: 'stories/free-gems',
    kind: 'choice',
    detail: { step: 'lobby', choice: 'say-no' },
    happenedAt: now,
  };
  return JSON.stringify({ items: [{ token, event }] });
}

/**
 * Everything to be sent is made beforehand, so that making it costs the measurement nothing.
 * @param tokens of the children whose work it is; each connection sends for one of them
 * @throws Error when any answer is not a success
 */
export function send(url: string, tokens: readonly string[], amount: number): Promise<Load> {
  const headers = { Origin: url, 'Content-Type': 'application/json' };
  const each = Math.ceil(amount / CONNECTIONS);
  const latencies: number[] = [];
  let clients = 0;
  let began = 0;
  let ended = 0;
  let idle = performance.eventLoopUtilization();
  return new Promise((resolve, reject) => {
    const cannon = autocannon(
      {
        url,
        connections: CONNECTIONS,
        amount: each * CONNECTIONS,
        setupClient(client) {
          const token = tokens[clients++ % tokens.length]!;
          const request = { method: 'POST', path: '/api/events', headers } as const;
          client.setRequests(Array.from({ length: each }, () => ({ ...request, body: body(token) })));
        },
      },
      (error, result) => {
        const failed = result ? result.errors + result.timeouts + result.non2xx : 0;
        if (error ?? failed > 0) return reject(error ?? new Error(`${failed} events were not taken.`));
        resolve({ rate: (latencies.length / (ended - began)) * 1_000, latencies, busy: idle.utilization });
      },
    );
    cannon.once('start', () => {
      began = performance.now();
      idle = performance.eventLoopUtilization();
    });
    cannon.on('response', (_client, _status, _bytes, ms) => {
      latencies.push(ms);
      if (latencies.length < each * CONNECTIONS) return;
      ended = performance.now();
      idle = performance.eventLoopUtilization(idle);
    });
  });
}
