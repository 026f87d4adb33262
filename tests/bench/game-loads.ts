/** S2: how soon a game can be played, how soon it is drawn, and what script it takes; in every band, beside bare pages. */
import type { Browser } from '@playwright/test';
import { BAND_SLUGS, BANDS, type Band } from '../../src/domain/curriculum.ts';
import { coldPage } from './chromebook.ts';
import { watchForChoice, type Watched } from './first-choice.ts';
import { serveFloorPages } from './floor-site.ts';
import { median, type Row } from './report.ts';

/** The button that begins a level, which the page has before any script. */
const BEGIN = '.game-card .way';
/** A canvas that was not drawn on by then is not drawn. Milliseconds. */
const DRAWN_WITHIN_MS = 20_000;

interface Load {
  /** Milliseconds until a click is heard; none on a page without buttons. */
  ready: number | null;
  firstFrame: number | null;
  /** Bytes of script, as they were sent. */
  script: number;
}

/** Runs in the page before anything else: when the first picture was drawn on a canvas that is shown. */
function watchForFrame(): void {
  const { drawImage } = CanvasRenderingContext2D.prototype;
  const firstFrame = new Promise<number>((drawn) => {
    CanvasRenderingContext2D.prototype.drawImage = function (...what: unknown[]) {
      Reflect.apply(drawImage, this, what);
      const { isConnected, width, style } = this.canvas;
      if (!isConnected || width < 300 || style.opacity === '0') return;
      CanvasRenderingContext2D.prototype.drawImage = drawImage;
      requestAnimationFrame(() => drawn(performance.now()));
    };
  });
  Object.assign(window, { firstFrame });
}

async function load(browser: Browser, address: string, wants: { ready?: string; frame?: boolean }): Promise<Load> {
  const { page, cdp, close } = await coldPage(browser);
  let script = 0;
  const scripts = new Set<string>();
  cdp.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) script += encodedDataLength;
  });
  if (wants.ready) await page.addInitScript(watchForChoice, wants.ready);
  if (wants.frame) await page.addInitScript(watchForFrame);
  await page.goto(address, { waitUntil: 'load' });
  const ready = wants.ready ? (await page.evaluate(() => (window as unknown as Watched).choiceReady)).ms : null;
  const firstFrame = wants.frame
    ? await page.evaluate(
        (most) =>
          Promise.race([
            (window as unknown as { firstFrame: Promise<number> }).firstFrame,
            new Promise<null>((late) => setTimeout(() => late(null), most)),
          ]),
        DRAWN_WITHIN_MS,
      )
    : null;
  if (wants.frame && firstFrame === null) throw new Error(`${address} was never drawn on a canvas.`);
  await page.waitForTimeout(500);
  await close();
  return { ready, firstFrame, script };
}

/** @param loads cold loads of each page, taken in turns */
export async function measureGameLoads(browser: Browser, site: string, loads: number): Promise<Row[]> {
  const floors = await serveFloorPages(true);
  try {
    const still: Load[] = [];
    const phaser: Load[] = [];
    const ours = new Map<Band, Load[]>(BANDS.map((band) => [band, []]));
    for (let n = 0; n < loads; n++) {
      still.push(await load(browser, `${floors.url}/story/`, { ready: '.choice' }));
      phaser.push(await load(browser, `${floors.url}/phaser/`, { frame: true }));
      for (const [band, found] of ours) {
        found.push(await load(browser, `${site}/${BAND_SLUGS[band]}/games/drey/`, { ready: BEGIN, frame: true }));
      }
    }
    const middle = (found: Load[], what: keyof Load) => median(found.map((one) => one[what] ?? 0));
    const floor = { ready: middle(still, 'ready'), firstFrame: middle(phaser, 'firstFrame') };
    const note = `median of ${loads} cold loads`;
    return [
      { measure: 'S2', what: 'static page: first choice', value: floor.ready, unit: 'ms', note },
      { measure: 'S2', what: 'minimal Phaser page: first frame', value: floor.firstFrame, unit: 'ms', note },
      ...[...ours].flatMap(([band, found]): Row[] => [
        {
          measure: 'S2',
          what: `${BAND_SLUGS[band]}: playable ÷ static page`,
          value: middle(found, 'ready') / floor.ready,
          unit: '×',
          most: 2,
          note: `${Math.round(middle(found, 'ready'))} ms`,
        },
        {
          measure: 'S2',
          what: `${BAND_SLUGS[band]}: first frame ÷ minimal Phaser page`,
          value: middle(found, 'firstFrame') / floor.firstFrame,
          unit: '×',
          most: 1.15,
          note: `${Math.round(middle(found, 'firstFrame'))} ms`,
        },
        {
          measure: 'S2',
          what: `${BAND_SLUGS[band]}: script`,
          value: middle(found, 'script') / 1_000,
          unit: 'KB',
          most: 180,
        },
      ]),
    ];
  } finally {
    await floors.stop();
  }
}
