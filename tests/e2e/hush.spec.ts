/** The teacher makes every tablet of the lesson quiet with one press, and lets them be heard again with another. */
import { expect, test } from '../support/journey.ts';
import { startLesson } from '../support/lesson.ts';
import { Child } from './app/child.ts';
import { ListeningChild } from './app/listening-child.ts';
import { signInOf } from './app/staff-member.ts';
import { Teacher } from './app/teacher.ts';

test('a tablet that is speaking falls silent, stays silent on the next page, and is heard again', async ({
  visitor,
  server,
}) => {
  const lesson = await startLesson(server);
  const teacher = new Teacher((await visitor()).page);
  await teacher.signsIn(...signInOf(server, 'teacher'));
  await teacher.page.goto(`/staff/lessons/${lesson.id}/`);

  const { page } = await visitor();
  const listening = await ListeningChild.on(page, { hurries: false });
  const child = new Child(page);
  await child.joins(lesson.joinCode);
  await child.signsIn(lesson.cards[0]!);
  await listening.opens('/branches/agreement/');
  await listening.listen.click();
  await expect.poll(() => listening.heard()).toHaveLength(1);

  await teacher.presses('Turn all sound off');
  await expect(teacher.page.getByText('Every signed-in tablet of this lesson is quiet.')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-muted', '');
  await expect(page.locator('html')).not.toHaveAttribute('data-speaking');

  await listening.opens('/branches/agreement/');
  await listening.listen.click();
  await expect(page.getByText('Your teacher has turned the sound off.')).toBeVisible();
  expect(await listening.heard()).toEqual([]);

  await teacher.presses('Let the tablets be heard');
  await expect(page.locator('html')).not.toHaveAttribute('data-muted');
  await listening.listen.click();
  await expect.poll(() => listening.heard()).toHaveLength(1);
});
