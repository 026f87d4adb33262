/** S6 where the browser makes pages ready ahead: from a press on the map to the frame that shows what it leads to. */
import type { Browser, Page } from 'puppeteer-core';
import { launchForeseeing } from '../support/foreseeing-browser.ts';
import { BAND_PAGES } from './band-pages.ts';
import { CPU_SLOWER, VIEWPORT } from './chromebook.ts';
import { median, type Row } from './report.ts';

/** By then the map stands, and what can be seen to lead on is ready. Milliseconds. */
const READY_MS = 4_000;
/** A hand holds a button down for about as long. Milliseconds. */
const HELD_MS = 60;
const FIRST = '.scene.first .choice, .game-card .way';
const PRESSED = 'bench.pressed';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Arrived {
  /** Milliseconds. */
  ms: number;
  wasReady: boolean;
  canPlay: boolean;
}

/** A map with its gate open, on a slow processor; keeps when it was pressed. */
async function openMap(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(VIEWPORT);
  await page.emulateCPUThrottling(CPU_SLOWER);
  await page.evaluateOnNewDocument((key) => {
    sessionStorage.setItem('tellwood.grown-up', '1');
    const keep = ({ timeStamp }: Event) => localStorage.setItem(key, String(performance.timeOrigin + timeStamp));
    addEventListener('click', keep, { capture: true });
  }, PRESSED);
  await page.goto(url);
  return page;
}

/** Runs in the page that was come to. */
function arrived(first: string, key: string): Arrived {
  const [visit] = performance.getEntriesByType('navigation') as (PerformanceEntry & { activationStart: number })[];
  const [painted] = performance.getEntriesByName('first-contentful-paint');
  const canBeClicked = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.closest(first) === element;
  };
  return {
    ms: performance.timeOrigin + painted!.startTime - Number(localStorage.getItem(key)),
    wasReady: visit!.activationStart > 0,
    canPlay: [...document.querySelectorAll(first)].some(canBeClicked),
  };
}

async function follow(browser: Browser, map: string, to: string): Promise<number> {
  const page = await openMap(browser, map);
  try {
    const link = `main a[href="${new URL(to).pathname}"]`;
    await page.$eval(link, (element) => element.closest<HTMLElement>('[popover]')?.showPopover());
    await wait(READY_MS);
    await page.click(link, { delay: HELD_MS });
    await wait(READY_MS / 2);
    const { ms, wasReady, canPlay } = await page.evaluate(arrived, FIRST, PRESSED);
    if (!wasReady || !canPlay)
      throw new Error(`${to} was ${wasReady ? 'there, and could not be played' : 'not ready'}.`);
    return ms;
  } finally {
    await page.close();
  }
}

/** @param rounds how often each way is taken */
export async function measureReadyAhead(site: string, rounds: number): Promise<Row[]> {
  const browser = await launchForeseeing();
  try {
    const rows: Row[] = [];
    for (const band of BAND_PAGES) {
      for (const [what, path] of [['story', band.story] as const, ['game', band.game] as const]) {
        const found: number[] = [];
        for (let n = 0; n < rounds; n++) found.push(await follow(browser, site + band.map, site + path));
        rows.push({
          measure: 'S6',
          what: `${band.slug}: from the map to a ${what} that can be played`,
          value: median(found),
          unit: 'ms',
          most: 100,
          note: `made ready ahead; median of ${found.length}; the slowest ${Math.round(Math.max(...found))} ms`,
        });
      }
    }
    return rows;
  } finally {
    await browser.close();
  }
}
