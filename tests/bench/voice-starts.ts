/** S7: from a scene’s appearing to the first sound of its voice, where it was fetched ahead. */
import type { Browser, Page } from '@playwright/test';
import { BAND_PAGES } from './band-pages.ts';
import { coldPage } from './chromebook.ts';
import { median, type Row } from './report.ts';

/** A child hears the scene before choosing; meanwhile what may follow is fetched. Milliseconds. */
const LISTENS_MS = 4_000;

interface Moments {
  taps: number[];
  shows: number[];
  starts: number[];
}

/** Runs in the page before anything else: notes every tap, every scene that appears, and every first sound of a line. */
function watchVoice(): void {
  const moments: Moments = { taps: [], shows: [], starts: [] };
  Object.assign(window, { moments });
  addEventListener('click', ({ timeStamp }) => moments.taps.push(timeStamp), true);
  new MutationObserver(() => moments.shows.push(performance.now())).observe(document, {
    subtree: true,
    attributeFilter: ['data-here'],
  });
  document.addEventListener('tellwood:speaking', (event) => {
    if ((event as CustomEvent<{ on: boolean }>).detail.on) moments.starts.push(performance.now());
  });
}

interface Start {
  fromTap: number;
  fromScene: number;
}

/** Taps, and waits for the first line that begins after it. Milliseconds. */
async function startAfter(page: Page, tap: () => Promise<void>): Promise<Start> {
  const before = await page.evaluate(() => (window as unknown as { moments: Moments }).moments.taps.length);
  await tap();
  const started = await page.waitForFunction((count) => {
    const { taps, shows, starts } = (window as unknown as { moments: Moments }).moments;
    const tapped = taps[count];
    const heard = tapped === undefined ? undefined : starts.find((start) => start > tapped);
    if (tapped === undefined || heard === undefined) return null;
    const shown = shows.find((show) => show > tapped) ?? tapped;
    return { fromTap: heard - tapped, fromScene: heard - shown };
  }, before);
  return (await started.jsonValue())!;
}

/** Reads a story choice after choice; every scene is spoken by itself. */
async function measureStory(browser: Browser, address: string, rounds: number): Promise<Start[]> {
  const { page, close } = await coldPage(browser);
  const found: Start[] = [];
  await page.addInitScript(watchVoice);
  await page.goto(address, { waitUntil: 'load' });
  const ways = ['.choice', '.onward-ways .plain'].map((way) => page.locator(`[data-here] ${way}`).first());
  await startAfter(page, () => page.locator('[data-here] .scene-heading').first().click());
  for (let n = 0; n < rounds; n++) {
    await page.waitForTimeout(LISTENS_MS);
    found.push(await startAfter(page, () => ways[n % ways.length]!.click()));
  }
  await close();
  return found;
}

/** Asks for the same card again and again, where nothing is spoken by itself. */
async function measureAsking(browser: Browser, address: string, rounds: number): Promise<Start[]> {
  const { page, close } = await coldPage(browser);
  const found: Start[] = [];
  await page.addInitScript(watchVoice);
  await page.goto(address, { waitUntil: 'load' });
  const listen = () => page.locator('[data-voice-listen]').click();
  await startAfter(page, listen);
  for (let n = 0; n < rounds; n++) {
    if (await page.locator('html[data-speaking]').isVisible()) await listen();
    await page.waitForTimeout(LISTENS_MS / 2);
    found.push(await startAfter(page, listen));
  }
  await close();
  return found;
}

/** @param rounds how many starts are taken in each band */
export async function measureVoiceStarts(browser: Browser, site: string, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { band, slug, story, agreement } of BAND_PAGES) {
    const byItself = band === 'eyfs' || band === 'ks1';
    // Stories of the older bands are spoken by the device, which is not ours to time; their promises begin with a clip.
    const found = byItself
      ? await measureStory(browser, site + story, rounds)
      : await measureAsking(browser, site + agreement, rounds);
    const fromScene = found.map((start) => start.fromScene);
    const note = `${found.length} starts; the slowest ${Math.round(Math.max(...fromScene))} ms`;
    const what = `${slug}: the voice starts, from ${byItself ? 'the scene’s appearing' : 'the press of “listen”'} (median)`;
    rows.push({ measure: 'S7', what, value: median(fromScene), unit: 'ms', most: 150, note });
    if (!byItself) continue;
    const fromTap = found.map((start) => start.fromTap);
    rows.push({ measure: 'S7', what: `${slug}: from the tap (median)`, value: median(fromTap), unit: 'ms' });
  }
  return rows;
}
