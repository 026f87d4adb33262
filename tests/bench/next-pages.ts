/** S6: from a press to the next page or step once a band is on the device, and what a second visit asks the network for. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { untilKept } from '../support/kept-pack.ts';
import { BAND_PAGES, openGate, type BandPages } from './band-pages.ts';
import { coldPage } from './chromebook.ts';
import { countNetwork, type CountedNetwork } from './counted-network.ts';
import { watchForChoice, type Watched } from './first-choice.ts';
import { median, type Row } from './report.ts';

/** What a page does on arriving is over by then. Milliseconds. */
const SETTLED_MS = 1_500;
/** What is pressed first on a story’s page and on a game’s. */
const FIRST = '.scene.first .choice, .game-card .way';
const PRESSED = 'bench.pressed';
/** The worker asks by itself whether there is a newer one; nobody plays with that. */
const WORKER = '/sw.js';

interface Pressing {
  /** What the next press is to show. */
  awaits: string;
  /** Milliseconds from the press to the frame that shows it. */
  answered: Promise<number>;
}

/** Runs in every page before anything else: keeps when something was pressed, also for the page that follows. */
function watchPresses(key: string): void {
  const pressing = window as unknown as Pressing;
  const isShown = () => [...document.querySelectorAll(pressing.awaits)].some((element) => element.checkVisibility());
  const listener = ({ timeStamp }: Event) => {
    sessionStorage.setItem(key, String(performance.timeOrigin + timeStamp));
    if (!pressing.awaits) return;
    pressing.answered = new Promise((answered) => {
      const look = () => {
        if (!isShown()) return void requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => answered(performance.now() - timeStamp);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  };
  addEventListener('click', listener, { capture: true });
}

/** Follows the map’s own link, and waits until what is pressed first on the next page can be. Milliseconds. */
async function follow(page: Page, map: string, to: string): Promise<number> {
  await page.goto(map, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLED_MS);
  const link = page.locator(`main a[href="${new URL(to).pathname}"]`).first();
  await link.evaluate((element) => element.closest<HTMLElement>('[popover]')?.showPopover());
  await link.click();
  await page.waitForURL(to, { waitUntil: 'commit' });
  return page.evaluate(async (key) => {
    const { ms } = await (window as unknown as Watched).choiceReady;
    return performance.timeOrigin + ms - Number(sessionStorage.getItem(key));
  }, PRESSED);
}

/** Chooses, sees what follows, rewinds, and so on. Milliseconds of each. */
async function step(page: Page, rounds: number): Promise<number[]> {
  await page.waitForTimeout(SETTLED_MS);
  const found: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const [press, shows] = n % 2 === 0 ? ['.choice', '.scene.outcome'] : ['.onward-ways .plain', '.scene.step'];
    await page.evaluate((selector) => ((window as unknown as Pressing).awaits = selector), shows!);
    await page.locator(`[data-here] ${press}`).first().click();
    found.push(await page.evaluate(() => (window as unknown as Pressing).answered));
    await page.waitForTimeout(SETTLED_MS / 3);
  }
  return found;
}

/** Everything opened again in a new tab, as on another day. @returns bytes that came over the network */
async function comeBack(context: BrowserContext, network: CountedNetwork, band: BandPages): Promise<number> {
  const page = await context.newPage();
  await openGate(page);
  network.passed.length = 0;
  for (const path of [band.map, band.story, band.game]) {
    await page.goto(network.url + path, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLED_MS * 2);
  }
  const played = network.passed.filter(({ path }) => path !== WORKER);
  await page.close();
  return played.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function measureBand(browser: Browser, network: CountedNetwork, band: BandPages, rounds: number): Promise<Row[]> {
  const { page, close } = await coldPage(browser);
  const at = (path: string) => network.url + path;
  try {
    await openGate(page);
    await page.addInitScript(watchPresses, PRESSED);
    await page.addInitScript(watchForChoice, FIRST);
    await page.goto(at(band.map), { waitUntil: 'load' });
    await untilKept(page, band.slug);
    const toStory: number[] = [];
    const toGame: number[] = [];
    for (let n = 0; n < rounds; n++) {
      toGame.push(await follow(page, at(band.map), at(band.game)));
      toStory.push(await follow(page, at(band.map), at(band.story)));
    }
    const steps = await step(page, rounds * 2);
    const again = await comeBack(page.context(), network, band);
    const row = (what: string, found: readonly number[]): Row => ({
      measure: 'S6',
      what: `${band.slug}: ${what}`,
      value: median(found),
      unit: 'ms',
      most: 100,
      note: `median of ${found.length}; the slowest ${Math.round(Math.max(...found))} ms`,
    });
    return [
      row('from the map to a story, where nothing is made ready ahead', toStory),
      row('from the map to a game, where nothing is made ready ahead', toGame),
      row('from one step of a story to the next', steps),
      {
        measure: 'S6',
        what: `${band.slug}: second visit, from the network`,
        value: again / 1_000,
        unit: 'KB',
        most: 0,
        note: 'map, story and game; without the worker’s own look for a newer one',
      },
    ];
  } finally {
    await close();
  }
}

/** @param rounds how often each way is taken */
export async function measureNextPages(browser: Browser, site: string, rounds: number): Promise<Row[]> {
  const network = await countNetwork(site);
  try {
    const rows: Row[] = [];
    for (const band of BAND_PAGES) rows.push(...(await measureBand(browser, network, band, rounds)));
    return rows;
  } finally {
    await network.stop();
  }
}
