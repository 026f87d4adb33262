/** S6 where the browser makes pages ready ahead: from a press on the map to the frame that shows what it leads to. */
import type { Browser, Page } from 'puppeteer-core';
import { launchForeseeing } from '../support/foreseeing-browser.ts';
import { BAND_PAGES } from './band-pages.ts';
import { CPU_SLOWER } from './chromebook.ts';
import { median, type Row } from './report.ts';

/** By then the map stands, and what can be seen to lead on is ready. Milliseconds. */
const READY_MS = 2_500;
/** A hand holds a button down for about as long. Milliseconds. */
const HELD_MS = 60;
const FIRST = '.scene.first .choice, .game-card .way';
const PRESSED = 'bench.pressed';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Arrived {
  /** Milliseconds until the page had painted its first frame, and until that was on the screen. */
  painted: number;
  shown: number;
  wasReady: boolean;
  canPlay: boolean;
}

/** A map with its gate open, on a slow processor; keeps when it was pressed. */
async function openMap(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
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
  const [frame] = performance.getEntriesByName('first-contentful-paint') as (PerformanceEntry & {
    paintTime: number;
  })[];
  const sincePress = (ms: number) => performance.timeOrigin + ms - Number(localStorage.getItem(key));
  const canBeClicked = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.closest(first) === element;
  };
  return {
    painted: sincePress(frame!.paintTime),
    shown: sincePress(frame!.startTime),
    wasReady: visit!.activationStart > 0,
    canPlay: [...document.querySelectorAll(first)].some(canBeClicked),
  };
}

async function follow(browser: Browser, map: string, to: string): Promise<Arrived> {
  const page = await openMap(browser, map);
  try {
    const link = `main a[href="${new URL(to).pathname}"]`;
    await page.$eval(link, (element) => element.closest<HTMLElement>('[popover]')?.showPopover());
    await wait(READY_MS);
    await page.click(link, { delay: HELD_MS });
    await wait(READY_MS / 2);
    const found = await page.evaluate(arrived, FIRST, PRESSED);
    if (!found.wasReady) throw new Error(`${to} was not ready.`);
    if (!found.canPlay) throw new Error(`${to} was there, and could not be played.`);
    return found;
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
        const found: Arrived[] = [];
        for (let n = 0; n < rounds; n++) found.push(await follow(browser, site + band.map, site + path));
        rows.push({
          measure: 'S6',
          what: `${band.slug}: from the map to a ${what} that can be played`,
          value: median(found.map(({ painted }) => painted)),
          unit: 'ms',
          most: 100,
          note: `made ready ahead; median of ${found.length}; on the screen after ${Math.round(median(found.map(({ shown }) => shown)))} ms`,
        });
      }
    }
    return rows;
  } finally {
    await browser.close();
  }
}
