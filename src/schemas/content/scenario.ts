/** Content: a story's graph (`scenario.yaml`) and its words in one language (`en.yaml`). */
import { z } from 'zod';
import { BANDS, RISKS, RSHE_TOPICS, RULES, SKILLS, STRANDS } from '../../domain/curriculum.ts';
import { MISCONCEPTION_IDS } from '../../domain/misconceptions.ts';
import { FEELINGS, SKINS, type Scenario, type ScenarioWords } from '../../domain/scenario.ts';
import { contentId, picture, text, uniqueIds } from './shared.ts';

const line = z.strictObject({
  id: contentId.describe('names the line; its words stand under the same id'),
  by: contentId.describe('a character’s id, `narrator`, or `app`: the mock app itself speaks'),
  as: z.enum(['narration', 'chat', 'notice', 'offer', 'thought', 'speech']).describe('how the line is drawn'),
});
const lines = z.array(line).superRefine(uniqueIds);

const counter = z.number().int().min(0).max(999_999).optional().describe("what the mock app's own counter shows");

const choice = z.strictObject({
  id: contentId,
  kind: z.enum(['act', 'tell']).describe('`tell`: telling a grown-up as the story’s own move; always right'),
  picture,
  misconception: z
    .enum(MISCONCEPTION_IDS)
    .optional()
    .describe('what picking this may show; absent where it shows none'),
  to: contentId.describe('the step or ending that follows once the child goes on'),
  outcome: z.strictObject({
    lines: lines.min(1).describe('what is seen to happen'),
    feelings: z.record(contentId, z.enum(FEELINGS)).describe('how each character feels afterwards, by character id'),
    counter,
  }),
});

const step = z.strictObject({
  id: contentId,
  lines: lines.min(1).describe('what is read before choosing'),
  counter,
  choices: z.array(choice).superRefine(uniqueIds),
});

const ending = z.strictObject({
  id: contentId,
  good: z.boolean().describe('whether everybody is safe and somebody has been told'),
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
  characters: z.record(contentId, z.strictObject({ picture })),
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
