/** What a class can do in a lesson, and the words of each activity, read from the content collections. */
import { getCollection } from 'astro:content';
import { BANDS, bandOf, type Band, type YearGroup } from '../../domain/curriculum.ts';
import type { ActivityId } from '../../domain/events.ts';
import type { Locale } from '../../i18n/locales.ts';
import { SOURCE_LOCALE } from '../../i18n/locales.ts';
import { pseudoWords } from '../../i18n/pseudo.ts';

export interface ActivityWords {
  id: ActivityId;
  kind: 'stories' | 'games' | 'agreements';
  title: string;
  /** In which a game was played, where it is told apart by it: then it is what is recorded, not what a lesson starts. */
  playedIn?: Band;
  /** How long it takes in this year group; null where it takes as long as it takes. */
  minutes: (year: YearGroup) => number | null;
  /** The question of each step, or the title of each level, by id. */
  steps: Record<string, string>;
  suits: (year: YearGroup) => boolean;
}

export async function activitiesIn(locale: Locale): Promise<ActivityWords[]> {
  const [stories, storyWords, games, gameWords, agreements, agreementWords] = await Promise.all([
    getCollection('scenarios'),
    getCollection('scenarioWords'),
    getCollection('games'),
    getCollection('gameWords'),
    getCollection('agreements'),
    getCollection('agreementWords'),
  ]);
  const wordsOf = <T extends { id: string; data: object }>(all: T[], id: string): T['data'] => {
    const found =
      all.find((one) => one.id === `${id}/${locale}`) ?? all.find((one) => one.id === `${id}/${SOURCE_LOCALE}`);
    if (!found) throw new Error(`No words for ${id}: add content for it in ${SOURCE_LOCALE}.yaml`);
    return pseudoWords(found.data, locale) as T['data'];
  };
  return [
    ...stories.map(({ id, data }): ActivityWords => {
      const { title, steps } = wordsOf(storyWords, id);
      return {
        id: `stories/${id}`,
        kind: 'stories',
        title,
        minutes: () => data.minutes,
        steps: Object.fromEntries(Object.entries(steps).map(([step, { ask }]) => [step, ask])),
        suits: (year) => bandOf(year) === data.band,
      };
    }),
    ...games.flatMap(({ id, data }): ActivityWords[] => {
      const { title, bands } = wordsOf(gameWords, id);
      const levels = Object.values(bands).flatMap((band) => Object.entries(band.levels));
      const game: ActivityWords = {
        id: `games/${id}`,
        kind: 'games',
        title,
        minutes: (year) => data.bands[bandOf(year)]!.minutes,
        steps: Object.fromEntries(levels.map(([level, words]) => [level, words.title])),
        suits: (year) => bandOf(year) in data.bands,
      };
      const bandsOf = BANDS.filter((band) => data.bands[band]);
      return [
        game,
        ...bandsOf.map((band) => ({ ...game, id: `games/${id}/${band}` as const, playedIn: band, suits: () => false })),
      ];
    }),
    ...agreements.map(({ id, data }): ActivityWords => ({
      id: `agreements/${id}`,
      kind: 'agreements',
      title: wordsOf(agreementWords, id).title,
      minutes: () => null,
      steps: {},
      suits: (year) => data.years.includes(year),
    })),
  ];
}
