/** A child with a lantern, in sentences: presses it, sees the cover, and finds nothing underneath. */
import { expect, type Locator, type Page } from '@playwright/test';

export class CoveredChild {
  readonly page: Page;
  readonly cover: Locator;
  readonly lantern: Locator;
  readonly hold: Locator;

  constructor(page: Page) {
    this.page = page;
    this.cover = page.getByRole('alertdialog', { name: 'Well done for telling.' });
    this.lantern = page.getByRole('button', { name: 'Tell a grown-up' });
    this.hold = page.getByRole('button', { name: /hold for 3 seconds/ });
  }

  async opens(address: string): Promise<void> {
    await this.page.goto(address);
    await this.lantern.waitFor();
  }

  async lightsTheLantern(): Promise<void> {
    await this.lantern.click();
    await this.isCovered();
  }

  async isCovered(): Promise<void> {
    await expect(this.cover).toBeVisible();
    await expect(this.page.getByRole('main')).toBeHidden();
  }

  async seesThePageAgain(): Promise<void> {
    await expect(this.cover).toBeHidden();
    await expect(this.page.getByRole('main')).toBeVisible();
  }

  async isTold(news: string | RegExp): Promise<void> {
    await expect(this.cover.locator('.cover-news')).toHaveText(news);
  }

  /** A member of staff is beside the child and uncovers the screen by hand. */
  async isUncoveredByPin(pin: string): Promise<void> {
    await this.page.getByRole('button', { name: 'For grown-ups' }).click();
    await this.page.getByLabel('Lesson PIN').fill(pin);
    await this.page.keyboard.press('Enter');
    await this.seesThePageAgain();
  }

  /** Every point of the screen belongs to the cover, and Tab never leaves it. */
  async reachesNothingBeneath(): Promise<void> {
    const uncoveredPoints = await this.page.evaluate(() => {
      const outside: string[] = [];
      for (let x = 4; x < innerWidth; x += innerWidth / 12) {
        for (let y = 4; y < innerHeight; y += innerHeight / 12) {
          const hit = document.elementFromPoint(x, y);
          if (!hit?.closest('#cover')) outside.push(`${Math.round(x)},${Math.round(y)} ${hit?.tagName}`);
        }
      }
      return outside;
    });
    expect(uncoveredPoints).toEqual([]);
    for (let press = 0; press < 8; press++) {
      await this.page.keyboard.press('Tab');
      const where = await this.page.evaluate(() => {
        const focused = document.activeElement;
        return focused === document.body || focused?.closest('#cover') ? 'cover' : focused?.outerHTML.slice(0, 80);
      });
      expect(where).toBe('cover');
    }
    await expect(this.page.getByRole('link')).toHaveCount(0);
  }
}
