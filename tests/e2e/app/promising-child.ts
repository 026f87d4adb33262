/** A child who reads, checks and signs the agreement, in sentences. */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Agreement, AgreementWords } from '../../../src/domain/agreement.ts';
import { normaliseTypedName } from '../../../src/domain/people.ts';

const FOLDER = resolve(import.meta.dirname, '../../../content/agreements/years-2-4');
const read = <T>(file: string): T => parse(readFileSync(resolve(FOLDER, file), 'utf8'));
const TOKEN = '01890a5d-ac96-774b-bcce-b302099a8057.a-token-of-this-childs-own';

export class PromisingChild {
  readonly page: Page;
  readonly agreement = read<Agreement>('agreement.yaml');
  readonly words = read<AgreementWords>('en.yaml');
  readonly nameField: Locator;

  constructor(page: Page) {
    this.page = page;
    this.nameField = page.getByRole('textbox', { name: 'Type your name' });
  }

  /** Signed in on this device by a teacher's lesson, as the server's answer would leave it. */
  async isSignedInAs(name: string): Promise<void> {
    const session = {
      pupilId: '01890a5d-ac96-774b-bcce-b302099a8058',
      band: 'lks2',
      lessonId: '01890a5d-ac96-774b-bcce-b302099a8059',
      activity: null,
      token: TOKEN,
      acceptedNames: [this.signatureOf(name)],
      agreement: { activity: `agreements/${this.agreement.id}`, version: 3, signed: false },
    };
    await this.page.addInitScript(
      (text) => localStorage.getItem('tellwood.session') ?? localStorage.setItem('tellwood.session', text),
      JSON.stringify(session),
    );
    await this.page.route('**/api/**', (route) => route.abort());
  }

  signatureOf(name: string): string {
    return createHmac('sha256', TOKEN).update(normaliseTypedName(name)).digest('hex');
  }

  async opens(address: string): Promise<void> {
    await this.page.goto(address);
    await this.isReady();
  }

  async isReady(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Show me the first promise' })).toBeVisible();
    await this.page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** `press` is how this child presses: by finger, by mouse, or by keyboard alone. */
  async promisesEverything(press: (target: Locator) => Promise<void>, tripsOver: string[] = []): Promise<void> {
    await press(this.button('Show me the first promise'));
    const { promises } = this.agreement;
    for (const [index, { id, check }] of promises.entries()) {
      const said = this.words.promises[id]!;
      await expect(this.page.getByRole('heading', { name: said.promise })).toBeFocused();
      await press(this.button('Try a little check'));
      await expect(this.page.getByRole('heading', { name: said.check.question })).toBeFocused();
      if (tripsOver.includes(id)) {
        const wrong = check.options.find(({ right }) => !right)!;
        await press(this.button(said.check.options[wrong.id]!.label));
        await expect(this.page.getByText(said.check.options[wrong.id]!.said)).toBeVisible();
        await press(this.button('Try again'));
      }
      const right = check.options.find((option) => option.right)!;
      await press(this.button(said.check.options[right.id]!.label));
      await expect(this.page.getByText(said.check.options[right.id]!.said)).toBeVisible();
      await press(this.button(index + 1 < promises.length ? 'Next promise' : 'Go on'));
    }
    await expect(this.page.getByRole('heading', { name: 'Sign your promises' })).toBeFocused();
  }

  async typesAndPromises(name: string): Promise<void> {
    await this.nameField.fill(name);
    await this.page.keyboard.press('Enter');
  }

  async hasSigned(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'You made your promises!' })).toBeFocused();
  }
}
