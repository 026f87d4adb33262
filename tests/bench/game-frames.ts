/** S3: frames of each band's game at its busiest, played by mouse, beside a bare canvas that moves as many pictures. */
import type { Browser, Page } from '@playwright/test';
import { BAND_SLUGS, BANDS, type Band } from '../../src/domain/curriculum.ts';
import { keep } from '../../src/engine/game-round/keeping.ts';
import type { RoundState } from '../../src/engine/game-round/states.ts';
import { untilKept } from '../support/kept-pack.ts';
import { coldPage } from './chromebook.ts';
import { serveFloorPages } from './floor-site.ts';
import { type Frames, watchFrames } from './frame-watch.ts';
import { percentile, type Row } from './report.ts';

/** The level of each band with most on the screen, and those before it. */
const BUSIEST: Record<Band, string[]> = {
  eyfs: ['acorns-mine', 'acorns-look'],
  ks1: ['saplings-about-me', 'saplings-pictures'],
  lks2: ['branches-twins', 'branches-who-asks', 'branches-busy-day'],
  uks2: ['canopy-one-post', 'canopy-one-week', 'canopy-what-others-add'],
};
/** Drawings and cards have come by then. Milliseconds. */
const SETTLED_MS = 3_500;

function midLevel(band: Band): string {
  const levels = BUSIEST[band];
  const tally = { kept: 1, toKeep: 1, shared: 1, toShare: 1 };
  const play =
    band === 'uks2'
      ? { kind: 'jigsaw', blurred: [], pieced: false, posted: false }
      : { kind: 'sort', placed: [], missed: [], asked: [] };
  return keep({
    place: { at: 'playing', level: levels.at(-1)! },
    covered: false,
    play,
    hint: null,
    done: levels.slice(0, -1).map((level) => ({ level, tally })),
    ended: false,
  } satisfies RoundState<unknown>);
}

/** Moves and presses without rest, as a child does, beside every place, and answers with what the frames took. */
async function played(page: Page, ms: number): Promise<Frames> {
  await page.evaluate(watchFrames);
  const { width, height } = page.viewportSize()!;
  const until = Date.now() + ms;
  for (let n = 0; Date.now() < until; n++) {
    const [x, y] = [width * (0.5 + 0.2 * Math.sin(n / 5)), height * (0.8 + 0.06 * Math.cos(n / 4))];
    await page.mouse.move(x, y);
    if (n % 3 === 0) await page.mouse.click(x, y);
  }
  return page.evaluate(() => (window as unknown as { stopWatching(): Frames }).stopWatching());
}

/** @param ms how long each page is watched */
export async function measureGameFrames(browser: Browser, site: string, ms: number): Promise<Row[]> {
  const { between, work } = await bareFrames(browser, ms);
  const floor = percentile(between, 0.95);
  const rows: Row[] = [
    {
      measure: 'S3',
      what: 'bare canvas, 50 pictures: frame, 95th of 100',
      value: floor,
      unit: 'ms',
      note: `${between.length} frames`,
    },
    {
      measure: 'S3',
      what: 'bare canvas: work on the main thread, 95th of 100',
      value: percentile(work, 0.95),
      unit: 'ms',
      note: `half of the frames under ${percentile(work, 0.5).toFixed(1)} ms; without a graphics card it paints here`,
    },
  ];
  for (const band of BANDS) rows.push(...(await framesOf(browser, site, band, ms, floor)));
  return rows;
}

/** Closed before anything else is watched: it would go on painting. */
async function bareFrames(browser: Browser, ms: number): Promise<Frames> {
  const floors = await serveFloorPages();
  const { page, close } = await coldPage(browser);
  try {
    await page.goto(`${floors.url}/canvas/`, { waitUntil: 'load' });
    await page.waitForTimeout(500);
    return await played(page, ms);
  } finally {
    await close();
    await floors.stop();
  }
}

async function framesOf(browser: Browser, site: string, band: Band, ms: number, floor: number): Promise<Row[]> {
  const slug = BAND_SLUGS[band];
  const { page, close } = await coldPage(browser);
  try {
    const place = JSON.stringify({ who: null, place: midLevel(band) });
    await page.addInitScript(
      ([key, value]) => localStorage.setItem(key!, value!),
      [`tellwood.place.games/drey/${band}`, place],
    );
    await page.goto(`${site}/${slug}/games/drey/`, { waitUntil: 'load' });
    await page.locator('.game-host canvas').waitFor({ state: 'attached', timeout: 20_000 });
    await page.waitForTimeout(SETTLED_MS);
    // On a first visit the worker fetches the band meanwhile, once; what is played after that is measured.
    for (const pack of ['shared', slug]) await untilKept(page, pack);
    const { between, work, longTasks } = await played(page, ms);
    return [
      {
        measure: 'S3',
        what: `${slug}: frame ÷ bare canvas, 95th of 100`,
        value: percentile(between, 0.95) / floor,
        unit: '×',
        most: 1.1,
        note: `${percentile(between, 0.95).toFixed(1)} ms, ${between.length} frames`,
      },
      {
        measure: 'S3',
        what: `${slug}: work on the main thread, 95th of 100`,
        value: percentile(work, 0.95),
        unit: 'ms',
        most: 4,
        note: `half of the frames under ${percentile(work, 0.5).toFixed(1)} ms`,
      },
      {
        measure: 'S3',
        what: `${slug}: tasks over 50 ms`,
        value: longTasks.length,
        unit: '',
        most: 0,
        ...(longTasks.length > 0 && { note: `the longest ${Math.max(...longTasks).toFixed(0)} ms` }),
      },
    ];
  } finally {
    await close();
  }
}
