/** A child who reads, checks and signs the agreement of their year, in sentences. */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Agreement, AgreementWording, AgreementWords } from '../../../src/domain/agreement.ts';
import { mayDraw, signingWayOf, wordingBandOf } from '../../../src/domain/agreement.ts';
import { bandOf, type YearGroup } from '../../../src/domain/curriculum.ts';
import { normaliseTypedName } from '../../../src/domain/people.ts';

const FOLDER = resolve(import.meta.dirname, '../../../content/agreements');
const TEMPLATES: Record<YearGroup, string> = {
  N: 'reception-year-1',
  R: 'reception-year-1',
  '1': 'reception-year-1',
  '2': 'years-2-4',
  '3': 'years-2-4',
  '4': 'years-2-4',
  '5': 'years-5-6',
  '6': 'years-5-6',
};
const TOKEN = '01890a5d-ac96-774b-bcce-b302099a8057.a-token-of-this-childs-own';

/** What the buttons and headings say; Years 5 and 6 are spoken to as who they are. */
const SAID = {
  start: 'Show me the first promise',
  check: 'Try a little check',
  sign: 'Sign your promises',
  signed: 'You made your promises!',
};
const OLDER_SAID: typeof SAID = {
  start: 'Read the first promise',
  check: 'Put it to the test',
  sign: 'Your name under it',
  signed: 'Signed. Your word counts.',
};
const STAMPING_SAID: typeof SAID = { ...SAID, sign: 'Stamp your paw print' };

export class PromisingChild {
  readonly page: Page;
  readonly year: YearGroup;
  readonly agreement: Agreement;
  readonly words: AgreementWording;
  readonly said: typeof SAID;
  readonly nameField: Locator;
  readonly stamp: Locator;
  readonly drawing: Locator;

  constructor(page: Page, year: YearGroup = '3') {
    const read = <T>(file: string): T => parse(readFileSync(resolve(FOLDER, TEMPLATES[year], file), 'utf8'));
    this.page = page;
    this.year = year;
    this.agreement = read<Agreement>('agreement.yaml');
    this.words = read<AgreementWords>('en.yaml').bands[wordingBandOf(year)]!;
    this.said = bandOf(year) === 'uks2' ? OLDER_SAID : signingWayOf(year) === 'stamp' ? STAMPING_SAID : SAID;
    this.nameField = page.getByRole('textbox', { name: 'Type your name' });
    this.stamp = page.getByRole('button', { name: 'Press the stamp' });
    this.drawing = page.getByRole('img', { name: 'Your drawn name' });
  }

  /** Signed in on this device by a teacher's lesson, as the server's answer would leave it. */
  async isSignedInAs(name: string, asked: string[] = this.agreement.promises.map(({ id }) => id)): Promise<void> {
    const stamps = signingWayOf(this.year) === 'stamp';
    const session = {
      pupilId: '01890a5d-ac96-774b-bcce-b302099a8058',
      band: bandOf(this.year),
      lessonId: '01890a5d-ac96-774b-bcce-b302099a8059',
      activity: null,
      ownPicture: stamps ? 'fox' : null,
      signedInBy: stamps ? 'pictures' : 'words',
      token: TOKEN,
      acceptedNames: [this.signatureOf(name)],
      agreement: {
        activity: `agreements/${this.agreement.id}`,
        version: 3,
        signed: asked.length === 0,
        promises: asked,
        way: signingWayOf(this.year),
        mayDraw: mayDraw(this.year),
      },
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
    await expect(this.page.getByRole('button', { name: this.said.start })).toBeVisible();
    await this.page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** `press` is how this child presses: by finger, by mouse, or by keyboard alone. */
  async promisesEverything(press: (target: Locator) => Promise<void>, tripsOver: string[] = []): Promise<void> {
    await this.promises(
      press,
      this.agreement.promises.map(({ id }) => id),
      tripsOver,
    );
    await expect(this.page.getByRole('heading', { name: this.said.sign })).toBeFocused();
  }

  async promises(press: (target: Locator) => Promise<void>, ids: string[], tripsOver: string[] = []): Promise<void> {
    await press(this.button(this.said.start));
    for (const [index, id] of ids.entries()) {
      const { check } = this.agreement.promises.find((promise) => promise.id === id)!;
      const said = this.words.promises[id]!;
      await expect(this.page.getByRole('heading', { name: said.promise })).toBeFocused();
      await press(this.button(this.said.check));
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
      await press(this.button(index + 1 < ids.length ? 'Next promise' : 'Go on'));
    }
  }

  async typesAndPromises(name: string): Promise<void> {
    await this.nameField.fill(name);
    await this.page.keyboard.press('Enter');
  }

  /** A wave and a dot, by mouse. */
  async draws(): Promise<void> {
    await this.button('I want to draw my name, too').click();
    const surface = this.page.locator('canvas.draw-pad');
    await surface.scrollIntoViewIfNeeded();
    const box = (await surface.boundingBox())!;
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
    const { mouse } = this.page;
    await expect(async () => {
      await mouse.move(...at(0.1, 0.5));
      await mouse.down();
      for (const [x, y] of [
        [0.2, 0.2],
        [0.35, 0.7],
        [0.5, 0.3],
        [0.7, 0.6],
      ] as const)
        await mouse.move(...at(x, y), { steps: 4 });
      await mouse.up();
      await expect(this.button('Start the drawing again')).toBeEnabled({ timeout: 500 });
    }).toPass();
  }

  async hasSigned(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.said.signed })).toBeFocused();
  }
}
