/** S5: what each of the parents' pages takes over the network, with all that belongs to it. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { coldPage } from './chromebook.ts';
import type { Row } from './report.ts';

const BUILT = resolve(import.meta.dirname, '../../dist/client');
/** Pictures further down are fetched only when somebody gets there: a page counts as read to its end. Milliseconds. */
const AT_REST_MS = 300;

function parentsPages(): string[] {
  return readdirSync(resolve(BUILT, 'parents'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/parents/${file.replace(/index\.html$/, '')}`)
    .sort();
}

async function weigh(browser: Browser, address: string): Promise<number> {
  const { page, cdp, close } = await coldPage(browser);
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(AT_REST_MS);
  await close();
  return bytes / 1_000;
}

/** @param most how many of the pages; all when left out */
export async function measureParentsPages(browser: Browser, site: string, most?: number): Promise<Row[]> {
  const pages: { path: string; kilobytes: number }[] = [];
  for (const path of parentsPages().slice(0, most)) pages.push({ path, kilobytes: await weigh(browser, site + path) });
  pages.sort((a, b) => b.kilobytes - a.kilobytes);
  const named = ({ path, kilobytes }: (typeof pages)[number]) => `${path} ${kilobytes.toFixed(0)} KB`;
  return [
    {
      measure: 'S5',
      what: 'parents’ pages: the heaviest',
      value: pages[0]!.kilobytes,
      unit: 'KB',
      most: 100,
      note: `of ${pages.length}; ${pages.slice(0, 3).map(named).join(', ')}`,
    },
  ];
}
