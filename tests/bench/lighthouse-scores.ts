/** S5: Lighthouse’s scores, with its own settings for a phone, of one page of each kind, on the real server. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts';
import { BAND_PAGES } from './band-pages.ts';
import { type BenchSchool, signInLead } from './bench-school.ts';
import { median, type Row } from './report.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

export interface ScoredPage {
  name: string;
  path: string;
  /** Sent with every request, for what only staff may open. */
  cookie?: string;
}

export async function scoredPages({ url, classIds }: BenchSchool): Promise<ScoredPage[]> {
  const { cookies } = await signInLead(url);
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return [
    { name: 'front page', path: '/' },
    { name: 'parents’ front page', path: '/parents/' },
    { name: 'a talk card', path: '/parents/talk-cards/free-gems/' },
    ...BAND_PAGES.map(({ slug, story }) => ({ name: `${slug} story`, path: story })),
    { name: 'branches game', path: '/branches/games/drey/' },
    { name: 'staff sign-in', path: '/staff/sign-in/' },
    { name: 'class page', path: `/staff/classes/${classIds[0]}/`, cookie },
  ];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function audit(port: number, address: string, cookie: string | undefined, categories: readonly Category[]) {
  const found = await lighthouse(address, {
    port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: [...categories],
    ...(cookie && { extraHeaders: { Cookie: cookie } }),
  });
  const { lhr } = found!;
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  if (new URL(lhr.finalDisplayedUrl).pathname !== new URL(address).pathname)
    throw new Error(`${address} led to ${lhr.finalDisplayedUrl}.`);
  return lhr;
}

const scoreOf = ({ categories }: Result, category: Category) => Math.round((categories[category]?.score ?? 0) * 100);

/** What costs the page points, worst first. */
function faultsOf({ categories, audits }: Result, category: Category): string {
  return (categories[category]?.auditRefs ?? [])
    .flatMap(({ id, weight }) => {
      const { score, displayValue } = audits[id]!;
      return weight > 0 && score !== null && score < 1 ? [{ lost: weight * (1 - score), id, displayValue }] : [];
    })
    .sort((a, b) => b.lost - a.lost)
    .map(({ id, displayValue }) => (displayValue ? `${id} ${displayValue}` : id))
    .join(', ');
}

/** @param runs of the performance of each page; everything else is the same each time */
export async function scorePages(url: string, pages: readonly ScoredPage[], runs: number): Promise<Row[]> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; `npm test` installs one.');
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`],
  });
  const rows: Row[] = [];
  try {
    for (const { name, path, cookie } of pages) {
      const whole = await audit(port, url + path, cookie, CATEGORIES);
      const fast = [whole];
      while (fast.length < runs) fast.push(await audit(port, url + path, cookie, ['performance']));
      for (const category of CATEGORIES) {
        const scores =
          category === 'performance' ? fast.map((one) => scoreOf(one, category)) : [scoreOf(whole, category)];
        const value = median(scores);
        const shown = fast.find((one) => scoreOf(one, category) === value) ?? whole;
        const spread = scores.length > 1 ? `of ${scores.toSorted((a, b) => a - b).join(', ')}` : '';
        const note = [spread, value < 100 ? faultsOf(shown, category) : ''].filter(Boolean).join('; ');
        rows.push({
          measure: 'S5',
          what: `${name}: ${category}`,
          value,
          unit: '',
          least: 100,
          ...(note && { note }),
        });
      }
    }
    return rows;
  } finally {
    await browser.close();
  }
}

export async function measureLighthouse(school: BenchSchool, runs: number): Promise<Row[]> {
  return scorePages(school.url, await scoredPages(school), runs);
}
