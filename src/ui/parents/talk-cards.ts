/** One talk card for every story and for every band of every game, made from what they say about themselves. */
import { getCollection } from 'astro:content';
import { BANDS, BAND_SLUGS, type Band, type Rule } from '../../domain/curriculum.ts';
import type { Translator } from '../../i18n/index.ts';
import { SOURCE_LOCALE, type Locale } from '../../i18n/locales.ts';
import { pseudoWords } from '../../i18n/pseudo.ts';

export interface TalkCard {
  /** Its address below `/parents/talk-cards/`. */
  id: string;
  kind: 'story' | 'game';
  band: Band;
  rule: Rule;
  title: string;
  summary: string;
  learned: string[];
  ask: string;
  setting: string;
  listen: string;
  /** Where the story or game is played. */
  playedAt: string;
}

export async function talkCardsIn(locale: Locale): Promise<TalkCard[]> {
  const cards = [...(await storyCards(locale)), ...(await gameCards(locale))];
  return cards.sort((one, other) => BANDS.indexOf(one.band) - BANDS.indexOf(other.band));
}

/** A list that leads to these cards. */
export const rowsTo = (cards: readonly TalkCard[], t: Translator['t']) =>
  cards.map(({ id, kind, title }) => ({
    href: `/parents/talk-cards/${id}/`,
    name: title,
    note: t(`parents.cards.${kind}`),
  }));

async function storyCards(locale: Locale): Promise<TalkCard[]> {
  const [stories, words] = await Promise.all([getCollection('scenarios'), getCollection('scenarioWords')]);
  return stories.map(({ data: { id, band, rule } }) => {
    const { title, summary, learned, talkCard } = wordsOf(words, id, locale);
    const playedAt = `/${BAND_SLUGS[band]}/stories/${id}/`;
    return { id, kind: 'story', band, rule, title, summary, learned, ...talkCard, playedAt };
  });
}

async function gameCards(locale: Locale): Promise<TalkCard[]> {
  const [games, words] = await Promise.all([getCollection('games'), getCollection('gameWords')]);
  return games.flatMap(({ data: { id, rule, bands } }) => {
    const { title, bands: said } = wordsOf(words, id, locale);
    return BANDS.filter((band) => bands[band] && said[band]).map((band): TalkCard => {
      const { summary, learned, talkCard } = said[band]!;
      const slug = BAND_SLUGS[band];
      const playedAt = `/${slug}/games/${id}/`;
      return { id: `${id}-${slug}`, kind: 'game', band, rule, title, summary, learned, ...talkCard, playedAt };
    });
  });
}

function wordsOf<T extends { id: string; data: object }>(all: T[], id: string, locale: Locale): T['data'] {
  const own = all.find((one) => one.id === `${id}/${locale}`);
  const found = own ?? all.find((one) => one.id === `${id}/${SOURCE_LOCALE}`);
  if (!found) throw new Error(`${id}: expected its words in ${SOURCE_LOCALE}.yaml, found none`);
  return own ? found.data : pseudoWords(found.data, locale);
}
