/** Reception signs: one child on a tablet with the teacher as witness, and a class together at the whiteboard. */
import type { Locator } from '@playwright/test';
import { barriersOn } from '../support/barriers.ts';
import { expect, test } from '../support/journey.ts';
import { startReceptionLesson, teacherOfReception, type PictureChild } from '../support/reception-lesson.ts';
import { PromisingChild } from './app/promising-child.ts';
import { Teacher } from './app/teacher.ts';
import { YoungChild } from './app/young-child.ts';

const click = (target: Locator) => target.click();
const SIGNED = /Version 1, .*, stamped paw print/;

test('a Reception child stamps beside their own picture, and the teacher witnesses it', async ({ server, visitor }) => {
  const { joinCode, children } = await startReceptionLesson(server);
  const [ada] = children as [PictureChild];
  const tablet = new YoungChild((await visitor()).page);
  const teacher = new Teacher((await visitor()).page);
  const { email, password } = teacherOfReception(server);
  await tablet.joins(joinCode);
  await tablet.signsIn(ada);

  const child = new PromisingChild(tablet.page, 'R');
  await child.opens('/acorns/agreement/');
  await child.promisesEverything(click);
  const leaf = tablet.page.locator('.stamp-child');
  await expect(leaf.locator('img')).toHaveAttribute('src', `/art/icons/${ada.ownPicture}.svg`);
  await expect(leaf).toContainText(ada.displayName);
  await child.stamp.click();
  await child.hasSigned();

  await teacher.signsIn(email, password);
  await teacher.opensTheClass('RB');
  const line = teacher.child(ada.displayName);
  await expect(line).toContainText(SIGNED);
  await expect(line).not.toContainText('Grace Ilesanmi');
  await teacher.presses(`Add witness ${ada.displayName}`);
  await teacher.presses('Yes, I saw it');
  await expect(line).toContainText('Grace Ilesanmi');
});

test('the adult beside the tablet confirms there that it was this child, by name and with the lesson PIN', async ({
  server,
  visitor,
}) => {
  const lesson = await startReceptionLesson(server);
  const [, , , , eve] = lesson.children as [PictureChild, PictureChild, PictureChild, PictureChild, PictureChild];
  const { page } = await visitor();
  const tablet = new YoungChild(page);
  await tablet.joins(lesson.joinCode);
  await tablet.signsIn(eve);
  const child = new PromisingChild(page, 'R');
  await child.opens('/acorns/agreement/');
  await child.promisesEverything(click);
  await child.stamp.click();
  await child.hasSigned();

  await page.getByText('Grown-up: say who signed').click();
  await page.getByLabel('Lesson PIN, six digits').fill('not the PIN');
  await expect(page.getByLabel('Lesson PIN, six digits')).toHaveValue('');
  const pin = await lesson.pin();
  await page.getByLabel('Lesson PIN, six digits').fill(pin === '111111' ? '222222' : '111111');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByText('That is not the PIN of this lesson')).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByLabel('Lesson PIN, six digits').fill(pin);
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Grace Ilesanmi' }).check();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: `This is ${eve.displayName}` }).click();
  await expect(page.getByText(`Grace Ilesanmi saw that this is ${eve.displayName}.`)).toBeFocused();
  expect(await tablet.storage()).not.toContain(pin);
});

test('a class signs together at the whiteboard; a wrong press is taken back; who is absent stays on the list', async ({
  server,
  visitor,
}) => {
  const { children } = await startReceptionLesson(server);
  const [, bilal, cora, dev] = children as [PictureChild, PictureChild, PictureChild, PictureChild];
  const { page } = await visitor();
  const teacher = new Teacher(page);
  const { email, password } = teacherOfReception(server);
  await teacher.signsIn(email, password);
  await teacher.opensTheClass('RB');
  await page.getByRole('link', { name: 'Sign together at the whiteboard' }).click();
  const everybody = new PromisingChild(page, 'R');
  await everybody.isReady();
  await new YoungChild(page).answersTansy();
  await page.getByRole('button', { name: everybody.said.start }).click();
  await page.getByRole('button', { name: everybody.said.check }).click();
  await expect(page.getByText('Hands up for each picture.')).toBeVisible();
  await page.reload();
  await everybody.isReady();
  await new YoungChild(page).answersTansy();
  await everybody.promises(
    click,
    everybody.agreement.promises.map(({ id }) => id),
  );
  await expect(page.getByRole('heading', { name: 'Come and press your picture' })).toBeFocused();

  const pictureOf = ({ displayName }: PictureChild) => page.getByRole('button', { name: displayName });
  const count = page.locator('.together-count');
  const before = Number.parseInt(await count.innerText(), 10);
  await pictureOf(bilal).click();
  await pictureOf(cora).click();
  await expect(count).toHaveText(`${before + 2} of 20 have stamped`);
  await page.getByRole('button', { name: `Not ${cora.displayName}? Take it back` }).click();
  await expect(page.getByText(`Taken back. ${cora.displayName} can stamp again.`)).toBeVisible();
  await expect(count).toHaveText(`${before + 1} of 20 have stamped`);
  expect(await barriersOn(page)).toEqual([]);

  await page.getByRole('link', { name: 'Finish for now' }).click();
  await expect(teacher.child(bilal.displayName)).toContainText(
    /stamped paw print, checks with the class, helped by an adult/,
  );
  await expect(teacher.child(bilal.displayName)).toContainText('Grace Ilesanmi');
  for (const absent of [cora, dev]) await expect(teacher.child(absent.displayName)).toContainText('Not signed yet');
  const register = await teacher.downloadsTheRegister();
  expect(register.find(({ Surname }) => Surname === 'Noor')).toMatchObject({
    Agreement: 'reception-year-1',
    Current: 'yes',
    How: 'stamped paw print, checks with the class, helped by an adult',
    Witness: 'Grace Ilesanmi',
  });
});
