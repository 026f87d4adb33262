/** S1: how soon the first choice of a story can be clicked, and what had to be sent, beside a page without script. */
import type { Browser } from '@playwright/test';
import { BAND_PAGES } from './band-pages.ts';
import { coldPage, type ColdPage } from './chromebook.ts';
import { watchForChoice, type Watched } from './first-choice.ts';
import { serveFloorPages } from './floor-site.ts';
import { median, type Row } from './report.ts';

/** What comes in after the page has loaded is counted too. Milliseconds. */
const AFTER_LOAD_MS = 500;
/** Pictures and voice, by their types. */
const NOT_COUNTED = /^(image|audio)\//;

interface Story {
  address: string;
  choice: string;
  /** What a choice makes visible. */
  consequence: string;
}

interface Load {
  ms: number;
  bytes: number;
  requests: number;
  scrolled: boolean;
}

/** Bytes as they came over the network, headers included, and how many answers they were. */
export function countTraffic({ cdp }: ColdPage): () => { bytes: number; requests: number } {
  const answers = new Map<string, { counts: boolean; bytes: number }>();
  cdp.on('Network.responseReceived', ({ requestId, response: { url, mimeType } }) => {
    const counts = !url.startsWith('data:') && !NOT_COUNTED.test(mimeType);
    answers.set(requestId, { counts, bytes: 0 });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) answer.bytes = encodedDataLength;
  });
  return () => {
    const counted = [...answers.values()].filter(({ counts }) => counts);
    return { bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0), requests: counted.length };
  };
}

async function load(browser: Browser, { address, choice }: Story): Promise<Load> {
  const cold = await coldPage(browser);
  const traffic = countTraffic(cold);
  await cold.page.addInitScript(watchForChoice, choice);
  await cold.page.goto(address, { waitUntil: 'load' });
  const { ms, scrolled } = await cold.page.evaluate(() => (window as unknown as Watched).choiceReady);
  await cold.page.waitForTimeout(AFTER_LOAD_MS);
  await cold.close();
  return { ms, scrolled, ...traffic() };
}

/** Clicks as soon as it can be, for real; fails when nothing follows. @returns ms from the click to the consequence */
async function prove(browser: Browser, { address, choice, consequence }: Story): Promise<number> {
  const { page, close } = await coldPage(browser);
  await page.addInitScript(watchForChoice, choice);
  await page.goto(address, { waitUntil: 'commit' });
  const { x, y } = await page.evaluate(() => (window as unknown as Watched).choiceReady);
  const clicked = performance.now();
  await page.mouse.click(x, y);
  await page.locator(consequence).filter({ visible: true }).first().waitFor({ timeout: 5_000 });
  const took = performance.now() - clicked;
  await close();
  return took;
}

interface Ours extends Story {
  slug: string;
  /** Milliseconds in which a click made at once was answered. */
  followed: number;
  loads: Load[];
}

const middle = (loads: readonly Load[], what: 'ms' | 'bytes' | 'requests') => median(loads.map((one) => one[what]));

function rowsOf({ slug, followed, loads }: Ours, floor: readonly Load[]): Row[] {
  const scrolled = loads.some((one) => one.scrolled);
  const ms = middle(loads, 'ms');
  const row = (what: string, rest: Omit<Row, 'measure' | 'what'>): Row => ({ measure: 'S1', what, ...rest });
  return [
    row(`${slug} story: first choice`, {
      value: ms,
      unit: 'ms',
      note: `a click at once showed what follows within ${Math.round(followed)} ms${scrolled ? '; below the fold' : ''}`,
    }),
    row(`${slug} story ÷ static page`, {
      value: ms / middle(floor, 'ms'),
      unit: '×',
      most: 1.5,
      note: `median of ${loads.length} cold loads`,
    }),
    row(`${slug} story: sent before pictures and voice`, {
      value: middle(loads, 'bytes') / 1_000,
      unit: 'KB',
      most: 60,
    }),
    row(`${slug} story: requests before pictures and voice`, { value: middle(loads, 'requests'), unit: '', most: 8 }),
  ];
}

/** @param loads cold loads of each page, taken in turns */
export async function measureStoryLoads(browser: Browser, site: string, loads: number): Promise<Row[]> {
  const floors = await serveFloorPages();
  const floor: Story = { address: `${floors.url}/story/`, choice: '.choice', consequence: '.outcome' };
  try {
    await prove(browser, floor);
    const stories: Ours[] = [];
    for (const { slug, story } of BAND_PAGES) {
      const ours = { address: site + story, choice: '.scene.first .choice', consequence: '.scene.outcome' };
      stories.push({ ...ours, slug, followed: await prove(browser, ours), loads: [] });
    }
    const bare: Load[] = [];
    for (let n = 0; n < loads; n++) {
      bare.push(await load(browser, floor));
      for (const story of stories) story.loads.push(await load(browser, story));
    }
    const size = `${(middle(bare, 'bytes') / 1_000).toFixed(1)} KB in ${middle(bare, 'requests')}`;
    return [
      { measure: 'S1', what: 'static page: first choice', value: middle(bare, 'ms'), unit: 'ms', note: size },
      ...stories.flatMap((story) => rowsOf(story, bare)),
    ];
  } finally {
    await floors.stop();
  }
}
