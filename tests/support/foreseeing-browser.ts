/** A Chromium that makes pages ready ahead, as a child’s device does: with Playwright in charge no browser will. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';

/** In a window as large as a Chromebook’s screen: a size that is only claimed reaches a page made ready when it is shown. */
export function launchForeseeing(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; `npm test` installs one.');
  return puppeteer.launch({
    executablePath,
    args: [...CHROMIUM_ARGS, '--window-size=1366,768'],
    defaultViewport: null,
  });
}
