/** A child at a tablet: what they press, and what they can see. */
import { expect, type Page } from '@playwright/test';
import type { Card } from '../../support/lesson.ts';

export class Child {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get code() {
    return this.page.getByRole('textbox', { name: 'Code from the board' });
  }
  get username() {
    return this.page.getByRole('textbox', { name: 'Username' });
  }
  get passphrase() {
    return this.page.getByLabel('Your three words', { exact: true });
  }

  async opensTheJoinPage(): Promise<void> {
    await this.page.goto('/join/');
    await this.isReady('Join');
  }

  /** The page answers only once its script has come. */
  async isReady(button: string): Promise<void> {
    await expect(this.page.getByRole('button', { name: button, exact: true })).toBeEnabled();
  }

  async joins(code: string): Promise<void> {
    await this.opensTheJoinPage();
    await this.code.fill(code);
    await this.page.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(this.page).toHaveURL(/\/sign-in\/$/);
  }

  async types({ username, passphrase }: Pick<Card, 'username' | 'passphrase'>): Promise<void> {
    await this.isReady('Sign in');
    await this.username.fill(username);
    await this.passphrase.fill(passphrase);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  async signsIn(card: Card): Promise<void> {
    await this.types(card);
    await expect(this.page).not.toHaveURL(/\/sign-in\/$/);
    await this.isGreetedAs(card.displayName);
  }

  /** With the words shown, so that the child can see what came out of the clipboard. */
  async pastes({ username, passphrase }: Card): Promise<void> {
    await this.isReady('Sign in');
    await this.username.fill(username);
    await this.page.getByRole('button', { name: 'Show', exact: true }).click();
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), passphrase);
    await this.passphrase.focus();
    await this.page.keyboard.press('ControlOrMeta+V');
    await expect(this.passphrase).toHaveAttribute('type', 'text');
    await expect(this.passphrase).toHaveValue(passphrase);
    await this.passphrase.press('Enter');
  }

  async isGreetedAs(name: string): Promise<void> {
    await expect(this.page.getByText(`Hello, ${name}`, { exact: true })).toBeVisible();
  }

  async isGreetedAsNobody(): Promise<void> {
    await expect(this.page.getByText(/^Hello,/)).toBeHidden();
  }

  async isTold(text: string): Promise<void> {
    await expect(this.page.getByText(text)).toBeVisible();
  }

  async finishesTheirTurn(): Promise<void> {
    await this.page.getByRole('button', { name: 'My turn is done' }).click();
    await expect(this.page).toHaveURL(/\/sign-in\/$/);
  }

  /** From the map, by the story's own place on it. */
  async setsOut(): Promise<void> {
    await this.page.getByRole('link', { name: 'Story: Free gems!' }).click();
    await expect(this.page).toHaveURL(/\/stories\/free-gems\//);
  }

  async goesBackToTheWood(): Promise<void> {
    await this.page.getByRole('link', { name: 'Back to the wood' }).filter({ visible: true }).last().click();
    await expect(this.page).toHaveURL(/\/branches\/$/);
  }

  get unsentNote() {
    return this.page.getByText(/^\d+ not sent yet/);
  }

  /** What the server knows of the child who is signed in here: each activity and how far. */
  async whatArrived(): Promise<Record<string, string>> {
    return this.page.evaluate(async () => {
      const me = await (await fetch('/api/pupil/me')).json();
      return Object.fromEntries(
        me.progress.map((one: { activity: string; state: string }) => [one.activity, one.state]),
      );
    });
  }

  /** Everything this device keeps where scripts can read it. */
  async storage(): Promise<string> {
    return this.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  }
}
