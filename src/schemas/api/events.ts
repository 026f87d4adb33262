/** POST /api/events: a batch of what devices recorded, each item with the token of the child who made it. */
import { z } from 'zod';
import { BATCH_MAX, DELIVERY_RESULTS, LANTERN_NOTES, SIGNATURE_CHECKS } from '../../domain/events.ts';
import { MISCONCEPTION_IDS } from '../../domain/misconceptions.ts';
import { activityId } from './lessons.ts';
import { id, instant } from './shared.ts';

const word = z.string().regex(/^[a-z0-9-]{1,60}$/);
const base = { id, activity: activityId.nullable(), happenedAt: instant };
const made = <K extends string, D extends z.ZodType>(kind: K, detail: D) =>
  z.strictObject({ ...base, kind: z.literal(kind), detail });

export const deviceEvent = z.discriminatedUnion('kind', [
  made('started', z.strictObject({})),
  made('choice', z.strictObject({ step: word, choice: word, misconception: z.enum(MISCONCEPTION_IDS).optional() })),
  made('level-done', z.strictObject({ level: word })),
  made('done', z.strictObject({ ending: word })),
  made(
    'lantern-lit',
    z.strictObject({
      page: z
        .string()
        .max(200)
        .regex(/^\P{Cc}*$/u, 'expected no control characters'),
      step: word.optional(),
    }),
  ),
  made('lantern-seen', z.strictObject({ lit: id })),
  made('lantern-note', z.strictObject({ lit: id, note: z.enum(LANTERN_NOTES) })),
  made(
    'signed',
    z.strictObject({
      version: z.number().int().min(1).max(10_000),
      promises: z.array(word).min(1).max(40),
      checks: z.enum(SIGNATURE_CHECKS),
      helped: z.literal(true).optional(),
      name: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
    }),
  ),
]);

/** Items are parsed one by one, so that one bad item in fifty is refused alone. */
export const eventItem = z.strictObject({ token: z.string().min(20).max(200), event: deviceEvent });
export const eventBatch = z.strictObject({ items: z.array(z.unknown()).min(1).max(BATCH_MAX) });
/** One result per item, in order. `lantern` is the card a `lantern-lit` belongs to. */
export const eventResults = z.strictObject({
  results: z.array(z.strictObject({ result: z.enum(DELIVERY_RESULTS), code: z.string().optional() })),
  /** The server's clock, so that a device never trusts its own for a deadline. */
  now: instant,
});
export type EventItem = z.infer<typeof eventItem>;
