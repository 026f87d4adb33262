/** S1: how soon the first choice of a story can be clicked, and what had to be sent, beside a page without script. */
import type { Browser } from '@playwright/test';
import { coldPage, type ColdPage } from './chromebook.ts';
import { serveFloorPages } from './floor-site.ts';
import { median, type Row } from './report.ts';

const STORY = '/branches/stories/free-gems/';
/** What comes in after the page has loaded is counted too. Milliseconds. */
const AFTER_LOAD_MS = 500;
/** Pictures and voice, by their types. */
const NOT_COUNTED = /^(image|audio)\//;

export interface Watched {
  choiceReady: Promise<{ ms: number; x: number; y: number; scrolled: boolean }>;
}

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

interface Scheduler {
  postTask(work: () => void, options: { priority: 'user-blocking' }): Promise<void>;
}

/** Runs in the page before anything else: looks, in every frame, for a choice that a click would reach. */
export function watchForChoice(choice: string): void {
  /** As soon as this frame is done and a click would be heard: input goes before what is still to be parsed. */
  const afterThisFrame = (work: () => void) =>
    void (window as unknown as { scheduler: Scheduler }).scheduler.postTask(work, { priority: 'user-blocking' });
  const middleOf = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const canBeClicked = (element: Element) => {
    const { x, y } = middleOf(element);
    return (
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.matches(':not(:disabled, [aria-disabled="true"])') &&
      document.elementFromPoint(x, y)?.closest(choice) === element
    );
  };
  const choiceReady = new Promise<Awaited<Watched['choiceReady']>>((ready) => {
    let scrolled = false;
    const look = () => {
      const choices = [...document.querySelectorAll(choice)];
      const found = choices.find(canBeClicked);
      if (found) return afterThisFrame(() => ready({ ms: performance.now(), ...middleOf(found), scrolled }));
      if (choices[0]?.checkVisibility()) {
        scrolled = true;
        choices[0].scrollIntoView({ block: 'nearest' });
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  Object.assign(window, { choiceReady } satisfies Watched);
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

/** @param loads cold loads of each page, taken in turns */
export async function measureStoryLoads(browser: Browser, site: string, loads: number): Promise<Row[]> {
  const floors = await serveFloorPages();
  const ours: Story = { address: site + STORY, choice: '.scene.first .choice', consequence: '.scene.outcome' };
  const floor: Story = { address: `${floors.url}/story/`, choice: '.choice', consequence: '.outcome' };
  try {
    await prove(browser, floor);
    const followed = await prove(browser, ours);
    const taken: { floor: Load; ours: Load }[] = [];
    for (let n = 0; n < loads; n++) taken.push({ floor: await load(browser, floor), ours: await load(browser, ours) });
    const middle = (whose: 'floor' | 'ours', what: 'ms' | 'bytes' | 'requests') =>
      median(taken.map((pair) => pair[whose][what]));
    const ratio = middle('ours', 'ms') / middle('floor', 'ms');
    const scrolled = taken.some((pair) => pair.ours.scrolled);
    const size = `${(middle('floor', 'bytes') / 1_000).toFixed(1)} KB in ${middle('floor', 'requests')}`;
    return [
      { measure: 'S1', what: 'static page: first choice', value: middle('floor', 'ms'), unit: 'ms', note: size },
      {
        measure: 'S1',
        what: 'story: first choice',
        value: middle('ours', 'ms'),
        unit: 'ms',
        note: `a click at once showed what follows within ${Math.round(followed)} ms${scrolled ? '; below the fold' : ''}`,
      },
      {
        measure: 'S1',
        what: 'story ÷ static page',
        value: ratio,
        unit: '×',
        most: 1.5,
        note: `median of ${loads} cold loads`,
      },
      {
        measure: 'S1',
        what: 'story: sent before pictures and voice',
        value: middle('ours', 'bytes') / 1_000,
        unit: 'KB',
        most: 60,
      },
      {
        measure: 'S1',
        what: 'story: requests before pictures and voice',
        value: middle('ours', 'requests'),
        unit: '',
        most: 8,
      },
    ];
  } finally {
    await floors.stop();
  }
}
