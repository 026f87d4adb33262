/** Nudges between web processes that share one PostgreSQL: LISTEN and NOTIFY, reconnecting by itself. */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { PostgresConnection, Store } from '../../store/connect.ts';

type Pool = Extract<Store, { kind: 'postgres' }>['pool'];

const CHANNEL = 'tellwood_live';
/** Wait before another connection is tried, in ms. */
const RETRY_MS = 1_000;

interface Notice {
  from: string;
  schoolId: string;
  message: unknown;
}

/** @param heard is told what other processes send; what this one sends does not come back */
export async function listenOnPostgres(pool: Pool, log: Logger, heard: (schoolId: string, message: unknown) => void) {
  const self = randomUUID();
  let connection: PostgresConnection | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const client = await pool.connect();
    client.on('notification', ({ payload }) => {
      const notice = JSON.parse(payload ?? '{}') as Notice;
      if (notice.from !== self) heard(notice.schoolId, notice.message);
    });
    client.once('error', (err) => {
      log.warn({ err }, 'live connection lost');
      client.release(err);
      connection = null;
      again();
    });
    connection = client;
    await client.query(`LISTEN ${CHANNEL}`);
  }

  function again(): void {
    if (closed) return;
    retry = setTimeout(() => {
      connect().catch((err: unknown) => {
        log.warn({ err }, 'live connection refused');
        again();
      });
    }, RETRY_MS).unref();
  }

  await connect();
  return {
    /** Never fails: pages also ask by themselves from time to time. */
    send(schoolId: string, message: unknown): void {
      const notice: Notice = { from: self, schoolId, message };
      pool
        .query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(notice)])
        .catch((err: unknown) => log.warn({ err }, 'live message not sent'));
    },
    async close(): Promise<void> {
      closed = true;
      clearTimeout(retry);
      connection?.release(true);
      connection = null;
    },
  };
}
