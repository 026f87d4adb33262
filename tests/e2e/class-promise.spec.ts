/** A Nursery class makes its promise at the whiteboard with its grown-up; nobody signs, and the class page says so. */
import type { Locator } from '@playwright/test';
import { openDoor } from '../../src/tools/demo/door.ts';
import { barriersOn } from '../support/barriers.ts';
import { expect, test } from '../support/journey.ts';
import { PromisingChild } from './app/promising-child.ts';
import { Teacher } from './app/teacher.ts';
import { YoungChild } from './app/young-child.ts';

const click = (target: Locator) => target.click();

test('a Nursery class promises together, and no child signs', async ({ server, visitor }) => {
  const { email, password } = server.school.staff.find(({ role }) => role === 'lead')!;
  const desk = openDoor(server.url);
  await desk.post('/api/staff/sign-in', { email, password });
  const { classId } = await desk.post<{ classId: string }>('/api/classes', { name: 'Ducklings', yearGroup: 'N' });
  for (const forename of ['Mina', 'Otis'])
    await desk.post(`/api/classes/${classId}/pupils`, { forename, surname: 'Duck', yearGroup: 'N' });

  const { page } = await visitor();
  const teacher = new Teacher(page);
  await teacher.signsIn(email, password);
  await page.goto(`/staff/classes/${classId}/`);
  await expect(teacher.child('Mina')).toContainText('The class has not promised yet');
  await page.getByRole('link', { name: 'Make the class promise at the whiteboard' }).click();

  const everybody = new PromisingChild(page, 'R');
  await everybody.isReady();
  await new YoungChild(page).answersTansy();
  await expect(page.getByText('Nursery promises as a class, and no child signs.')).toBeVisible();
  await everybody.promises(
    click,
    everybody.agreement.promises.map(({ id }) => id),
  );
  await expect(page.getByRole('heading', { name: 'Let’s promise together' })).toBeFocused();
  await expect(page.getByText('I will try to keep my promises.')).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'We promise' }).click();
  await expect(page.getByRole('heading', { name: 'Ducklings has promised!' })).toBeFocused();
  expect(await barriersOn(page)).toEqual([]);

  await page.getByRole('link', { name: 'Finish for now' }).click();
  for (const child of ['Mina', 'Otis']) await expect(teacher.child(child)).toContainText('Promised with the class');
  await expect(page.getByText('Not signed yet')).toHaveCount(0);
  await page.goto(`/staff/classes/${classId}/print/poster/`);
  await expect(page.getByText('I keep my name and home private.')).toBeVisible();
  await page.goto(`/staff/classes/${classId}/print/register/`);
  await expect(page.getByRole('row', { name: /Mina/ })).toContainText('Promised with the class');
});
