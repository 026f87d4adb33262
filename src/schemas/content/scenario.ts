/** Content: a story's graph (`scenario.yaml`) and its words in one language (`en.yaml`). */
import { z } from 'zod';
import { BANDS, RISKS, RSHE_TOPICS, RULES, SKILLS, STRANDS } from '../../domain/curriculum.ts';
import { MISCONCEPTION_IDS } from '../../domain/misconceptions.ts';
import { FEELINGS, LIGHTS, LINE_KINDS, SKINS, type Scenario, type ScenarioWords } from '../../domain/scenario.ts';
import { contentId, picture, text, uniqueIds } from './shared.ts';

const line = z.strictObject({
  id: contentId.describe('names the line; its words stand under the same id'),
  by: contentId.describe('a character’s id, `narrator`, or `app`: the mock app itself speaks'),
  as: z.enum(LINE_KINDS).describe('how the line is drawn'),
  photo: z.strictObject({ picture }).optional().describe('a photo sent in a chat'),
  reactions: z
    .array(z.strictObject({ picture, count: z.number().int().min(1).max(30) }))
    .max(3)
    .optional()
    .describe('what others in a chat answered with, without words'),
  seenBy: z.number().int().min(1).max(30).optional().describe('how many in a chat have read it'),
});
const lines = z.array(line).superRefine(uniqueIds);

const hundredth = z.number().min(0).max(100);
const drawing = z.strictObject({
  picture: picture.describe('the place'),
  things: z
    .array(
      z.strictObject({
        picture,
        at: z.tuple([hundredth, hundredth]).describe('middle from the left, foot from the top, in hundredths'),
        size: z.number().min(3).max(100).describe('width in hundredths of the drawing'),
      }),
    )
    .max(8)
    .describe('what stands in it, the nearest last'),
});

const shown = {
  counter: z.number().int().min(0).max(999_999).optional().describe("what the mock app's own counter shows"),
  light: z.enum(LIGHTS).optional().describe("a smart speaker's light"),
  drawing: drawing.optional().describe('what is seen, where the skin draws it'),
};

const choice = z.strictObject({
  id: contentId,
  kind: z.enum(['act', 'tell']).describe('`tell`: telling a grown-up as the story’s own move; always right'),
  picture,
  misconception: z
    .enum(MISCONCEPTION_IDS)
    .optional()
    .describe('what picking this may show; absent where it shows none'),
  to: contentId.describe('the step or ending that follows once the child goes on'),
  inApp: z.literal(true).optional().describe('it stands in the mock app’s own menu'),
  outcome: z.strictObject({
    ...shown,
    lines: lines.min(1).describe('what is seen to happen'),
    feelings: z.record(contentId, z.enum(FEELINGS)).describe('how each character feels afterwards, by character id'),
  }),
});

const step = z.strictObject({
  id: contentId,
  ...shown,
  lines: lines.min(1).describe('what is read before choosing'),
  choices: z.array(choice).superRefine(uniqueIds),
});

const ending = z.strictObject({
  id: contentId,
  good: z.boolean().describe('whether everybody is safe and somebody has been told'),
  drawing: drawing
    .optional()
    .describe('what is seen at the end; needed in eyfs and ks1, where the picture is the story'),
});

export const scenario = z.strictObject({
  id: contentId.describe('the folder’s name'),
  band: z.enum(BANDS),
  rule: z.enum(RULES).describe('the SMART rule it teaches'),
  strands: z.array(z.enum(STRANDS)).min(1).max(2),
  risks: z.array(z.enum(RISKS)).min(1),
  rshe: z.array(z.enum(RSHE_TOPICS)).min(1),
  skills: z.array(z.enum(SKILLS)).min(1),
  skin: z.enum(SKINS).describe('the mock app it is played in'),
  minutes: z.number().int().min(2).max(20).describe('how long it takes, in minutes'),
  hero: contentId.describe('the character the child decides for'),
  characters: z.record(
    contentId,
    z.strictObject({ picture, isApp: z.literal(true).optional().describe('a device that talks, and no person') }),
  ),
  start: contentId.describe('the first step'),
  steps: z.array(step).min(4).max(10).superRefine(uniqueIds),
  endings: z.array(ending).min(1).superRefine(uniqueIds),
}) satisfies z.ZodType<Scenario>;

export const scenarioWords = z.strictObject({
  title: text,
  summary: text.describe('one sentence for the map'),
  characters: z.record(contentId, text).describe('names, by character id'),
  steps: z.record(
    contentId,
    z.strictObject({
      lines: z.record(contentId, text),
      ask: text.describe('the question put to the child'),
      choices: z.record(contentId, z.strictObject({ label: text, outcome: z.record(contentId, text) })),
    }),
  ),
  endings: z.record(contentId, z.strictObject({ heading: text, text })),
  learned: z.array(text).min(1).max(5),
  talkCard: z.strictObject({
    ask: text.describe('a question to ask at home'),
    setting: text.describe('one setting a parent can change tonight'),
    listen: text.describe('how to listen'),
  }),
  question: text.describe('a question for the class'),
}) satisfies z.ZodType<ScenarioWords>;
