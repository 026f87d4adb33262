/**
 * Answers the busiest route in the front server itself. A whole class sends what it does all the time, and the
 * way through the pages costs several times as much as storing an event.
 */
import { eventBatch } from '../../schemas/api/events.ts';
import { fieldsOf } from '../../schemas/api/shared.ts';
import type { Services } from '../services/index.ts';
import { Problem } from './problem.ts';

type Direct = (services: Services, body: unknown) => Promise<object>;

const DIRECT: Record<string, Direct> = {
  '/api/events': (services, body) => {
    const batch = eventBatch.safeParse(body);
    if (!batch.success) throw new Problem('body-invalid', { fields: fieldsOf(batch.error) });
    return services.events.record(batch.data.items);
  },
};

/** @throws Problem body-invalid, and whatever the service throws */
export async function answerDirectly(path: string, services: Services, body: Buffer): Promise<object> {
  return DIRECT[path]!(services, readJson(body));
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
