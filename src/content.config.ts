/** Where stories, games, agreements and facts are read from when pages are built, and the schemas they must fit. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { agreement, agreementWords } from './schemas/content/agreement.ts';
import { guides, helpRoutes, minimumAges } from './schemas/content/facts.ts';
import { game, gameWords } from './schemas/content/game.ts';
import { listening, listeningWords, parentsPage, worry, worryWords } from './schemas/content/parents.ts';
import { scenario, scenarioWords } from './schemas/content/scenario.ts';

/** `free-gems/scenario.yaml` → `free-gems`; `free-gems/en.yaml` → `free-gems/en`. */
const folder = ({ entry }: { entry: string }) => entry.split('/')[0]!;
const withoutEnding = ({ entry }: { entry: string }) => entry.replace(/\.md$/, '');
const folderAndLocale = ({ entry }: { entry: string }) => entry.replace(/\.yaml$/, '');

export const collections = {
  scenarios: defineCollection({
    loader: glob({ base: './content/scenarios', pattern: '*/scenario.yaml', generateId: folder }),
    schema: scenario,
  }),
  scenarioWords: defineCollection({
    loader: glob({
      base: './content/scenarios',
      pattern: ['*/*.yaml', '!*/scenario.yaml'],
      generateId: folderAndLocale,
    }),
    schema: scenarioWords,
  }),
  games: defineCollection({
    loader: glob({ base: './content/games', pattern: '*/game.yaml', generateId: folder }),
    schema: game,
  }),
  gameWords: defineCollection({
    loader: glob({
      base: './content/games',
      pattern: ['*/*.yaml', '!*/game.yaml'],
      generateId: folderAndLocale,
    }),
    schema: gameWords,
  }),
  agreements: defineCollection({
    loader: glob({ base: './content/agreements', pattern: '*/agreement.yaml', generateId: folder }),
    schema: agreement,
  }),
  agreementWords: defineCollection({
    loader: glob({
      base: './content/agreements',
      pattern: ['*/*.yaml', '!*/agreement.yaml'],
      generateId: folderAndLocale,
    }),
    schema: agreementWords,
  }),
  facts: defineCollection({
    loader: glob({ base: './content/facts', pattern: 'help-routes.yaml' }),
    schema: helpRoutes,
  }),
  guides: defineCollection({ loader: glob({ base: './content/facts', pattern: 'guides.yaml' }), schema: guides }),
  minimumAges: defineCollection({
    loader: glob({ base: './content/facts', pattern: 'minimum-ages.yaml' }),
    schema: minimumAges,
  }),
  parentsPages: defineCollection({
    loader: glob({ base: './content/parents', pattern: '*/**/*.md', generateId: withoutEnding }),
    schema: parentsPage,
  }),
  worry: defineCollection({ loader: glob({ base: './content/parents', pattern: 'worry.yaml' }), schema: worry }),
  worryWords: defineCollection({
    loader: glob({ base: './content/parents', pattern: '*/worry.yaml', generateId: folder }),
    schema: worryWords,
  }),
  listening: defineCollection({
    loader: glob({ base: './content/parents', pattern: 'listening.yaml' }),
    schema: listening,
  }),
  listeningWords: defineCollection({
    loader: glob({ base: './content/parents', pattern: '*/listening.yaml', generateId: folder }),
    schema: listeningWords,
  }),
};
