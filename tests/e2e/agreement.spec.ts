/** A child signs the agreement of Years 2 to 4: by keyboard alone, by touch, with no network, or not yet. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { barriersOn } from '../support/barriers.ts';
import { serveBuiltSite, type BuiltSite } from '../support/built-site.ts';
import { holdScripts } from '../support/held-scripts.ts';
import { PromisingChild } from './app/promising-child.ts';

const AGREEMENT = '/branches/agreement/';
const click = (target: Locator) => target.click();
let site: BuiltSite;

test.beforeAll(async () => {
  site = await serveBuiltSite();
});
test.afterAll(() => site.stop());

/** Everything this device still has to send, straight from its outbox and journal. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const dumps = databases.map(
      ({ name }) =>
        new Promise<unknown>((resolve) => {
          const opening = indexedDB.open(name!);
          opening.onsuccess = () => {
            const database = opening.result;
            const stores = [...database.objectStoreNames];
            if (stores.length === 0) return resolve([]);
            const reading = database.transaction(stores);
            const answers = stores.map((store) => reading.objectStore(store).getAll());
            reading.oncomplete = () => resolve(answers.map(({ result }) => result));
          };
        }),
    );
    return JSON.stringify([await Promise.all(dumps), { ...localStorage }]);
  });
}

test('a press before the script has arrived counts', async ({ page }) => {
  const release = await holdScripts(page);
  const child = new PromisingChild(page);
  await page.goto(site.url + AGREEMENT, { waitUntil: 'commit' });
  await page.getByRole('button', { name: child.said.start }).click();
  release();
  await expect(
    page.getByRole('heading', { name: child.words.promises[child.agreement.promises[0]!.id]!.promise }),
  ).toBeVisible();
});

test('a child signs by keyboard alone, trips over a check without failing, and only a keyed hash is kept', async ({
  page,
}) => {
  const child = new PromisingChild(page);
  await child.isSignedInAs('Zara Ali');
  await child.opens(site.url + AGREEMENT);
  await expect(page.getByText('Your teacher can see what you do in this lesson.').first()).toBeVisible();
  const byKeyboard = async (target: Locator) => {
    for (let tab = 0; tab < 12; tab++) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await child.promisesEverything(byKeyboard, [child.agreement.promises[0]!.id, child.agreement.promises[4]!.id]);
  await child.typesAndPromises('zara  ALI');
  await child.hasSigned();
  await expect(page.getByText('Signed. Thank you, zara ALI.')).toBeVisible();
  await expect.poll(() => kept(page)).toContain(child.signatureOf('Zara Ali'));
  expect(await kept(page)).not.toMatch(/zara/i);
});

test('another name is turned away kindly, as often as it takes', async ({ page }) => {
  const child = new PromisingChild(page);
  await child.isSignedInAs('Zara Ali');
  await child.opens(site.url + AGREEMENT);
  await child.promisesEverything(click);
  await child.typesAndPromises('Idris');
  await expect(
    page.getByText('That is not the name we have for you. Check the spelling, or ask your teacher.'),
  ).toBeVisible();
  await expect(child.nameField).toHaveAccessibleDescription(/That is not the name/);
  await child.typesAndPromises('Zora');
  await expect(
    page.getByText('Still stuck? Ask your teacher how your name is written in the class list.'),
  ).toBeVisible();
  await child.typesAndPromises('Zara Ali');
  await child.hasSigned();
});

test('with no network a child signs all the same, and is told that it waits', async ({ page, context }) => {
  const child = new PromisingChild(page);
  await child.isSignedInAs('Zara Ali');
  await child.opens(site.url + AGREEMENT);
  await child.promisesEverything(click);
  await context.setOffline(true);
  await child.typesAndPromises('Zara Ali');
  await child.hasSigned();
  await expect(page.getByText('It will be sent when the internet is back.').first()).toBeVisible();
});

test('signing works where the browser keeps crypto.subtle back', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  const child = new PromisingChild(page);
  await child.isSignedInAs('Zoë O’Brien');
  await child.opens(site.url + AGREEMENT);
  await child.promisesEverything(click);
  await child.typesAndPromises("Zoe O'Brien");
  await child.hasSigned();
});

test.describe('by touch, at home', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('everything can be read and practised, nothing is signed, and targets are big enough', async ({ page }) => {
    const child = new PromisingChild(page);
    await child.opens(site.url + AGREEMENT);
    await expect(page.getByText('You are not signed in. Nothing you do here is sent to anyone.').first()).toBeVisible();
    await child.promisesEverything(async (target) => {
      const box = (await target.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      await target.tap();
    });
    await page.getByRole('button', { name: 'I promise' }).tap();
    await expect(page.getByText('You sign at school, when you are signed in with your class.')).toBeVisible();
    await expect(child.nameField).toHaveCount(0);
  });
});

test('"not now" is private and fine, and the child comes back to where they were, also after a reload', async ({
  page,
}) => {
  const child = new PromisingChild(page);
  await child.isSignedInAs('Zara Ali');
  await child.opens(site.url + AGREEMENT);
  const first = child.words.promises[child.agreement.promises[0]!.id]!;
  await page.getByRole('button', { name: 'Show me the first promise' }).click();
  await page.getByRole('button', { name: 'Try a little check' }).click();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByRole('heading', { name: 'Not yet is fine' })).toBeFocused();
  expect(await kept(page)).not.toContain('signed"');
  await page.reload();
  await page.getByRole('button', { name: 'Back to the promises' }).click();
  await expect(page.getByRole('heading', { name: first.check.question })).toBeVisible();
});

for (const [look, change] of [
  ['as it is', () => Promise.resolve()],
  ['at 200 % text', (page: Page) => page.evaluate(() => void (document.documentElement.style.fontSize = '200%'))],
  ['at 320 pixels', (page: Page) => page.setViewportSize({ width: 320, height: 640 })],
] as const) {
  test(`axe finds nothing on any kind of card ${look}, and nothing scrolls sideways`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const child = new PromisingChild(page);
    await child.isSignedInAs('Zara Ali');
    await child.opens(site.url + AGREEMENT);
    await change(page);
    const examine = async () => {
      expect(await barriersOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    };
    const { promises } = child.agreement;
    const { options } = child.words.promises[promises[0]!.id]!.check;
    await examine();
    await page.getByRole('button', { name: 'Show me the first promise' }).click();
    await examine();
    await page.getByRole('button', { name: 'Try a little check' }).click();
    await examine();
    await page.getByRole('button', { name: Object.values(options)[0]!.label, exact: true }).click();
    await examine();
    await page.reload();
    await page.evaluate(
      ([id, checked]) => {
        const place = JSON.stringify({ place: { at: 'sign' }, checked, misses: 1 });
        const key = `tellwood.place.agreements/${id}`;
        localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)!), place }));
      },
      [child.agreement.id, promises.map(({ id }) => id)] as const,
    );
    await page.reload();
    await child.nameField.waitFor();
    await change(page);
    await examine();
    await child.typesAndPromises('Zara Ali');
    await child.hasSigned();
    await examine();
  });
}
