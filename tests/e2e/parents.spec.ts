/** Parents: what to say tonight, the way to help, practising to listen, things to print; on a phone, mostly without script. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, type Browser } from '@playwright/test';
import { parse } from 'yaml';
import type { Guides, HelpRoutes } from '../../src/schemas/content/facts.ts';
import type { Worry, WorryWords } from '../../src/schemas/content/parents.ts';
import { barriersOn } from '../support/barriers.ts';
import { serveBuiltSite, type BuiltSite } from '../support/built-site.ts';
import { Parent } from './app/parent.ts';

const CONTENT = resolve(import.meta.dirname, '../../content');
const read = <T>(file: string): T => parse(readFileSync(`${CONTENT}/${file}`, 'utf8')) as T;
const PHONE = { width: 390, height: 844 };
/** Everything a page weighs, uncompressed: a parent's page is read on a bus, too. */
const PAGE_BYTES_MAX = 100_000;
const OTHERS = ['/about/', '/privacy/', '/accessibility/'];

/** One page of each kind; `/about/` is of the same kind as the privacy notice, with a table. */
const KINDS = [
  ...['/parents/', '/parents/ages/canopy/', '/parents/places/games/', '/parents/worry/', '/parents/listening/'],
  ...['/parents/talk-cards/', '/parents/talk-cards/free-gems/', '/parents/family-agreement/', '/parents/school/'],
  ...['/parents/agreements/years-2-4/', '/about/', '/privacy/'],
];

let site: BuiltSite;
/** Every parents' page in English, found by following links from their front page, with the taps it takes. */
let pages: Map<string, number>;

test.use({ viewport: PHONE });
test.beforeAll(async () => {
  site = await serveBuiltSite();
  pages = await pagesFrom('/parents/');
});
test.afterAll(() => site.stop());

const htmlOf = async (path: string) => (await fetch(site.url + path)).text();
const linksIn = (html: string) => [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href]) => href!);

