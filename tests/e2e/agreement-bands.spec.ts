/** The agreement in every year: paw prints for the youngest, a name and perhaps a drawing for the oldest. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { barriersOn } from '../support/barriers.ts';
import { serveBuiltSite, type BuiltSite } from '../support/built-site.ts';
import { PromisingChild } from './app/promising-child.ts';

const click = (target: Locator) => target.click();
let site: BuiltSite;

test.beforeAll(async () => {
  site = await serveBuiltSite();
});
test.afterAll(() => site.stop());
test.beforeEach(({ page }) => page.addInitScript(() => sessionStorage.setItem('tellwood.grown-up', '1')));

/** What has been put by for sending, as it will travel. */
const signedBody = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open('tellwood-outbox');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const database = opening.result;
    const stores = [...database.objectStoreNames];
    if (stores.length === 0) return '';
    const all = database.transaction(stores).objectStore(stores[0]!).getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    return JSON.stringify(all.result);
  });

test('a Reception child stamps a paw print beside their own picture, by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const child = new PromisingChild(page, 'R');
  await child.isSignedInAs('Zara');
  await child.opens(`${site.url}/acorns/agreement/`);
  const wayBack = (await page.getByRole('link', { name: 'Back to the wood' }).first().boundingBox())!;
  expect(Math.min(wayBack.width, wayBack.height)).toBeGreaterThanOrEqual(88);
  const byKeyboard = async (target: Locator) => {
    for (let tab = 0; tab < 14; tab++) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await child.promisesEverything(byKeyboard, [child.agreement.promises[0]!.id]);
  await expect(page.locator('.stamp-leaf img')).toHaveAttribute('src', '/art/icons/fox.svg');
  await expect(child.nameField).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'A grown-up helped me' }).check();
  await byKeyboard(child.stamp);
  await child.hasSigned();
  await expect(page.getByText('Now show a grown-up your paw print.')).toBeVisible();
  await expect(page.locator('.stamp-spot > .paw')).toBeInViewport({ ratio: 1 });
  await expect.poll(() => signedBody(page)).toContain('"name":null');
  expect(await signedBody(page)).toContain('"helped":true');
  await page.reload();
  await expect(page.getByRole('heading', { name: child.said.signed })).toBeVisible();
});

test('every word of the youngest is marked for the voice, and every target is big enough', async ({ page }) => {
  const child = new PromisingChild(page, 'R');
  await child.opens(`${site.url}/acorns/agreement/`);
  const lines = () =>
    page
      .locator('[data-speak-now]:visible [data-line]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-line')));
  const kind = 'agreement:reception-year-1:bands.eyfs';
  const [first] = child.agreement.promises;
  expect(await lines()).toContain(`${kind}.intro`);
  await page.getByRole('button', { name: child.said.start }).click();
  expect(await lines()).toEqual(
    expect.arrayContaining([`${kind}.promises.${first!.id}.promise`, `${kind}.promises.${first!.id}.why`]),
  );
  await page.getByRole('button', { name: child.said.check }).click();
  expect(await lines()).toEqual(
    first!.check.options.reduce(
      (all, { id }) => [...all, `${kind}.promises.${first!.id}.check.options.${id}.label`],
      [`${kind}.promises.${first!.id}.check.question`],
    ),
  );
  await expect(page.locator('.option')).toHaveCount(2);
  for (const target of await page.locator('.agreement :is(button, a):visible').all()) {
    const box = (await target.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(88);
  }
});

for (const [year, other] of [
  ['1', '2'],
  ['2', '1'],
] as const) {
  test(`a child in Year ${year} finds the promises of their year, and no other`, async ({ page }) => {
    const child = new PromisingChild(page, year);
    await child.isSignedInAs('Zara');
    await child.opens(`${site.url}/saplings/agreement/`);
    await expect(page.getByRole('heading', { name: child.words.intro })).toBeVisible();
    await expect(page.getByRole('button', { name: `Year ${other}` })).toHaveCount(0);
  });
}

test('at home in Saplings one chooses the year', async ({ page }) => {
  await new PromisingChild(page, '2').opens(`${site.url}/saplings/agreement/`);
  await page.getByRole('button', { name: 'Year 1' }).click();
  await expect(page.getByRole('heading', { name: new PromisingChild(page, '1').words.intro })).toBeVisible();
});

test('at home the stamp can be tried, and nothing is signed', async ({ page }) => {
  const child = new PromisingChild(page, 'R');
  await child.opens(`${site.url}/acorns/agreement/`);
  await child.promisesEverything(click);
  await child.stamp.click();
  await expect(page.getByText('You can stamp for real at school.')).toBeVisible();
  await expect(child.stamp).toHaveCount(0);
});

