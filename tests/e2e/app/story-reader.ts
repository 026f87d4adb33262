/** A child who plays a story, in sentences: chooses, sees what follows, rewinds, reaches an ending. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import type { ScenarioWords } from '../../../src/domain/scenario.ts';

const SCENARIOS = resolve(import.meta.dirname, '../../../content/scenarios');

/** Plays one story; steps, choices and endings go by their ids, so that wording can change freely. */
export class StoryReader {
  readonly page: Page;
  readonly words: ScenarioWords;
  readonly goOn: Locator;
  readonly rewind: Locator;

  constructor(page: Page, story = 'free-gems') {
    this.page = page;
    this.words = parse(readFileSync(`${SCENARIOS}/${story}/en.yaml`, 'utf8')) as ScenarioWords;
    this.goOn = page.getByRole('link', { name: 'Go on' });
    this.rewind = page.getByRole('link', { name: 'Rewind and try another way' });
  }

  async opens(address: string): Promise<void> {
    await this.page.goto(address);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** The player has taken over from the plain links. */
  async isPlaying(): Promise<void> {
    await expect(this.page.locator('[data-story][data-playing]')).toBeAttached();
  }

  choice(step: string, choice: string): Locator {
    const { label } = this.words.steps[step]!.choices[choice]!;
    return this.page.getByRole('link', { name: label, exact: true });
  }

  async isAsked(step: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.words.steps[step]!.ask })).toBeVisible();
  }

  /** Chooses, and sees what follows. */
  async chooses(step: string, choice: string): Promise<void> {
    await this.isAsked(step);
    await this.choice(step, choice).click();
    await this.seesWhatHappened();
  }

  /** Other scenes of the story hold the same words; only the open one counts. */
  shown(text: string | RegExp): Locator {
    return this.page.getByText(text).filter({ visible: true });
  }

  async seesWhatHappened(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'What happened' })).toBeVisible();
  }

  async seesTheEnding(ending: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.words.endings[ending]!.heading })).toBeVisible();
    await expect(this.page.getByRole('heading', { name: 'What we learned' })).toBeVisible();
  }

  /** Tabs until `target` has the focus, as somebody without a pointer does. Fails after `most` presses. */
  async tabsTo(target: Locator, most = 20): Promise<void> {
    for (let press = 0; press < most; press++) {
      await this.page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    await expect(target).toBeFocused();
  }

  /** What followed the choice stands there line by line, and how somebody feels. */
  async seesWhatFollowed(step: string, choice: string): Promise<void> {
    await this.seesWhatHappened();
    for (const line of Object.values(this.words.steps[step]!.choices[choice]!.outcome)) {
      await expect(this.shown(line).first()).toBeVisible();
    }
    await expect(this.shown(/ feels /).first()).toBeVisible();
  }

  async choosesByKeyboard(step: string, choice: string): Promise<void> {
    await this.tabsTo(this.choice(step, choice));
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('heading', { name: 'What happened' })).toBeFocused();
  }

  async goesOnByKeyboard(): Promise<void> {
    await this.tabsTo(this.goOn);
    await this.page.keyboard.press('Enter');
  }

  /** What the device has kept of what happened, at home. */
  progress(): Promise<Record<string, Record<string, { state: string }>>> {
    return this.page.evaluate(() => JSON.parse(localStorage.getItem('tellwood.progress') ?? '{}'));
  }
}
