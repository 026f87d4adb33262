/** Troubles that no child should meet: a window that forgets, a full server, a restart in the middle of the lesson. */
import { expect, test } from '../support/journey.ts';
import { startLesson } from '../support/lesson.ts';
import { neverIdle } from '../support/never-idle.ts';
import { Child } from './app/child.ts';
import { signInOf } from './app/staff-member.ts';
import { StoryReader } from './app/story-reader.ts';
import { Teacher } from './app/teacher.ts';

const STORY = '/branches/stories/free-gems/';
const ACTIVITY = 'stories/free-gems';
const FORGETS = 'This window forgets everything when it closes. Stay online so your work can be sent.';

test('a window that may keep nothing says so, and a child plays and is credited online', async ({
  server,
  visitor,
}) => {
  const lesson = await startLesson(server);
  const { page, context } = await visitor();
  /** As browsers do that refuse a page its database. */
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  const child = new Child(page);
  const reader = new StoryReader(page);
  await child.joins(lesson.joinCode);
  await child.signsIn(lesson.cards[20]!);
  await reader.opens(STORY);
  await reader.isPlaying();
  await expect(page.getByText(FORGETS)).toBeVisible();
  await reader.chooses('lobby', 'tell-nan');
  await expect.poll(() => child.whatArrived()).toEqual({ [ACTIVITY]: 'started' });

  await context.route('**/api/events', (route) => route.abort('internetdisconnected'));
  await reader.goOn.click();
  await reader.chooses('with-nan', 'nan-rings');
  await expect(page.getByText(`1 not sent yet ${FORGETS}`)).toBeVisible();
  await lesson.end();
});

test('a server without room keeps nothing and loses nothing: the tablet keeps it, and it goes by itself', async ({
  server,
  visitor,
}) => {
  const lesson = await startLesson(server);
  const { page, context, noise } = await visitor();
  noise.expect(/status of 507/);
  const child = new Child(page);
  const reader = new StoryReader(page);
  await child.joins(lesson.joinCode);
  await child.signsIn(lesson.cards[21]!);
  await context.route('**/api/events', (route) => route.fulfill({ status: 507, json: { code: 'storage-full' } }));
  await reader.opens(STORY);
  await reader.isPlaying();
  await reader.chooses('lobby', 'tell-nan');
  await expect(child.unsentNote).toContainText('2 not sent yet');
  await context.unroute('**/api/events');
  await expect(child.unsentNote).toBeHidden();
  expect(await child.whatArrived()).toEqual({ [ACTIVITY]: 'started' });
  await lesson.end();
});

test('the server restarts in mid-lesson: the child plays on, and the teacher’s page says so and follows again', async ({
  server,
  visitor,
}) => {
  const lesson = await startLesson(server);
  const [here, late] = [lesson.cards[22]!, lesson.cards[23]!];
  const desk = await visitor();
  const { page, noise } = await visitor();
  for (const one of [desk.noise, noise]) one.expect(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/);
  const teacher = new Teacher(desk.page);
  await teacher.signsIn(...signInOf(server, 'teacher'));
  await teacher.page.goto(`/staff/lessons/${lesson.id}/`);
  const child = new Child(page);
  const reader = new StoryReader(page);
  await child.joins(lesson.joinCode);
  await child.signsIn(here);
  await teacher.seesWhoJoined(here.displayName);
  await reader.opens(STORY);
  await reader.isPlaying();
  await expect.poll(() => page.evaluate(() => [...document.images].every((picture) => picture.complete))).toBe(true);

  await server.kill();
  await reader.chooses('lobby', 'keep-building');
  await reader.goOn.click();
  await reader.isAsked('pressure');
  await child.isGreetedAs(here.displayName);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(teacher.page.getByRole('banner').locator('.lantern-mark')).toHaveAttribute('data-state', 'lost');

  await server.start();
  await expect(teacher.page.getByRole('banner').locator('.lantern-mark')).toHaveAttribute('data-state', 'none');
  const other = new Child((await visitor()).page);
  await other.joins(lesson.joinCode);
  await other.signsIn(late);
  await teacher.seesWhoJoined(here.displayName, late.displayName);
  await expect(child.unsentNote).toBeHidden();
  await lesson.end();
});

test('on a device that is never idle, the pictures of later steps are there before they are asked for', async ({
  server,
  visitor,
}) => {
  const lesson = await startLesson(server);
  const { page } = await visitor();
  const child = new Child(page);
  await child.joins(lesson.joinCode);
  await child.signsIn(lesson.cards[21]!);
  await neverIdle(page);
  await new StoryReader(page).opens(STORY);
  const missing = () => page.evaluate(() => [...document.images].filter(({ complete }) => !complete).length);
  await expect.poll(missing).toBe(0);
  await lesson.end();
});
