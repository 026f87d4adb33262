/** GET /api/pupil/progress: where the child who is signed in stands in each activity, and where they left it. */
import { z } from 'zod';
import type { LeftAt } from '../../domain/events.ts';
import { activityId } from './lessons.ts';
import { instant } from './shared.ts';

const leftAt = z.union([
  z.strictObject({ step: z.string(), choice: z.string() }),
  z.strictObject({ level: z.string() }),
]) satisfies z.ZodType<LeftAt>;

export const pupilProgress = z.strictObject({
  activities: z.array(
    z.strictObject({
      activity: activityId,
      state: z.enum(['started', 'done']),
      at: instant,
      /** Null once it is done, before the first choice, and where a device's clock was wrong. */
      left: leftAt.nullable(),
    }),
  ),
});
export type PupilProgress = z.infer<typeof pupilProgress>;
