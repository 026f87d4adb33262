/** The Chromebook profile: Chromium with a cold cache, a processor four times slower and a school's network. */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts';

export const CPU_SLOWER = 4;
/** 10 Mbit/s, in bytes. */
const BYTES_PER_SECOND = 10_000_000 / 8;
const ROUND_TRIP_MS = 40;
/** What a browser leaves of a Chromebook's 1366 × 768. */
const VIEWPORT = { width: 1366, height: 657 };

export interface ColdPage {
  page: Page;
  cdp: CDPSession;
  close(): Promise<void>;
}

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; `npm test` installs one.');
  return chromium.launch({ executablePath, args: CHROMIUM_ARGS });
}

/** An empty page that has seen nothing yet: no cache, no storage, no connection. */
export async function coldPage(browser: Browser): Promise<ColdPage> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
  return { page, cdp, close: () => context.close() };
}
