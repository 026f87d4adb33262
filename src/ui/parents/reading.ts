/** What parents read, from the content collections, in a page's language: pages, the way to help, facts. */
import { getCollection, getEntry } from 'astro:content';
import { SOURCE_LOCALE, type Locale } from '../../i18n/locales.ts';
import { pseudoWords } from '../../i18n/pseudo.ts';
import type { Guides, HelpRoutes, MinimumAges } from '../../schemas/content/facts.ts';
import type { Listening, ListeningWords, ParentsPage, Worry, WorryWords } from '../../schemas/content/parents.ts';
import { prose } from './prose.ts';

export interface ReadPage extends ParentsPage {
  /** Its address below `/parents/`, such as `ages/branches`. */
  path: string;
  html: string;
}
export type HelpRoute = HelpRoutes['routes'][number];
export type Guide = Guides['guides'][number];
export type MinimumAge = MinimumAges['ages'][number];

/** A content file that must be there. @throws when it is not, naming it */
function present<T>(entry: T | undefined, file: string): T {
  if (entry === undefined) throw new Error(`expected content/${file}, found none`);
  return entry;
}

/** Every page, each list in its order. A language without a page of its own shows it in English. */
export async function pagesIn(locale: Locale): Promise<ReadPage[]> {
  const [all, addressOf] = await Promise.all([getCollection('parentsPages'), outsideAddresses()]);
  const own = new Map(all.map((entry) => [entry.id, entry]));
  return all
    .filter(({ id }) => id.startsWith(`${SOURCE_LOCALE}/`))
    .map((source) => {
      const path = source.id.slice(SOURCE_LOCALE.length + 1);
      const entry = own.get(`${locale}/${path}`) ?? source;
      const { guides, ages, band, order, ...words } = entry.data;
      const html = prose(entry.rendered?.html ?? '', locale, addressOf);
      return { ...pseudoWords(words, locale), guides, ages, order, path, html, ...(band && { band }) };
    })
    .sort((one, other) => one.order - other.order);
}

/** A notice that stands outside the parents' pages: `privacy`, `accessibility`, `about`. */
export async function noticeIn(locale: Locale, name: string): Promise<ReadPage> {
  const pages = await pagesIn(locale);
  return present(
    pages.find(({ path }) => path === `notices/${name}`),
    `parents/en/notices/${name}.md`,
  );
}

export const groupOf = ({ path }: ReadPage): string => (path.includes('/') ? path.split('/')[0]! : 'topics');

export async function helpRoutes(): Promise<HelpRoute[]> {
  return present(await getEntry('facts', 'help-routes'), 'facts/help-routes.yaml').data.routes;
}

export async function guides(): Promise<Guide[]> {
  return present(await getEntry('guides', 'guides'), 'facts/guides.yaml').data.guides;
}

export async function minimumAges(): Promise<MinimumAge[]> {
  return present(await getEntry('minimumAges', 'minimum-ages'), 'facts/minimum-ages.yaml').data.ages;
}

async function outsideAddresses(): Promise<(id: string) => string> {
  const known = [...(await helpRoutes()), ...(await guides())];
  return (id) => present(known.find((one) => one.id === id)?.url, `facts: an address for "${id}"`);
}

export async function worryIn(locale: Locale): Promise<{ graph: Worry; words: WorryWords }> {
  const graph = present(await getEntry('worry', 'worry'), 'parents/worry.yaml').data;
  const own = locale === SOURCE_LOCALE ? undefined : await getEntry('worryWords', locale);
  const source = present(await getEntry('worryWords', SOURCE_LOCALE), 'parents/en/worry.yaml').data;
  return { graph, words: own?.data ?? pseudoWords(source, locale) };
}

export async function listeningIn(locale: Locale): Promise<{ story: Listening; words: ListeningWords }> {
  const story = present(await getEntry('listening', 'listening'), 'parents/listening.yaml').data;
  const own = locale === SOURCE_LOCALE ? undefined : await getEntry('listeningWords', locale);
  const source = present(await getEntry('listeningWords', SOURCE_LOCALE), 'parents/en/listening.yaml').data;
  return { story, words: own?.data ?? pseudoWords(source, locale) };
}
