/** S4: from a press of the lantern to the covered screen, on every pupil page, at rest and behind a long task. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { COVER_KEY } from '../../src/ui/lantern/keeping.ts';
import { BAND_PAGES, openGate } from './band-pages.ts';
import { coldPage } from './chromebook.ts';
import { serveFloorPages } from './floor-site.ts';
import { type Press, type Presses, watchPresses } from './press-watch.ts';
import { median, percentile, type Row } from './report.ts';

const PAGES = [
  ...['/', '/join/', '/sign-in/', '/tiles/'],
  ...BAND_PAGES.flatMap(({ map, game, story, agreement }) => [map, game, story, agreement]),
];
const LONG_TASK_MS = 200;
/** What a page does on arriving is over by then. Milliseconds after it has loaded. */
const SETTLED_MS = 1_000;
/** A press that was not behind the long task is made again, so often. */
const TRIES = 10;

interface Counts {
  atRest: number;
  behindTask: number;
}
type Way = 'mouse' | 'keyboard';

const inPage = <T>(page: Page, what: (presses: Presses) => T) =>
  page.evaluate<Awaited<T>>(`(${what.toString()})(window.presses)`);

/** Sent without waiting in between, as a quick press is. */
function dispatch(cdp: CDPSession, way: Way, at: { x: number; y: number }): Promise<unknown> {
  if (way === 'mouse') {
    const press = { ...at, button: 'left', clickCount: 1 } as const;
    return Promise.all([
      cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...press }),
      cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press }),
    ]);
  }
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
  return Promise.all([
    cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', ...key }),
    cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]);
}

async function press(page: Page, cdp: CDPSession, way: Way, behindTask: boolean): Promise<Press> {
  const at = await inPage(page, (presses) => presses.aim());
  const task = behindTask
    ? cdp.send('Runtime.evaluate', { expression: `window.presses.busy(${LONG_TASK_MS})` })
    : undefined;
  await Promise.all([task, dispatch(cdp, way, at)]);
  const made = await inPage(page, (presses) => presses.last());
  await inPage(page, (presses) => presses.uncover());
  return made;
}

/** A press that came while the task ran, and was answered after it. */
async function pressBehindTask(page: Page, cdp: CDPSession, way: Way): Promise<Press> {
  for (let tries = 0; tries < TRIES; tries++) {
    const made = await press(page, cdp, way, true);
    if (made.pressedAt < made.busyUntil && made.coveredAt > made.busyUntil) return made;
  }
  throw new Error(`No press came behind the long task in ${TRIES} tries.`);
}

async function pressesOn(browser: Browser, address: string, counts: Counts) {
  const { page, cdp, close } = await coldPage(browser);
  await openGate(page);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLED_MS);
  await page.evaluate(watchPresses, COVER_KEY);
  const way = (n: number): Way => (n % 2 === 0 ? 'mouse' : 'keyboard');
  const atRest: number[] = [];
  const behindTask: number[] = [];
  for (let n = 0; n < counts.atRest; n++) atRest.push((await press(page, cdp, way(n), false)).ms);
  for (let n = 0; n < counts.behindTask; n++) behindTask.push((await pressBehindTask(page, cdp, way(n))).ms);
  await close();
  return { atRest, behindTask };
}

function rowsOf(name: string, { atRest, behindTask }: Awaited<ReturnType<typeof pressesOn>>, asked: boolean): Row[] {
  const spread = (values: number[]) =>
    `p50 ${Math.round(median(values))}, max ${Math.round(Math.max(...values))} ms of ${values.length} presses`;
  const row = (what: string, values: number[], most: number): Row => ({
    measure: 'S4',
    what,
    value: percentile(values, 0.99),
    unit: 'ms',
    ...(asked && { most }),
    note: spread(values),
  });
  return [
    row(`${name}: covered, p99`, atRest, 100),
    row(`${name}: behind a ${LONG_TASK_MS} ms task, p99`, behindTask, 300),
  ];
}

export async function measureLanternPresses(browser: Browser, site: string, counts: Counts): Promise<Row[]> {
  const floors = await serveFloorPages();
  try {
    const rows = rowsOf('bare dialog', await pressesOn(browser, `${floors.url}/cover/`, counts), false);
    for (const path of PAGES) rows.push(...rowsOf(path, await pressesOn(browser, site + path, counts), true));
    return rows;
  } finally {
    await floors.stop();
  }
}
