/** Content: a game's levels (`game.yaml`) and their words in one language (`en.yaml`). */
import { z } from 'zod';
import { BANDS, RISKS, RSHE_TOPICS, RULES, SKILLS, STRANDS } from '../../domain/curriculum.ts';
import { GAME_ENDINGS, SORT_PLACES, type Game, type GameWords } from '../../domain/game.ts';
import { MISCONCEPTION_IDS } from '../../domain/misconceptions.ts';
import { contentId, picture, text, uniqueIds } from './shared.ts';

/** A level's id and an item's id are recorded together as one word of at most 60 characters. */
const shortId = contentId.max(29);
const misconception = z.enum(MISCONCEPTION_IDS).describe('what choosing this may show');

const sortItem = z.strictObject({
  id: shortId,
  picture,
  asker: picture.optional().describe('who wants to know, where that decides it'),
  right: z.enum(SORT_PLACES),
  also: z.enum(SORT_PLACES).optional().describe('a place that is fine as well'),
  wrong: z.partialRecord(z.enum(SORT_PLACES), misconception).describe('by place, what choosing it may show'),
});

const sortLevel = z.strictObject({
  id: shortId.describe('used once in the whole game'),
  kind: z.literal('sort'),
  places: z.array(z.enum(SORT_PLACES)).min(2).max(4),
  atOnce: z.number().int().min(1).max(3).describe('how many things are in the air together'),
  items: z.array(sortItem).min(2).max(10).superRefine(uniqueIds),
});

const part = z.strictObject({
  id: shortId.describe('a detail’s id is used once in its level'),
  detail: z
    .enum(['heart', 'extra'])
    .optional()
    .describe('it can be blurred: `heart` makes the post worth reading, `extra` could go'),
  picture: picture.optional().describe('set where it is seen in the post’s photo'),
});

const post = z.strictObject({
  id: shortId,
  by: contentId.describe('one of the band’s people'),
  seenBy: z.enum(['everyone', 'trusted']).describe('`trusted`: a message to one adult the child knows'),
  photo: z.array(picture).min(1).max(3).optional().describe('what its photo shows besides the details seen in it'),
  parts: z.array(part).min(2).superRefine(uniqueIds),
  keep: z.number().int().min(1).describe('how many of its hearts must stay clear'),
});

const jigsawLevel = z.strictObject({
  id: shortId.describe('used once in the whole game'),
  kind: z.literal('jigsaw'),
  posts: z.array(post).min(1).max(4).superRefine(uniqueIds),
  combinations: z
    .array(
      z.strictObject({
        id: shortId,
        details: z.array(contentId).min(1).describe('together they say who or where somebody is'),
        misconception,
      }),
    )
    .min(1)
    .superRefine(uniqueIds),
});

const gameBand = z.strictObject({
  minutes: z.number().int().min(2).max(10).describe('how long three levels take, in minutes'),
  people: z.record(contentId, z.strictObject({ picture })).default({}).describe('who posts, by id'),
  levels: z.array(z.discriminatedUnion('kind', [sortLevel, jigsawLevel])).length(3),
});

export const game = z.strictObject({
  id: contentId.describe('the folder’s name'),
  rule: z.enum(RULES).describe('the SMART rule it teaches'),
  strands: z.array(z.enum(STRANDS)).min(1).max(2),
  risks: z.array(z.enum(RISKS)).min(1),
  rshe: z.array(z.enum(RSHE_TOPICS)).min(1),
  skills: z.array(z.enum(SKILLS)).min(1),
  guide: picture.describe('the animal whose place it is'),
  scene: picture.describe('the place, without what is touched; its upright form is called <name>-portrait'),
  bands: z.partialRecord(z.enum(BANDS), gameBand),
}) satisfies z.ZodType<Game>;

const levelWords = z.strictObject({
  title: text,
  intro: text.describe('what the animal says before the level'),
  done: text.describe('said when the level is finished'),
  asked: text.optional().describe('said when a grown-up is asked about something fine'),
  items: z
    .record(
      contentId,
      z.strictObject({
        label: text,
        asks: text.optional().describe('who wants to know, and why'),
        right: text.describe('said once it lies where it belongs'),
        wrong: z.partialRecord(z.enum(SORT_PLACES), text).describe('by place, what is seen to happen'),
        hint: text.describe('the hint, once it has grown to words'),
      }),
    )
    .default({}),
  posts: z
    .record(
      contentId,
      z.strictObject({
        parts: z.record(contentId, text).describe('read one after another they are the post'),
        dull: text.describe('the answer when too much is blurred'),
        reply: text.describe('the answer when it is just right'),
        hint: text.describe('which details may stay clear'),
      }),
    )
    .default({}),
  combinations: z
    .record(contentId, z.strictObject({ pieced: text.describe('what Magpie now knows'), hint: text }))
    .default({}),
});

const bandWords = z.strictObject({
  summary: text.describe('one sentence for the map'),
  places: z.partialRecord(z.enum(SORT_PLACES), text).default({}).describe('what each place is called'),
  people: z.record(contentId, text).default({}).describe('names, by person id'),
  levels: z.record(contentId, levelWords),
  endings: z.record(z.enum(GAME_ENDINGS), z.strictObject({ heading: text, text })),
  learned: z.array(text).min(1).max(4),
  talkCard: z.strictObject({
    ask: text.describe('a question to ask at home'),
    setting: text.describe('one setting a parent can change tonight'),
    listen: text.describe('how to listen'),
  }),
  question: text.describe('a question for the class'),
});

export const gameWords = z.strictObject({
  title: text,
  bands: z.partialRecord(z.enum(BANDS), bandWords),
}) satisfies z.ZodType<GameWords>;
