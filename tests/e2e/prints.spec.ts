/** A teacher prints for her class: every sheet is A4, nothing is cut, and it is clear without colour. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Scenario } from '../../src/domain/scenario.ts';
import { expect, test } from '../support/journey.ts';
import { startLesson } from '../support/lesson.ts';
import { joinsAsPupil } from './app/distant-pupil.ts';
import { signInOf } from './app/staff-member.ts';
import { Teacher } from './app/teacher.ts';

const STORIES = resolve(import.meta.dirname, '../../content/scenarios');
const scriptOf = (id: string) => parse(readFileSync(`${STORIES}/${id}/scenario.yaml`, 'utf8')) as Scenario;
/** A4 in points, rounded as Chromium does. */
const A4 = /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/g;

async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)!.length;
  expect(pdf.match(A4), 'every sheet is A4').toHaveLength(sheets);
  return sheets;
}

/** Nothing of a sheet hangs over its edge, and what is not for paper is gone. */
async function fitsOnPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  const cut = await page.locator('.sheet *').evaluateAll((all) =>
    all
      .filter((one) => !(one instanceof SVGElement) && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .filter((one) => getComputedStyle(one).display !== 'inline')
      .map((one) => `${one.className || one.tagName}: ${one.textContent.trim().slice(0, 40)}`),
  );
  expect(cut).toEqual([]);
}

test('from the class page the teacher of 3H prints every sheet', async ({ visitor, server }) => {
  const lesson = await startLesson(server);
  const [first, second] = lesson.cards;
  const ada = await joinsAsPupil(server, lesson.joinCode, first!);
  await ada.records('started', {});
  await ada.records('done', { ending: 'together' });
  await ada.signs();
  await (await joinsAsPupil(server, lesson.joinCode, second!)).signs();

  const { page } = await visitor({ viewport: { width: 1280, height: 1600 } });
  const teacher = new Teacher(page);
  await teacher.signsIn(...signInOf(server, 'teacher'));
  await teacher.opensTheClass('3H');
  await page.getByRole('link', { name: 'Things to print' }).click();
  await expect(teacher.heading('Things to print for 3H')).toBeVisible();
  await teacher.findsNoBarrier();
  const opens = async (name: string, heading: string) => {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(page.url().replace(/print\/.*/, 'print/'));
    await page.getByRole('link', { name }).click();
    await expect(teacher.heading(heading).first()).toBeVisible();
    await teacher.findsNoBarrier();
    await fitsOnPaper(page);
  };

  await test.step('the poster, with a mark for those who have signed', async () => {
    await opens('Class poster of the promises', 'Class poster: 3H');
    await expect(page.locator('.poster-promises li')).toHaveCount(10);
    await expect(page.locator('.poster-signed li')).toHaveText([first!.displayName, second!.displayName]);
    expect(await pagesOf(page)).toBe(1);
  });
  await test.step('a paper lantern that can be read from both sides', async () => {
    await opens('Paper lanterns for tables', 'Paper lanterns: 3H');
    await expect(page.getByText('Keep telling until someone helps.')).toHaveCount(2);
    expect(await pagesOf(page)).toBe(1);
  });
  await test.step('a certificate for who has finished something, and nobody else', async () => {
    await opens('Certificates', 'Certificates: 3H');
    await expect(page.locator('.certificate-name')).toHaveText([`${first!.displayName} has finished`]);
    await expect(page.locator('.certificate li')).toHaveText(['Free gems!']);
    expect(await pagesOf(page)).toBe(1);
  });
  await test.step('the register, with who is missing first', async () => {
    await opens('Agreement register', 'Agreement register: 3H');
    await expect(page.getByRole('row').nth(1)).toContainText('Not yet');
    await expect(page.getByRole('row').last()).toContainText('Signed, version 1');
    await expect(page.getByRole('row')).toHaveCount(lesson.cards.length + 1);
    expect(await pagesOf(page)).toBeLessThanOrEqual(2);
  });
  await test.step('a sheet to sign on paper, with a line for every child', async () => {
    await opens('Sign sheet for paper', 'Sign sheet: 3H');
    await expect(page.getByRole('row')).toHaveCount(lesson.cards.length + 1);
    expect(await pagesOf(page)).toBe(2);
  });
  await test.step('a story as a script, every part and ending of it', async () => {
    await opens('Free gems!', 'Script: Free gems!');
    const { steps, endings } = scriptOf('free-gems');
    await expect(page.getByRole('heading', { name: /^Part \d+$/ })).toHaveCount(steps.length);
    await expect(page.getByRole('heading', { name: /^The end: / })).toHaveCount(endings.length);
    expect(await pagesOf(page)).toBeGreaterThan(2);
  });
});

test('supply staff print no register, and nobody prints for another class', async ({ visitor, server }) => {
  const supply = new Teacher((await visitor()).page);
  await supply.signsIn(...signInOf(server, 'supply'));
  await supply.opensTheClass('3H');
  await supply.page.getByRole('link', { name: 'Things to print' }).click();
  await expect(supply.page.getByRole('link', { name: 'Class poster of the promises' })).toBeVisible();
  await expect(supply.page.getByRole('link', { name: 'Agreement register' })).toBeHidden();
  const { id } = server.school.classes.find(({ name }) => name === '6C')!;
  const teacher = await visitor();
  const other = new Teacher(teacher.page);
  await other.signsIn(...signInOf(server, 'teacher'));
  teacher.noise.expect(/404/);
  await other.page.goto(`/staff/classes/${id}/print/poster/`);
  await expect(other.page.locator('.sheet')).toHaveCount(0);
  const own = server.school.classes.find(({ name }) => name === '3H')!.id;
  await other.page.goto(`/staff/classes/${own}/print/script/`);
  await expect(other.heading('This page is not here'), 'a script without a story is said to be missing').toBeVisible();
});

test('the office reaches the cards and the register of a class from its home, and comes back there', async ({
  visitor,
  server,
}) => {
  const office = new Teacher((await visitor()).page);
  await office.signsIn(...signInOf(server, 'office'));
  await expect(office.page.getByRole('link', { name: 'Print sign-in cards 3H' })).toBeVisible();
  expect(await office.downloadsTheRegister('3H')).not.toEqual([]);
  await office.page.getByRole('link', { name: 'Agreement register 3H' }).click();
  await expect(office.heading('Agreement register: 3H').first()).toBeVisible();
  await office.page.getByRole('link', { name: 'Back to classes and lessons' }).click();
  await office.isAtHome();
});
