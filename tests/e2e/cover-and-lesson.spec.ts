/** A cover outlives the lesson it was lit in, and opens with that lesson's own PIN. */
import { expect, test } from '../support/journey.ts';
import { startLesson } from '../support/lesson.ts';
import { Child } from './app/child.ts';
import { CoveredChild } from './app/covered-child.ts';

test('the cover stays when the lesson ends, and the lesson PIN still opens it', async ({ server, visitor }) => {
  const lesson = await startLesson(server, 'stories/free-gems');
  const pin = await lesson.pin();
  const { page, context, noise } = await visitor();
  noise.expect(/ERR_INTERNET_DISCONNECTED/);
  const child = new Child(page);
  await child.joins(lesson.joinCode);
  await child.signsIn(lesson.cards[0]!);
  const covered = new CoveredChild(page);
  await covered.lightsTheLantern();
  await covered.isTold('Sent to your school. Go to a grown-up too.');
  await lesson.end();
  await page.reload();
  await covered.isCovered();
  await covered.isTold('Sent to your school. Go to a grown-up too.');
  await context.setOffline(true);
  await covered.isUncoveredByPin(pin);
});

test('a device that has joined tells the school although nobody has signed in', async ({ server, visitor }) => {
  const lesson = await startLesson(server);
  const { page } = await visitor();
  await new Child(page).joins(lesson.joinCode);
  const covered = new CoveredChild(page);
  await covered.lightsTheLantern();
  await covered.isTold('Sent to your school. Go to a grown-up too.');
  await covered.isUncoveredByPin(await lesson.pin());
  await expect(page).toHaveURL(/\/sign-in\/$/);
});
