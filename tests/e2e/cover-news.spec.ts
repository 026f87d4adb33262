/** The cover in a lesson: it says only what is true, and staff take it away from their screen or with the lesson PIN. */
import { pbkdf2Sync } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/alone.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { CoveredChild } from './app/covered-child.ts';

const PIN = '402718';
const SALT = Buffer.from('sixteen bytes ok');
const ITERATIONS = 20_000;

/** A device that has joined a lesson, and a school that answers as the test says. */
async function inALesson(page: Page, site: BuiltSite) {
  const device = {
    lessonId: '0190a000-0000-7000-8000-000000000001',
    className: '3H',
    activity: null,
    token: 'school.a-token-of-this-device-alone',
    pin: {
      salt: SALT.toString('base64'),
      hash: pbkdf2Sync(PIN, SALT, ITERATIONS, 32, 'sha256').toString('base64'),
      iterations: ITERATIONS,
    },
    joinedAt: Date.now(),
  };
  await page.addInitScript((joined) => {
    if (!localStorage.getItem('tellwood.device')) localStorage.setItem('tellwood.device', JSON.stringify(joined));
  }, device);
  const school = { state: 'none' as string, unseenTooLong: false, events: [] as string[] };
  await page.route('**/api/events', async (route) => {
    const { items } = route.request().postDataJSON() as { items: { event: { kind: string } }[] };
    school.events.push(...items.map(({ event }) => event.kind));
    await route.fulfill({ json: { results: items.map(() => ({ result: 'stored' })), now: Date.now() } });
  });
  await page.route('**/api/lantern/state', (route) =>
    school.state === 'none'
      ? route.fulfill({ status: 404, json: { code: 'not-found', message: '' } })
      : school.state === 'away'
        ? route.abort()
        : route.fulfill({ json: { state: school.state, unseenTooLong: school.unseenTooLong } }),
  );
  const child = new CoveredChild(page);
  await child.opens(`${site.url}/branches/stories/free-gems/`);
  return { child, school };
}

test('sent, seen and on my way are said once each is true, and not before', async ({ page, site }) => {
  const { child, school } = await inALesson(page, site);
  await child.lightsTheLantern();
  await child.isTold('Sending… You can go now.');
  await expect.poll(() => school.events).toContain('lantern-lit');
  await child.isTold('Sending… You can go now.');
  school.state = 'sent';
  await child.isTold('Sent to your school. Go to a grown-up too.');
  school.unseenTooLong = true;
  await child.isTold('Nobody has opened it yet. Tell another grown-up now.');
  school.state = 'seen';
  await child.isTold('Seen. A grown-up at school has opened it.');
  await expect.poll(() => school.events).toContain('lantern-seen');
  school.state = 'on-my-way';
  await child.isTold('On my way. A grown-up is coming to you.');
});

test('offline it says that it could not be sent, until it has been', async ({ page, context, site, noise }) => {
  noise.expect(/ERR_INTERNET_DISCONNECTED/);
  const { child, school } = await inALesson(page, site);
  school.state = 'away';
  await context.setOffline(true);
  await child.lightsTheLantern();
  await child.isTold('It could not be sent. Go and tell a grown-up now.');
  await context.setOffline(false);
  school.state = 'sent';
  await child.isTold('Sent to your school. Go to a grown-up too.');
});

test('two minutes with no news say "tell another grown-up", even with the server gone', async ({ page, site }) => {
  await page.clock.install();
  const { child, school } = await inALesson(page, site);
  await child.lightsTheLantern();
  school.state = 'sent';
  await page.clock.runFor(3_000);
  await child.isTold('Sent to your school. Go to a grown-up too.');
  school.state = 'away';
  await page.clock.runFor(119_000);
  await child.isTold('Nobody has opened it yet. Tell another grown-up now.');
});

test('staff uncover it from their screen, and the page beneath goes on', async ({ page, site }) => {
  const { child, school } = await inALesson(page, site);
  await child.lightsTheLantern();
  const told = page.evaluate(
    () => new Promise((resolve) => document.addEventListener('tellwood:uncovered', () => resolve('uncovered'))),
  );
  school.state = 'uncovered';
  expect(await told).toBe('uncovered');
  await child.seesThePageAgain();
});

test('the lesson PIN uncovers it with no network; a wrong one does not, nor does holding', async ({
  page,
  context,
  site,
  noise,
}) => {
  noise.expect(/ERR_INTERNET_DISCONNECTED/);
  const { child, school } = await inALesson(page, site);
  school.state = 'sent';
  await child.lightsTheLantern();
  await expect(child.hold).toBeHidden();
  await page.reload();
  await child.isCovered();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'For grown-ups' }).click();
  const field = page.getByLabel('Lesson PIN');
  await field.fill('111111');
  await field.press('Enter');
  await expect(page.getByText('That is not this lesson’s PIN.')).toBeVisible();
  await child.isCovered();
  await field.fill(PIN);
  await field.press('Enter');
  await child.seesThePageAgain();
});

test('where the browser cannot check the PIN the server does, or it says what to do', async ({ page, site }) => {
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined }));
  const { child } = await inALesson(page, site);
  const asked: unknown[] = [];
  let away = true;
  await page.route('**/api/lantern/uncover', (route) => {
    const body = route.request().postDataJSON() as { pin: string };
    asked.push(Object.keys(body).sort());
    return away ? route.abort() : route.fulfill({ json: { uncovered: body.pin === PIN } });
  });
  await child.lightsTheLantern();
  await page.getByRole('button', { name: 'For grown-ups' }).click();
  const field = page.getByLabel('Lesson PIN');
  await field.fill(PIN);
  await field.press('Enter');
  await expect(page.getByText('cannot be checked without the network')).toBeVisible();
  away = false;
  await field.fill(PIN);
  await field.press('Enter');
  await child.seesThePageAgain();
  expect(asked[0]).toEqual(['lit', 'pin', 'token']);
});

test('a press that came before the script is sent once the script is there', async ({ page, site, noise }) => {
  await page.route('**/*.js', async (route) => {
    await new Promise((later) => setTimeout(later, 1_500));
    await route.continue();
  });
  noise.expect(/popovertarget is ignored/);
  const { school } = await inALesson(page, site);
  await page.goto(`${site.url}/branches/`, { waitUntil: 'commit' });
  await page.locator('[data-lantern]').click();
  await expect(page.locator('#cover')).toBeVisible();
  await expect.poll(() => school.events).toContain('lantern-lit');
});

test('a lantern of the child who is signed in may be spoken about later, on the map, and once', async ({
  page,
  site,
}) => {
  const session = {
    pupilId: '0190a000-0000-7000-8000-000000000002',
    band: 'lks2',
    lessonId: '0190a000-0000-7000-8000-000000000001',
    activity: null,
    token: 'school.a-token-of-this-child-alone',
    acceptedNames: [],
    agreement: null,
  };
  await page.addInitScript((stored) => localStorage.setItem('tellwood.session', JSON.stringify(stored)), session);
  await page.route('**/api/pupil/me', (route) => route.fulfill({ status: 503, json: {} }));
  const { child, school } = await inALesson(page, site);
  await child.lightsTheLantern();
  school.state = 'uncovered';
  await child.seesThePageAgain();
  await child.opens(`${site.url}/branches/`);
  await page.getByText('About my lantern').click();
  await page.getByRole('button', { name: 'I was practising' }).click();
  await expect(page.getByText('Thank you for telling us.')).toBeVisible();
  await expect.poll(() => school.events).toContain('lantern-note');
  await page.reload();
  await expect(page.getByText('About my lantern')).toBeHidden();
});
