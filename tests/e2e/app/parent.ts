/** A parent with a phone: finds a page, follows the way to help, plays the story about listening, prints. */
import { expect, type Locator, type Page } from '@playwright/test';

export class Parent {
  readonly page: Page;
  readonly home: string;

  /** @param home the address of the site, without a slash at its end */
  constructor(page: Page, home: string) {
    this.page = page;
    this.home = home;
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(this.home + path);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async taps(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name }).filter({ visible: true }).first().click();
  }

  /** What stands on the screen now, of a page that holds many questions. */
  stop(): Locator {
    return this.page.locator('.stop').filter({ visible: true });
  }

  async isAsked(question: string | RegExp): Promise<void> {
    await expect(this.stop()).toHaveCount(1);
    await expect(this.stop().getByRole('heading', { name: question })).toBeInViewport();
  }

  /** Names of those who can help, the first to turn to first. */
  helpers(): Promise<string[]> {
    return this.stop().locator('.helpers strong').allTextContents();
  }

  /** How many sheets of A4 the page makes on paper. */
  async sheets(): Promise<number> {
    const pdf = await this.page.pdf({ preferCSSPageSize: true, printBackground: false });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
  }
}
