/** Content: the interface's words of one area, `content/messages/en/<area>.json`. */
import { z } from 'zod';

/** `lantern.state.sent`; a plural adds its form: `common.unsent_one`. */
const key = z
  .string()
  .regex(/^[a-z0-9-]+(\.[A-Za-z0-9-]+)+(_(zero|one|two|few|many|other))?$/, 'expected a message key');

export const messages = z.record(
  key,
  z.strictObject({
    text: z.string().min(1),
    description: z.string().min(10).describe('for translators: where it stands, who reads it, its placeholders'),
  }),
);
