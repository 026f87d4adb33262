/** A child of four to seven at a shared tablet: finds their tile, taps pictures, takes a turn; nothing needs reading. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { PictureChild } from '../../support/reception-lesson.ts';

export class YoungChild {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A grown-up types the code once; then the tablet shows the class. */
  async joins(joinCode: string): Promise<void> {
    await this.comesToTheTiles(joinCode);
    await this.answersTansy();
  }

  /** Up to Tansy's question, which waits. */
  async comesToTheTiles(joinCode: string): Promise<void> {
    await this.page.goto(`/join/?code=${joinCode}`);
    await expect(this.page.locator('astro-island[ssr]')).toHaveCount(0);
    await this.page.getByRole('button', { name: 'Join', exact: true }).click();
    await this.findsTheTiles();
  }

  async seesTheTiles(): Promise<void> {
    await this.findsTheTiles();
    await this.answersTansy();
  }

  private async findsTheTiles(): Promise<void> {
    await expect(this.page).toHaveURL(/\/tiles\/$/);
    await expect(this.tiles.first()).toBeVisible();
  }

  /** Names of those whose tile lies, even a little, under Tansy's question. */
  async tilesUnderTansy(): Promise<string[]> {
    const question = (await this.page.locator('[data-hear]').boundingBox())!;
    return this.tiles.evaluateAll(
      (all, { x, y, width, height }) =>
        all
          .filter((tile) => {
            const { left, right, top, bottom } = tile.getBoundingClientRect();
            return left < x + width && right > x && top < y + height && bottom > y;
          })
          .map((tile) => tile.textContent),
      question,
    );
  }

  /** The first tap of a tablet, which lets it be heard. */
  async answersTansy(): Promise<void> {
    for (const name of ['Hear Tansy', 'Yes']) {
      const button = this.page.locator('[data-hear]').getByRole('button', { name: new RegExp(`^${name}`) });
      if (await button.isVisible()) await button.click();
    }
  }

  get tiles(): Locator {
    return this.page.locator('.tile');
  }
  get pictures(): Locator {
    return this.page.locator('.secret-picture');
  }
  picture(name: string): Locator {
    return this.pictures.filter({ has: this.page.locator(`img[src$="/${name}.svg"]`) });
  }
  /** By the picture alone, as somebody who cannot read does. */
  tileOf({ ownPicture }: Pick<PictureChild, 'ownPicture'>): Locator {
    return this.tiles.filter({ has: this.page.locator(`img[src$="/${ownPicture}.svg"]`) });
  }
  /** Tiles with a ring: who has turns here. */
  get rings(): Locator {
    return this.page.locator('.tile.here');
  }

  async findsTheirTile(child: Pick<PictureChild, 'ownPicture'>): Promise<void> {
    await this.tileOf(child).click();
    await expect(this.pictures).toHaveCount(9);
  }

  async taps(pictures: readonly string[]): Promise<void> {
    for (const picture of pictures) await this.picture(picture).click();
  }

  /** Whoever goes from picture to picture by keyboard goes on from where they were. */
  async pressesInPlace(picture: Locator): Promise<void> {
    await picture.press('Enter');
    await expect(picture).toHaveAttribute('aria-disabled', 'true');
    await expect(picture).toBeFocused();
  }

  async signsIn(child: PictureChild, map = '/acorns/'): Promise<void> {
    await this.findsTheirTile(child);
    await this.taps(child.pictures);
    await this.arrives(child, map);
  }

  async arrives({ displayName }: PictureChild, map = '/acorns/'): Promise<void> {
    await expect(this.page).toHaveURL(new RegExp(`${map}$`));
    await expect(this.page.getByText(`Hello, ${displayName}`, { exact: true })).toBeVisible();
  }

  async isTold(words: string): Promise<void> {
    await expect(this.page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  }

  async finishesTheirTurn(): Promise<void> {
    await this.page.getByRole('button', { name: 'My turn is done' }).click();
    await expect(this.page).toHaveURL(/\/tiles\/$/);
    await expect(this.tiles.first()).toBeVisible();
  }

  /** An adult beside the child, with the PIN from the lesson page. */
  async isHelpedWith(pin: string): Promise<void> {
    await this.page.getByRole('button', { name: 'A grown-up helps' }).click();
    await this.page.getByLabel('Lesson PIN, six digits').fill(pin);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** Everything this tablet keeps where scripts can read it. */
  async storage(): Promise<string> {
    return this.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  }

  /** Signs the agreement as its page does, without its cards: the item travels with the token of whoever has the turn. */
  async stampsTheAgreement(): Promise<void> {
    const result = await this.page.evaluate(async () => {
      const me = await (await fetch('/api/pupil/me')).json();
      const id = crypto.randomUUID().replace(/^(.{14})./, '$17');
      const { activity, version, promises } = me.agreement;
      const detail = { version, promises, checks: 'done', name: null };
      const event = { id, activity, kind: 'signed', detail, happenedAt: Date.now() };
      const answer = await fetch('/api/events', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ items: [{ token: me.token, event }] }),
      });
      return (await answer.json()).results[0].result;
    });
    expect(result).toBe('stored');
  }
}
