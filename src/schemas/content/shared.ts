/** Shapes that several kinds of content share. Every object is strict: a field nobody reads is a mistake. */
import { z } from 'zod';

/** Names a step, choice, line, promise … within its file; the words stand under the same id. */
export const contentId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id of small letters, digits and single hyphens');

/** `art:mascots/ash-happy` stands for public/art/mascots/ash-happy.svg; a bare name is a fluent-emoji-flat icon. */
export const picture = z
  .string()
  .regex(/^(art:[a-z0-9-]+(\/[a-z0-9-]+)*|[a-z0-9-]+)$/, 'expected an icon name or art:<path>')
  .describe('a picture: a fluent-emoji-flat icon name, or art:<path below public/art, without .svg');

/** A text somebody reads; never empty, never padded. */
export const text = z
  .string()
  .min(1)
  .refine((value) => value === value.trim(), 'expected no space at either end');

export const isoDate = z.iso.date();

/** Refuses two entries with the same id, naming the second. */
export function uniqueIds<T extends { id: string }>(items: T[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(item.id)) {
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `expected an id used once in this list` });
    }
    seen.add(item.id);
  });
}
