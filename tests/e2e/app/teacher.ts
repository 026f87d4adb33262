/** The class teacher: prints cards, runs a lesson, answers a lantern, sees who has done what. */
import { expect, type Locator } from '@playwright/test';
import { StaffMember } from './staff-member.ts';

export class Teacher extends StaffMember {
  async acceptsTheInvitation(link: string, password: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.presses('Make my account');
    await this.page.getByRole('link', { name: 'Sign in' }).click();
  }

  /** Two clicks from the staff home. Returns the join code. */
  async startsLesson(className: string): Promise<string> {
    await this.presses(`Start lesson ${className}`);
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
      names.map((name) => new RegExp(`^${name} `)),
    );
  }

  async opensTheLantern(): Promise<void> {
    await this.page.getByRole('link', { name: 'A lantern is lit' }).click();
    await expect(this.heading('Lantern')).toBeVisible();
  }

  async endsTheLesson(): Promise<void> {
    await this.presses('End the lesson');
    await this.presses('Yes, end it');
    await expect(this.heading('This lesson has ended')).toBeVisible();
  }

  /** A child's line in the completion grid. */
  child(name: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
  }
}
