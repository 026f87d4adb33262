/** Shapes that several endpoints share. Every object here is strict: an unknown field is refused with 400. */
import { z } from 'zod';
import { UUID } from '../../domain/identifiers.ts';
import { NAME_MAX } from '../../domain/people.ts';
import { YEAR_GROUPS } from '../../domain/curriculum.ts';

export const id = z.string().regex(UUID, 'expected a UUID');
/** The six digits that staff read on the lesson page. */
export const lessonPin = z.string().regex(/^[0-9]{6}$/);
/** A person's name as typed; the service cleans it and may still refuse it. */
export const personName = z
  .string()
  .min(1)
  .max(NAME_MAX * 2);
/** One line as people type it: direction and zero-width marks are dropped, control characters refused. */
export const line = (min: number, max: number) =>
  z
    .string()
    .transform((text) =>
      text
        .toWellFormed()
        .replace(/[\p{Cf}\u034F]/gu, '')
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .regex(/^\P{Cc}*$/u, 'expected no control characters'),
    );
export const email = z.email().max(254);
/** ASVS 5.0: at least 15 characters while there is no second factor; at most 200. */
export const password = z.string().min(15).max(200);
export const yearGroup = z.enum(YEAR_GROUPS);
/** Milliseconds since 1970. */
export const instant = z.number().int().min(0).max(8.64e15);

/** The body of every answer that is not a success; `code` is stable, `message` is for people. */
export const problem = z.strictObject({
  code: z.string(),
  message: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
});
export type Problem = z.infer<typeof problem>;

/** Every problem of a value by path, in words: `{ 'items.0.id': 'expected a UUID' }`. */
export function fieldsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.') || 'body', issue.message]));
}
