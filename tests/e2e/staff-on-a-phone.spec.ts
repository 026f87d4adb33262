/** Staff with a phone in the hand and a slow network: nothing is cut, no press is lost, nothing is claimed that is not known. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { holdScripts } from '../support/held-scripts.ts';
import { startLesson } from '../support/lesson.ts';
import { joinsAsPupil } from './app/distant-pupil.ts';
import { Lead } from './app/lead.ts';
import { signInOf, StaffMember } from './app/staff-member.ts';
import { Teacher } from './app/teacher.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

/** Nothing of the main part hangs over the edge of the screen, and nothing in it scrolls sideways. */
async function fitsTheScreen(page: Page): Promise<void> {
  const cut = await page.locator('main *').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility() && !one.closest('.only-heard'))
      .filter((one) => {
        const sideways = one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto';
        return sideways || one.getBoundingClientRect().right > innerWidth;
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(cut).toEqual([]);
}

test('on a phone a class, a roster and the people of the school are read without scrolling sideways', async ({
  visitor,
  server,
}) => {
  const lesson = await startLesson(server);
  await (await joinsAsPupil(server, lesson.joinCode, lesson.cards[0]!)).signs();
  await lesson.end();

  const { page } = await visitor(PHONE);
  const lead = new Teacher(page);
  await lead.signsIn(...signInOf(server, 'lead'));
  await fitsTheScreen(page);
  await lead.opensTheClass('3H');
  await fitsTheScreen(page);
  await lead.presses(/^Add witness/);
  await expect(page.getByRole('button', { name: 'Yes, I saw it' })).toBeFocused();
  await fitsTheScreen(page);
  await lead.findsNoBarrier();

  await lead.goesTo('Roster');
  await page.getByLabel('Roster file (CSV)').setInputFiles({
    name: 'roster.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Forename,Surname,Year group,Class\nBartholomew Alexander,Longman-Huntingdon,3,3H\nKit,Elsewhere,3,9Z\n',
    ),
  });
  await expect(page.getByText('There is no class with this name yet: make it first.')).toBeVisible();
  await fitsTheScreen(page);
  await lead.findsNoBarrier();

  await lead.goesTo('People');
  await expect(page.getByText(signInOf(server, 'lead')[0])).toBeVisible();
  await fitsTheScreen(page);
  await lead.findsNoBarrier();
});

test('a press on “Start lesson” counts, however late the script is', async ({ visitor, server }) => {
  const { page } = await visitor(PHONE);
  const teacher = new Teacher(page);
  await teacher.signsIn(...signInOf(server, 'teacher'));
  const arrived = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await page.goto('/staff/', { waitUntil: 'commit' });
  await teacher.presses('Start lesson 3H');
  const headerHeight = async () => (await page.getByRole('banner').boundingBox())!.height;
  const before = await headerHeight();
  arrived.resolve();
  await expect(teacher.heading('Start a lesson for 3H')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start now' })).toBeFocused();
  await teacher.seesTheMark('none');
  expect(Math.abs((await headerHeight()) - before), 'what is under the header stays where it is').toBeLessThan(8);
});

test('a roster chosen before the script is there is read once it is', async ({ visitor, server }) => {
  const { page } = await visitor(PHONE);
  const lead = new Lead(page);
  await lead.signsIn(...signInOf(server, 'lead'));
  const letScriptsCome = await holdScripts(page);
  await page.goto('/staff/roster/', { waitUntil: 'commit' });
  await lead.choosesTheRoster('Forename,Surname,Year group,Class\r\nKit,Elsewhere,3,9Z\r\n');
  letScriptsCome();
  await expect(page.getByText('There is no class with this name yet: make it first.')).toBeVisible();
});

test('a year chosen in a list before the script is there is still chosen once it is', async ({ visitor, server }) => {
  const { page } = await visitor(PHONE);
  const lead = new Lead(page);
  await lead.signsIn(...signInOf(server, 'lead'));
  const letScriptsCome = await holdScripts(page);
  await page.goto('/staff/classes/new/', { waitUntil: 'commit' });
  await page.getByLabel('Name of the class').fill('Larches');
  await page.getByLabel('Year group').selectOption('Year 5');
  letScriptsCome();
  await lead.presses('Make the class');
  await expect(lead.heading('Class Larches')).toBeVisible();
});

test('a staff home that cannot reach the school does not claim that no lantern is lit', async ({ visitor, server }) => {
  const { page } = await visitor(PHONE);
  const dsl = new StaffMember(page);
  await dsl.signsIn(...signInOf(server, 'dsl'));
  await expect(page.getByText('No lantern is lit.')).toBeVisible();
  await page.route('**/api/l*', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('main').getByText('Lanterns may not reach you')).toBeVisible();
  await expect(page.getByText('No lantern is lit.')).toBeHidden();
});
