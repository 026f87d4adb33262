/** A member of staff at a desk: signs in, moves between pages, sees the corner mark. */
import { expect, type Locator, type Page } from '@playwright/test';
import { barriersOn } from '../../support/barriers.ts';
import type { SchoolServer } from '../../support/school-server.ts';

/** What somebody of this role signs in with. */
export function signInOf({ school }: SchoolServer, role: string): [email: string, password: string] {
  const { email, password } = school.staff.find((one) => one.role === role)!;
  return [email, password];
}

export class StaffMember {
  readonly page: Page;
  readonly problem: Locator;

  constructor(page: Page) {
    this.page = page;
    this.problem = page.getByRole('alert', { name: 'There is a problem' });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, exact: typeof name === 'string' });
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  async goesTo(place: 'Classes and lessons' | 'People' | 'Roster'): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: place }).click();
  }

  async opensTheClass(name: string): Promise<void> {
    await this.goesTo('Classes and lessons');
    await this.page.getByRole('link', { name, exact: true }).click();
    await expect(this.heading(`Class ${name}`)).toBeVisible();
  }

  async signsIn(email: string, password: string): Promise<void> {
    await this.page.goto('/staff/');
    await this.types(email, password);
    await this.isAtHome();
  }

  async acceptsTheInvitation(link: string, password: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.presses('Make my account');
    await this.page.getByRole('link', { name: 'Sign in' }).click();
  }

  async types(email: string, password: string): Promise<void> {
    await this.page.getByLabel('School e-mail address').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.presses('Sign in');
  }

  async isAtHome(): Promise<void> {
    await expect(this.heading('Classes and lessons')).toBeVisible();
  }

  /** The summary above the form has the focus and names what is wrong. */
  async isKindlyTold(...sentences: string[]): Promise<void> {
    await expect(this.problem).toBeFocused();
    await expect(this.problem.getByRole('listitem')).toHaveText(sentences);
  }

  /** The corner mark: `none`, `lit`, `opened` or `lost`. */
  async seesTheMark(state: 'none' | 'lit' | 'opened' | 'lost'): Promise<void> {
    /** Five seconds are promised. */
    await expect(this.page.getByRole('banner').locator('.lantern-mark')).toHaveAttribute('data-state', state, {
      timeout: 5_000,
    });
  }

  /** Through the corner mark; the card is still closed then. */
  async goesToTheLantern(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('link', { name: /^A lantern is (lit|open)$/ })
      .click();
    await expect(this.heading('Lantern')).toBeVisible();
  }

  async findsNoBarrier(): Promise<void> {
    expect(await barriersOn(this.page)).toEqual([]);
  }
}
