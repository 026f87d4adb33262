/** The catalogue of spoken lines: every string of stories, games and agreements, and the messages of children's pages. */
import { BANDS, bandOf, isAdultLed, type Band, type YearGroup } from '../../domain/curriculum.ts';

/** A folder of content as it was read: its data, and the words of one language. Nothing is taken for granted. */
export interface Spoken {
  id: string;
  data: unknown;
  words: unknown;
}
export interface VoiceContent {
  locale: string;
  stories: Spoken[];
  games: Spoken[];
  agreements: Spoken[];
  /** Texts by key. */
  messages: Record<string, string>;
}

export interface Line {
  id: string;
  locale: string;
  /** As it stands on the page. */
  text: string;
  /** Whose words they are; null for those of every band. */
  band: Band | null;
  /** Acorns and Saplings are spoken without asking, so their lines must have a clip. */
  needed: boolean;
}

/** Areas of messages that stand on the pages of Acorns and Saplings, and those that only older children meet. */
export const SPOKEN_AREAS = [
  'voice',
  'lantern',
  'map',
  'gate',
  'tiles',
  'story',
  'game',
  'agreement',
  'common',
  'privacy',
];
const OLDER_AREAS = ['join'];
/** What adults read on the cover. */
const UNSPOKEN = /^lantern\.(uncover|help)\./;

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isNode(inner) ? inner[key] : undefined), value);
const isBand = (value: unknown): value is Band => (BANDS as readonly unknown[]).includes(value);

/** Every line of the content, in the order in which clips are made: what is needed first. */
export function linesOf(content: VoiceContent): Line[] {
  const { locale, messages } = content;
  const own = (id: string, bands: readonly Band[], lines: [path: string, text: string][]): Line[] =>
    lines.map(([path, text]) => {
      const named = path.split('.').find(isBand);
      const spokenIn = named ? [named] : bands;
      const needed = spokenIn.some(isAdultLed);
      return { id: `${id}:${path}`, locale, text, band: spokenIn[0] ?? null, needed };
    });

  const all = [
    ...messageLines(content),
    ...content.stories.flatMap((story) => {
      const band = at(story.data, 'band');
      const lines = [...stringsIn(story.words), ...toldOf(story, messages), ...waysInto(story, messages)];
      return own(`story:${story.id}`, isBand(band) ? [band] : [], lines);
    }),
    ...content.agreements.flatMap((agreement) => {
      const years = at(agreement.data, 'years');
      const bands = Array.isArray(years) ? years.map((year: YearGroup) => bandOf(year)) : [];
      const lines = [...stringsIn(agreement.words), ...countsOf(agreement, messages)];
      return own(`agreement:${agreement.id}`, [...new Set(bands)], lines);
    }),
    ...content.games.flatMap((game) => {
      const bands = Object.keys((at(game.data, 'bands') as Node | undefined) ?? {}).filter(isBand);
      return own(`game:${game.id}`, bands, [...stringsIn(game.words), ...waysInto(game, messages)]);
    }),
  ];
  return [...all.filter(({ needed }) => needed), ...all.filter(({ needed }) => !needed)];
}

function messageLines({ locale, messages }: VoiceContent): Line[] {
  const areas = [...SPOKEN_AREAS, ...OLDER_AREAS];
  return Object.entries(messages)
    .filter(([key, text]) => areas.includes(key.split('.')[0]!) && !text.includes('{{') && !UNSPOKEN.test(key))
    .map(([key, text]) => {
      const needed = SPOKEN_AREAS.includes(key.split('.')[0]!);
      return { id: `message:${key}`, locale, text, band: null, needed };
    });
}

/** Every string below a value, with its path; an item of a list is named by its place. */
function stringsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value.trim().replace(/\s+/g, ' ')]];
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, path ? `${path}.${key}` : key));
}

/** What a story says with its own names put into messages: how people feel, that somebody told, which part this is. */
function toldOf({ data, words }: Spoken, messages: Record<string, string>): [string, string][] {
  const steps = listAt(data, 'steps');
  const hero = String(at(data, 'hero'));
  const name = (who: string) => String(at(words, 'characters', who) ?? who);
  const felt = new Map<string, string>();
  for (const step of steps)
    for (const choice of listAt(step, 'choices'))
      for (const [who, feeling] of Object.entries((at(choice, 'outcome', 'feelings') as Node | undefined) ?? {})) {
        const word = messages[`common.feeling.${String(feeling)}`] ?? String(feeling);
        felt.set(`feels.${who}.${String(feeling)}`, fill(messages['story.feels'], { name: name(who), feeling: word }));
      }
  return [
    ...felt,
    ['told', fill(messages['story.told'], { name: name(hero) })] as [string, string],
    ...steps.map((_, index): [string, string] => [
      `part.${index + 1}`,
      fill(messages['story.step'], { number: String(index + 1) }),
    ]),
  ].filter(([, text]) => text !== '') as [string, string][];
}

/** How a map offers it: for the first time, half-way, and again. */
function waysInto({ words }: Spoken, messages: Record<string, string>): [string, string][] {
  const title = String(at(words, 'title') ?? '');
  return (['start', 'go-on', 'again'] as const)
    .map((way): [string, string] => [way, fill(messages[`map.${way}`], { title })])
    .filter(([, text]) => text !== '');
}

function countsOf({ data }: Spoken, messages: Record<string, string>): [string, string][] {
  const promises = listAt(data, 'promises');
  return promises
    .map((_, index): [string, string] => [
      `count.${index + 1}`,
      fill(messages['agreement.count'], { number: String(index + 1), total: String(promises.length) }),
    ])
    .filter(([, text]) => text !== '');
}

function listAt(value: unknown, key: string): unknown[] {
  const list = at(value, key);
  return Array.isArray(list) ? list : [];
}

/** Empty where the message is missing or still has a placeholder. */
function fill(message: string | undefined, values: Record<string, string>): string {
  const text = (message ?? '').replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, key: string) => values[key] ?? whole);
  return text.includes('{{') ? '' : text;
}
