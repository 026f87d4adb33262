/** Unsent work: the network goes, the server dies, the lesson ends, the next child signs in — and everything arrives once, credited to the right child. */
import type { BrowserContext } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { startLesson, type Card } from '../support/lesson.ts';
import type { SchoolServer } from '../support/school-server.ts';
import { Child } from './app/child.ts';
import { StoryReader } from './app/story-reader.ts';

const STORY = '/branches/stories/free-gems/';
const ACTIVITY = 'stories/free-gems';

/** Nothing recorded gets through, while pages still load. */
const cutOff = (context: BrowserContext) =>
  context.route('**/api/events', (route) => route.abort('internetdisconnected'));
const mend = (context: BrowserContext) => context.unroute('**/api/events');

async function playsOneStep(child: Child): Promise<void> {
  const reader = new StoryReader(child.page);
  await reader.opens(STORY);
  await reader.isPlaying();
  await reader.chooses('lobby', 'yes-please');
}

/** Asks on another tablet, in a lesson of another day, what the school knows of a child. */
async function whatArrivedOf(card: Card, server: SchoolServer, child: Child): Promise<Record<string, string>> {
  const lesson = await startLesson(server);
  await child.joins(lesson.joinCode);
  await child.signsIn(card);
  return child.whatArrived();
}

test('two children on one tablet with no network, after the lesson has ended: each gets their own work', async ({
  server,
  visitor,
}) => {
  const lesson = await startLesson(server);
  const [ada, ben, chloe] = lesson.cards.slice(10) as [Card, Card, Card];
  const { page, context } = await visitor();
  const child = new Child(page);
  await child.joins(lesson.joinCode);
  await cutOff(context);

  await child.signsIn(ada);
  await playsOneStep(child);
  await expect(child.unsentNote).toContainText('2 not sent yet');
  await child.finishesTheirTurn();
  await expect(child.unsentNote).toContainText('2 not sent yet');
  await child.signsIn(ben);
  await playsOneStep(child);
  await expect(child.unsentNote).toContainText('4 not sent yet');

  await lesson.end();
  await child.isTold('The lesson has finished. You are signed out.');
  await page.reload();
  await expect(child.unsentNote).toContainText('4 not sent yet');
  await mend(context);
  await page.reload();
  await expect(child.unsentNote).toBeHidden();

  const other = new Child((await visitor()).page);
  expect(await whatArrivedOf(ada, server, other)).toEqual({ [ACTIVITY]: 'started' });
  expect(await whatArrivedOf(ben, server, other)).toEqual({ [ACTIVITY]: 'started' });
  expect(await whatArrivedOf(chloe, server, other)).toEqual({});
});

test("Ada's unsent work leaves the tablet while Ben is signed in, and is Ada's", async ({ server, visitor }) => {
  const lesson = await startLesson(server);
  const [ada, ben] = lesson.cards.slice(17) as [Card, Card];
  const { page, context } = await visitor();
  const child = new Child(page);
  await child.joins(lesson.joinCode);
  await cutOff(context);
  await child.signsIn(ada);
  await playsOneStep(child);
  await child.finishesTheirTurn();
  await child.signsIn(ben);
  await expect(child.unsentNote).toContainText('2 not sent yet');
  await mend(context);
  await page.reload();
  await expect(child.unsentNote).toBeHidden();
  expect(await child.whatArrived()).toEqual({});
  await child.finishesTheirTurn();
  await child.signsIn(ada);
  expect(await child.whatArrived()).toEqual({ [ACTIVITY]: 'started' });
});

test('the browser is killed and opened again: what was unsent is still there, and goes', async ({
  server,
  visitor,
}) => {
  const lesson = await startLesson(server);
  const card = lesson.cards[14]!;
  const { page, context } = await visitor();
  const child = new Child(page);
  await child.joins(lesson.joinCode);
  await child.signsIn(card);
  await cutOff(context);
  await playsOneStep(child);
  await page.close({ runBeforeUnload: false });

  const again = new Child(await context.newPage());
  await again.page.goto('/branches/');
  await expect(again.unsentNote).toContainText('2 not sent yet');
  await mend(context);
  await again.page.reload();
  await expect(again.unsentNote).toBeHidden();
  expect(await again.whatArrived()).toEqual({ [ACTIVITY]: 'started' });
});

test('the server dies in mid-lesson and comes back: the child plays on, sees no error, and nothing is lost', async ({
  server,
  visitor,
}) => {
  const lesson = await startLesson(server);
  const card = lesson.cards[15]!;
  const { page, noise } = await visitor();
  /** The browser asks for the tab's icon again whenever it likes. */
  noise.expect(/ERR_CONNECTION_REFUSED.*tell-normal\.svg/);
  const child = new Child(page);
  await child.joins(lesson.joinCode);
  await child.signsIn(card);
  const reader = new StoryReader(child.page);
  await reader.opens(STORY);
  await reader.isPlaying();
  await expect.poll(() => page.evaluate(() => [...document.images].every((picture) => picture.complete))).toBe(true);
  await server.kill();
  await reader.chooses('lobby', 'yes-please');
  await expect(child.unsentNote).toContainText('not sent yet');
  await child.isGreetedAs(card.displayName);
  await server.start();
  await child.page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(child.unsentNote).toBeHidden();
  expect(await child.whatArrived()).toEqual({ [ACTIVITY]: 'started' });
});