async function pagesFrom(start: string): Promise<Map<string, number>> {
  const found = new Map([[start, 0]]);
  for (const [path, taps] of found) {
    const links = linksIn(await htmlOf(path)).filter((href) => href.startsWith('/parents/'));
    for (const link of links.map((href) => href.replace(/#.*/, ''))) if (!found.has(link)) found.set(link, taps + 1);
  }
  return found;
}

async function phoneWithoutScript(browser: Browser): Promise<Parent> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  return new Parent(await context.newPage(), site.url);
}

test('a parent finds what to say tonight to a child in Year 4, in one tap', async ({ page }) => {
  const parent = new Parent(page, site.url);
  await parent.opens('/parents/');
  await expect(page.getByRole('link', { name: /Something has happened/ })).toBeInViewport();
  await expect(page.getByRole('link', { name: '9 to 11 years' })).toBeInViewport();
  await parent.taps(/7 to 9 years Years 3 and 4/);
  await expect(page.getByRole('heading', { name: 'Say this tonight' })).toBeInViewport();
  await expect(page.locator('.say-this blockquote')).toContainText('you can tell me');
  await expect(page.getByRole('heading', { name: 'One setting tonight' })).toBeInViewport();
});

test('every page can be put on the home screen of a phone', async () => {
  for (const path of pages.keys()) expect(await htmlOf(path), path).toContain('<link rel="manifest"');
});

test('every page is at most two taps away', () => {
  expect(pages.size).toBeGreaterThan(25);
  expect([...pages].filter(([, taps]) => taps > 2)).toEqual([]);
});

test.describe('the way to help, without script and without a network', () => {
  test('a worried parent is led to CEOP, and can go back', async ({ browser }) => {
    const parent = await phoneWithoutScript(browser);
    await parent.opens('/parents/worry/');
    await parent.page.context().setOffline(true);
    await parent.isAsked('Is a child in danger right now?');
    await parent.taps('No, not right now');
    await parent.isAsked('What is it about?');
    await parent.taps('A person my child talked to online');
    await parent.taps('Asked to meet, asked for secrets, or gave gifts');
    await parent.isAsked(/^Tell CEOP/);
    expect(await parent.helpers()).toEqual(['CEOP safety centre', 'Police, 101', 'NSPCC helpline', 'Childline']);
    await parent.taps('Go back one question');
    await parent.isAsked('What has this person done?');
    await parent.page.goBack();
    await parent.page.goBack();
    await parent.isAsked('What has this person done?');
    await parent.page.context().close();
  });

  test('danger leads to 999 at once; unkindness at school leads to the school and Childline', async ({ browser }) => {
    const parent = await phoneWithoutScript(browser);
    await parent.opens('/parents/worry/');
    await parent.taps('Yes, or I think so');
    await parent.isAsked('Ring 999 now');
    await expect(parent.stop().getByRole('link', { name: /999/ })).toHaveAttribute('href', 'tel:999');
    await parent.taps('Start again');
    await parent.taps('No, not right now');
    await parent.taps('Someone being unkind');
    await parent.taps('Children we know');
    await parent.isAsked('Listen first. Then tell the school.');
    expect((await parent.helpers())[0]).toBe('Childline');
    await expect(parent.stop().getByText('Tell the school, too.')).toBeVisible();
    await parent.page.context().close();
  });

  test('every help is reached by tapping answers, after seven questions at most', async ({ browser }) => {
    const graph = read<Worry>('parents/worry.yaml');
    const words = read<WorryWords>('parents/en/worry.yaml');
    const parent = await phoneWithoutScript(browser);
    const reached = new Set<string>();
    const walk = async (question: string, answers: string[]): Promise<void> => {
      for (const { id, to } of graph.questions.find((one) => one.id === question)!.answers) {
        const path = [...answers, words.questions[question]!.answers[id]!];
        if (graph.questions.some((one) => one.id === to)) await walk(to, path);
        else if (!reached.has(to)) {
          expect(path.length).toBeLessThanOrEqual(7);
          for (const answer of path) await parent.stop().getByRole('link', { name: answer, exact: true }).click();
          await parent.isAsked(words.helps[to]!.heading);
          await parent.taps('Start again');
          reached.add(to);
        }
      }
    };
    await parent.opens('/parents/worry/');
    await walk(graph.start, []);
    expect([...reached].sort()).toEqual(graph.helps.map(({ id }) => id).sort());
    await parent.page.context().close();
  });
});

test('a parent practises: says the wrong thing, sees what it does, goes back, and is told', async ({ browser }) => {
  const parent = await phoneWithoutScript(browser);
  await parent.opens('/parents/listening/');
  await parent.isAsked('What do you say?');
  await parent.taps('“What have you done now?”');
  await expect(parent.stop().getByText('It gets harder to tell')).toBeVisible();
  await parent.taps('Go back and try another way');
  await parent.taps(/^Dry your hands/);
  await expect(parent.stop().getByText('It gets easier to tell')).toBeVisible();
  await parent.taps('Go on');
  await parent.taps(/Then wait\./);
  await parent.taps('Go on');
  await parent.taps('“Thank you for telling me. It’s not your fault.”');
  await parent.taps('Go on');
  await parent.taps('“No. It stays yours. We’ll sort this out together.”');
  await parent.taps('Go on');
  await parent.isAsked('The light on the landing');
  await parent.page.context().close();
});

test('every talk card and the family agreement fit on one sheet of A4', async ({ page }) => {
  const parent = new Parent(page, site.url);
  const printed = [...pages.keys()].filter((path) => /talk-cards\/.|family-agreement/.test(path));
  expect(printed.length).toBeGreaterThan(5);
  for (const path of printed) {
    await parent.opens(path);
    expect(await parent.sheets(), path).toBe(1);
  }
});

test('a family prints only what it agreed on, with its own promise', async ({ page }) => {
  const parent = new Parent(page, site.url);
  await parent.opens('/parents/family-agreement/');
  await page.getByRole('checkbox', { name: 'No screens at meals.' }).uncheck();
  await page.getByRole('textbox', { name: 'Our own promise 1' }).fill('Grandad gets a call on Sundays.');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('No screens at meals.')).toBeHidden();
  await expect(page.getByText('We listen first.')).toBeVisible();
  await expect(page.locator('.own input').first()).toBeVisible();
  await expect(page.locator('.own input').first()).toHaveValue('Grandad gets a call on Sundays.');
  await expect(page.getByRole('contentinfo')).toBeHidden();
});

test('a page of each kind weighs at most 100 KB, asks no other site for anything, and has no barrier', async ({
  page,
}) => {
  let bytes = 0;
  const elsewhere: string[] = [];
  page.on('response', async (response) => {
    if (!response.url().startsWith(site.url)) elsewhere.push(response.url());
    bytes += Number(response.headers()['content-length'] ?? (await response.body()).length);
  });
  for (const path of KINDS) {
    bytes = 0;
    await page.goto(site.url + path, { waitUntil: 'load' });
    expect(bytes, path).toBeLessThanOrEqual(PAGE_BYTES_MAX);
    expect(await page.locator('meta[name="description"]').getAttribute('content'), path).toBeTruthy();
    expect(await barriersOn(page), path).toEqual([]);
  }
  for (const stop of ['/parents/worry/#threats', '/parents/listening/#told-why', '/privacy/children/']) {
    await page.goto(site.url + stop);
    expect(await barriersOn(page), stop).toEqual([]);
  }
  expect(elsewhere).toEqual([]);
  /** The heaviest kind with the heaviest text still fits. */
  for (const path of pages.keys()) expect((await htmlOf(path)).length, path).toBeLessThanOrEqual(PAGE_BYTES_MAX * 0.75);
});

test('in a long language, from right to left and with large text nothing hangs over the edge', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  const look = async (path: string, size = '100%') => {
    await page.goto(site.url + path, { waitUntil: 'domcontentloaded' });
    await page.evaluate((fontSize) => void (document.documentElement.style.fontSize = fontSize), size);
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(`${path} at ${size}`);
  };
  for (const path of pages.keys()) await look(`/en-XA${path}`);
  for (const path of KINDS) await look(`/ar-XB${path}`);
  await page.setViewportSize({ width: 640, height: 900 });
  for (const path of KINDS) await look(path, '200%');
  expect(wide).toEqual([]);
});

test('every target of a list is big enough for a thumb', async ({ page }) => {
  for (const path of ['/parents/', '/parents/worry/', '/parents/places/games/']) {
    await page.goto(site.url + path);
    for (const link of await page.locator('main a:visible, footer a:visible').all()) {
      const inText = await link.evaluate((a) => a.closest('.prose') !== null);
      if (!inText) expect((await link.boundingBox())!.height, await link.innerText()).toBeGreaterThanOrEqual(44);
    }
  }
});

test('every link out is an address of the facts, and every link within leads to a page', async () => {
  const { routes } = read<HelpRoutes>('facts/help-routes.yaml');
  const { guides } = read<Guides>('facts/guides.yaml');
  const known = new Set([...routes, ...guides].map(({ url }) => url));
  const within = new Set<string>();
  for (const path of [...pages.keys(), ...OTHERS]) {
    for (const href of linksIn(await htmlOf(path))) {
      if (href.startsWith('http')) expect(known, `${path} leads to ${href}`).toContain(href.replaceAll('&amp;', '&'));
      else if (href.startsWith('/')) within.add(href);
    }
  }
  for (const href of within) expect((await fetch(site.url + href)).status, href).toBe(200);
});