test('a Year 6 child types their name and draws it, too; the drawing is sent once and kept nowhere', async ({
  page,
}) => {
  const child = new PromisingChild(page, '6');
  await child.isSignedInAs('Idris Ali');
  let sent: { signatureId: string; path: string } | undefined;
  await page.route('**/api/pupil/drawing', async (route) => {
    sent = route.request().postDataJSON() as typeof sent;
    await route.fulfill({ json: { kept: true } });
  });
  await child.opens(`${site.url}/canopy/agreement/`);
  await child.promisesEverything(click);
  await child.draws();
  await child.typesAndPromises('Idris Ali');
  await child.hasSigned();
  await expect(child.drawing).toBeVisible();
  await expect(page.getByText('Your drawing is in the register.')).toBeVisible();
  await expect(page.locator('.signed').getByRole('link', { name: 'Back to the wood' })).toBeInViewport({ ratio: 1 });
  expect(sent!.path).toMatch(/^M\d+ \d+l/);
  expect(await signedBody(page)).toContain(sent!.signatureId);
  expect(`${await signedBody(page)}${await page.evaluate(() => JSON.stringify({ ...localStorage }))}`).not.toContain(
    sent!.path,
  );
});

test('with no network nobody can draw, and typing is enough', async ({ page, context }) => {
  const child = new PromisingChild(page, '6');
  await child.isSignedInAs('Idris Ali');
  await child.opens(`${site.url}/canopy/agreement/`);
  await child.promisesEverything(click);
  await context.setOffline(true);
  await expect(page.getByText('You can draw when the internet is back.')).toBeVisible();
  await child.typesAndPromises('Idris Ali');
  await child.hasSigned();
});

test('after a new version only what is new is read and signed', async ({ page }) => {
  const child = new PromisingChild(page, '6');
  const fresh = ['spending', 'telling'];
  await child.isSignedInAs('Idris Ali', fresh);
  await child.opens(`${site.url}/canopy/agreement/`);
  await expect(page.getByRole('heading', { name: 'Some promises are new. Just look at those.' })).toBeVisible();
  await child.promises(click, fresh);
  await child.typesAndPromises('Idris Ali');
  await child.hasSigned();
  await expect.poll(() => signedBody(page)).toContain('"promises":["spending","telling"]');
});

test('the cover lies over the stamp and over a drawing, and the page is still there after it', async ({ page }) => {
  const child = new PromisingChild(page, '6');
  await child.isSignedInAs('Idris Ali');
  await child.opens(`${site.url}/canopy/agreement/`);
  await child.promisesEverything(click);
  await child.draws();
  await page.getByRole('button', { name: 'Tell a grown-up' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  const surface = page.locator('canvas.draw-pad');
  const covered = await surface.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + 5, top + 5));
  });
  expect(covered).toBe(false);
});

for (const band of ['acorns', 'saplings', 'canopy']) {
  test(`with no script the promises of ${band} are read all the same`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/${band}/agreement/`);
    await expect(page.locator('.agreement-plain').first().getByRole('listitem').first()).toBeVisible();
    await context.close();
  });
}

for (const [band, year, path, locale] of [
  ['acorns', 'R', '/acorns/agreement/', ''],
  ['saplings', '2', '/saplings/agreement/', ''],
  ['canopy', '6', '/canopy/agreement/', ''],
  ['Canopy from right to left', '6', '/canopy/agreement/', '/ar-XB'],
  ['Acorns in long words', 'R', '/acorns/agreement/', '/en-XA'],
] as const) {
  test(`axe finds nothing on any card of ${band}, and nothing scrolls sideways at 320 pixels`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    const child = new PromisingChild(page, year);
    await child.isSignedInAs('Zara');
    const ids = child.agreement.promises.map(({ id }) => id);
    const [id] = ids as [string];
    const wrong = child.agreement.promises[0]!.check.options.find(({ right }) => !right)!.id;
    for (const place of [
      { at: 'intro' },
      { at: 'promise', promise: id },
      { at: 'check', promise: id },
      { at: 'explained', promise: id, option: wrong },
      { at: 'sign' },
      { at: 'signed', version: 3 },
    ]) {
      await page.goto(site.url + locale + path);
      await page.evaluate(([key, kept]) => localStorage.setItem(key, kept), [
        `tellwood.place.agreements/${child.agreement.id}`,
        JSON.stringify({
          who: '01890a5d-ac96-774b-bcce-b302099a8058',
          place: JSON.stringify({ place, checked: ids, misses: 0 }),
        }),
      ] as const);
      await page.reload();
      await expect(page.locator(`.agreement[data-place='${place.at}']`)).toBeVisible();
      expect(await barriersOn(page), place.at).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, place.at).toBeLessThanOrEqual(0);
    }
  });
}
