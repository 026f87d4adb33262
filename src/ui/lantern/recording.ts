/** Puts what the lantern has to say into the outbox, which sends lanterns before anything else. */
import type { Cover } from '../../engine/lantern/states.ts';
import { record, type Happening } from '../session/record.ts';

export function recordLit({ lit, at, activity, page, step }: Cover): void {
  keep({ kind: 'lantern-lit', activity, detail: { page, ...(step !== null && { step }) } }, at, lit);
}

export function recordSeen({ lit, activity }: Cover): void {
  keep({ kind: 'lantern-seen', activity, detail: { lit } });
}

/** The event is noted down at once; where the outbox cannot take it yet, it does at the next start. */
function keep(happening: Happening, at?: number, id?: string): void {
  record(happening, at, id).kept.catch(() => undefined);
}
