/** The online-safety lead: sets the school up, makes classes, imports rosters, invites colleagues. */
import { expect, type Locator } from '@playwright/test';
import { StaffMember } from './staff-member.ts';

export interface Account {
  name: string;
  email: string;
  password: string;
}

export class Lead extends StaffMember {
  async setsTheSchoolUp(school: string, { name, email, password }: Account): Promise<void> {
    await this.page.getByLabel('Name of the school').fill(school);
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByLabel('School e-mail address').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.presses('Make the school');
  }

  async makesTheClass(name: string, year: string): Promise<void> {
    await this.goesTo('Classes and lessons');
    await this.page.getByRole('link', { name: 'Make a class' }).click();
    await this.page.getByLabel('Name of the class').fill(name);
    await this.page.getByLabel('Year group').selectOption(year);
    await this.presses('Make the class');
    await expect(this.heading(`Class ${name}`)).toBeVisible();
  }

  async choosesTheRoster(csv: string, name = 'roster.csv'): Promise<void> {
    await this.goesTo('Roster');
    await this.page
      .getByLabel('Roster file (CSV)')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) });
  }

  /** Line `number` of the file in the preview. */
  line(number: number): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('cell', { name: String(number), exact: true }) });
  }

  async acceptsTheRoster(): Promise<void> {
    await this.presses('Accept and write');
    await expect(this.heading('The roster is written')).toBeVisible();
  }

  /** Returns the link of the single-use code. */
  async invites({ name, email }: Omit<Account, 'password'>, role: string, className?: string): Promise<string> {
    await this.goesTo('People');
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.page.getByLabel('E-mail address', { exact: true }).fill(email);
    await this.page.getByRole('radio', { name: role, exact: true }).check();
    if (className) await this.page.getByRole('checkbox', { name: className }).check();
    await this.presses('Make an invitation code');
    await expect(this.heading(`Give ${name} this code`)).toBeVisible();
    return this.page.getByText(/\/staff\/invite\/\?code=/).innerText();
  }
}
