/** Carries nudges to the open pages of a school: within this process, and between processes on PostgreSQL. */
import type { Logger } from 'pino';
import { liveMessage, type LiveMessage } from '../../schemas/api/lantern.ts';
import type { Store } from '../store/connect.ts';
import type { Live } from './deps.ts';
import { listenOnPostgres } from './live/postgres.ts';

interface Subscriber {
  listener: (message: LiveMessage) => void;
  ended: (() => void) | undefined;
}

/** Hands messages to the listeners of one school in this process. */
function makeHub() {
  const subscribers = new Map<string, Set<Subscriber>>();
  return {
    tell(schoolId: string, message: LiveMessage) {
      for (const { listener } of subscribers.get(schoolId) ?? []) listener(message);
    },
    subscribe(schoolId: string, listener: Subscriber['listener'], ended?: () => void) {
      const subscriber = { listener, ended };
      const here = subscribers.get(schoolId) ?? new Set();
      subscribers.set(schoolId, here.add(subscriber));
      return () => {
        here.delete(subscriber);
        if (here.size === 0) subscribers.delete(schoolId);
      };
    },
    endAll() {
      for (const { ended } of [...subscribers.values()].flatMap((here) => [...here])) ended?.();
      subscribers.clear();
    },
  };
}

export async function makeLive(store: Store, log: Logger): Promise<Live> {
  const { tell, subscribe, endAll } = makeHub();
  if (store.kind === 'sqlite') {
    return { publish: tell, subscribe, close: async () => endAll() };
  }
  const others = await listenOnPostgres(store.pool, log, (schoolId, body) => {
    const message = liveMessage.safeParse(body);
    if (message.success) tell(schoolId, message.data);
  });
  return {
    publish(schoolId, message) {
      tell(schoolId, message);
      others.send(schoolId, message);
    },
    subscribe,
    async close() {
      endAll();
      await others.close();
    },
  };
}
