/** Everything a band's map leads to, read from the content: a new story or game appears by itself. */
import { getCollection, getEntry } from 'astro:content';
import { BAND_SLUGS, bandOf, RULES, type Band } from '../../../domain/curriculum.ts';
import type { ActivityId } from '../../../domain/events.ts';
import { inLocale, SOURCE_LOCALE, type Locale } from '../../../i18n/locales.ts';
import { pseudoWords } from '../../../i18n/pseudo.ts';
import type { MapActivity, MapAgreement } from '../../../ui/map/activity.ts';

/** In the order of the rules; stories before games where a place has both. */
export async function activitiesOf(band: Band, locale: Locale): Promise<MapActivity[]> {
  const all = [...(await storiesOf(band, locale)), ...(await gamesOf(band, locale))];
  return all.sort((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule));
}

async function storiesOf(band: Band, locale: Locale): Promise<MapActivity[]> {
  const stories = (await getCollection('scenarios')).filter(({ data }) => data.band === band);
  return Promise.all(
    stories.map(async ({ data: { id, rule, hero, characters } }): Promise<MapActivity> => {
      const { title, summary } = await storyWords(id, locale);
      const href = addressOf(band, locale, `stories/${id}/`);
      return { id: `stories/${id}`, kind: 'story', rule, title, summary, picture: characters[hero]!.picture, href };
    }),
  );
}

async function gamesOf(band: Band, locale: Locale): Promise<MapActivity[]> {
  const games = (await getCollection('games')).filter(({ data }) => data.bands[band]);
  return Promise.all(
    games.map(async ({ data: { id, rule, guide } }): Promise<MapActivity> => {
      const { title, bands } = await gameWords(id, locale);
      const href = addressOf(band, locale, `games/${id}/`);
      const { summary } = bands[band]!;
      return { id: `games/${id}/${band}`, kind: 'game', rule, title, summary, picture: guide, href };
    }),
  );
}

/** Null where no school year of the band has an agreement. */
export async function agreementOf(band: Band, locale: Locale): Promise<MapAgreement | null> {
  const asked = (await getCollection('agreements')).filter(({ data }) => data.years.some((y) => bandOf(y) === band));
  const ids = asked.map(({ data }): ActivityId => `agreements/${data.id}`);
  return ids.length > 0 ? { ids, href: addressOf(band, locale, 'agreement/') } : null;
}

const addressOf = (band: Band, locale: Locale, path: string) => inLocale(locale, `/${BAND_SLUGS[band]}/${path}`);

async function storyWords(id: string, locale: Locale) {
  const own = locale === SOURCE_LOCALE ? undefined : await getEntry('scenarioWords', `${id}/${locale}`);
  return own?.data ?? fromSource(id, locale, await getEntry('scenarioWords', `${id}/${SOURCE_LOCALE}`));
}

async function gameWords(id: string, locale: Locale) {
  const own = locale === SOURCE_LOCALE ? undefined : await getEntry('gameWords', `${id}/${locale}`);
  return own?.data ?? fromSource(id, locale, await getEntry('gameWords', `${id}/${SOURCE_LOCALE}`));
}

function fromSource<T extends object>(id: string, locale: Locale, source: { data: T } | undefined): T {
  if (!source) throw new Error(`${id}: expected words in ${SOURCE_LOCALE}.yaml, found none`);
  return pseudoWords(source.data, locale);
}
