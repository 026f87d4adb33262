/** The class teacher: prints cards, runs a lesson, answers a lantern, sees who has done what. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import Papa from 'papaparse';
import type { Card } from '../../support/lesson.ts';
import { StaffMember } from './staff-member.ts';

export class Teacher extends StaffMember {
  /** Two clicks from the staff home, three to choose something else than what is offered. Returns the join code. */
  async startsLesson(className: string, activity?: string): Promise<string> {
    await this.presses(`Start lesson ${className}`);
    if (activity) await this.page.getByRole('radio', { name: activity }).check();
    await this.presses('Start now');
    await expect(this.heading(`Lesson: ${className}`)).toBeVisible();
    return (await this.page.locator('.join-code').first().getAttribute('data-code'))!;
  }

  get whiteboard(): Locator {
    return this.page.getByRole('dialog', { name: 'Join the lesson' });
  }

  async showsTheWhiteboard(): Promise<void> {
    await this.presses('Show on the whiteboard');
    await expect(this.whiteboard).toBeVisible();
  }

  async leavesTheWhiteboard(): Promise<void> {
    await this.presses('Back to the lesson');
    await expect(this.whiteboard).toBeHidden();
  }

  async seesWhoJoined(...names: string[]): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Who has joined' }).getByRole('listitem')).toHaveText(
      names.map((name) => new RegExp(`^\\s*${name}\\s`)),
    );
  }

  async readsThePin(): Promise<string> {
    await this.presses('Show the PIN');
    await expect(this.page.locator('.pin')).toHaveText(/^\d{6}$/);
    return this.page.locator('.pin').innerText();
  }

  async goesBackToTheLesson(className: string): Promise<void> {
    await this.goesTo('Classes and lessons');
    await this.page.getByRole('link', { name: `Open the lesson ${className}` }).click();
  }

  async endsTheLesson(): Promise<void> {
    await this.presses('End the lesson');
    await this.presses('Yes, end it');
    await expect(this.heading('This lesson has ended')).toBeVisible();
  }

  /** From the class page. */
  async printsTheCards(): Promise<void> {
    await this.page.getByRole('link', { name: 'Print sign-in cards' }).click();
    await expect(this.cards.first()).toBeVisible();
  }

  get cards(): Locator {
    return this.page.locator('.sign-in-card');
  }

  /** What stands on a child's printed card. */
  async readsTheCard(displayName: string): Promise<Card> {
    const card = this.cards.filter({ has: this.heading(displayName) });
    const [username = '', passphrase = ''] = await card.getByRole('definition').allInnerTexts();
    return { displayName, username, passphrase };
  }

  /** From the class page, or by the class's name from the office's home; every line by the names of its columns. */
  async downloadsTheRegister(className = ''): Promise<Record<string, string>[]> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name: `Download the register (CSV) ${className}`.trim() }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    return Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
  }

  /** A child's line in the completion grid. */
  child(name: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
  }
}
