/** A child who plays Sorrel's Drey, in sentences: begins, puts leaves away, lets Magpie look, reaches the end. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { BAND_SLUGS, type Band } from '../../../src/domain/curriculum.ts';
import type { GameWords } from '../../../src/domain/game.ts';
import type { RoundRecord } from '../../../src/engine/game-round/effects.ts';
import { keep } from '../../../src/engine/game-round/keeping.ts';
import { transition } from '../../../src/engine/game-round/machine.ts';
import type { DreyEvent, DreyMove, DreyState } from '../../../src/games/drey/model/rules.ts';
import { contextOf, perfect, playThrough, type Player } from '../../unit/games/drey/players.ts';

const WORDS = resolve(import.meta.dirname, '../../../content/games/drey/en.yaml');
const PUPIL = '01890a5d-ac96-774b-bcce-b302099a8058';

/** By finger, by mouse, or by keyboard alone. */
export type Press = (target: Locator) => Promise<void>;

/** Slips once in each level, at its first step, and then knows. */
const slipping: Player = (play, level, tries) => {
  if (tries > 0) return perfect(play, level, tries);
  if (level.kind === 'jigsaw') return { kind: 'post' };
  const item = level.items[0]!;
  const isUntried = play.kind === 'sort' && play.placed.length === 0 && play.missed.length === 0;
  const wrong = Object.keys(item.wrong)[0] as keyof typeof item.wrong;
  return isUntried ? { kind: 'put', item: item.id, place: wrong } : perfect(play, level, tries);
};

export class PlayingChild {
  readonly page: Page;
  readonly band: Band;
  readonly words: GameWords = parse(readFileSync(WORDS, 'utf8'));
  /** What was delivered, oldest first. */
  readonly delivered: RoundRecord[] = [];

  constructor(page: Page, band: Band) {
    this.page = page;
    this.band = band;
  }

  get address(): string {
    return `/${BAND_SLUGS[this.band]}/games/drey/`;
  }

  /** Signed in on this device by a teacher's lesson; what is delivered is taken and remembered. */
  async isSignedIn(): Promise<void> {
    const session = {
      pupilId: PUPIL,
      band: this.band,
      lessonId: '01890a5d-ac96-774b-bcce-b302099a8059',
      activity: null,
      token: '01890a5d-ac96-774b-bcce-b302099a8057.a-token-of-this-childs-own',
      acceptedNames: [],
      agreement: null,
    };
    await this.page.addInitScript(
      (text) => localStorage.getItem('tellwood.session') ?? localStorage.setItem('tellwood.session', text),
      JSON.stringify(session),
    );
    await this.page.route('**/api/**', (route) => route.abort());
    await this.page.route('**/api/events', async (route) => {
      const { items } = route.request().postDataJSON() as { items: { event: RoundRecord & { id: string } }[] };
      this.delivered.push(...items.map(({ event: { kind, detail } }) => ({ kind, detail }) as RoundRecord));
      await route.fulfill({ json: { results: items.map(({ event: { id } }) => ({ id, result: 'stored' })) } });
    });
  }

  async opens(site: string): Promise<void> {
    await this.page.goto(site + this.address);
    await this.isReady();
  }

  /** Where somebody left it who is not signed in: all that is missing is to go on from the last level. */
  async hasNearlyFinished(): Promise<void> {
    const last = playThrough(contextOf(this.band), perfect).states.at(-2)!;
    await this.page.evaluate(
      ([key, place]) => localStorage.setItem(key!, JSON.stringify({ who: null, place })),
      [`tellwood.place.games/drey/${this.band}`, keep(last)],
    );
  }

  async isReady(): Promise<void> {
    await expect(this.page.locator('.game[data-ready]')).toBeAttached();
  }

  /** Comes back to the beginning of a level, as somebody who is not signed in left it. */
  async hasReached(level: string): Promise<void> {
    const { states } = playThrough(contextOf(this.band), perfect);
    const there = states.find(({ place }) => place.at === 'playing' && place.level === level)!;
    await this.page.evaluate(
      ([key, place]) => localStorage.setItem(key!, JSON.stringify({ who: null, place })),
      [`tellwood.place.games/drey/${this.band}`, keep(there)],
    );
    await this.page.reload();
    await this.isReady();
  }

  /** No leaf lies over the words of another. */
  async seesEachLeafWhole(): Promise<void> {
    const leaves = this.page.locator('.board .leaf');
    const boxes = await leaves.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.length).toBeGreaterThan(1);
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) {
        const beside = one.right <= other.left || other.right <= one.left;
        expect(beside || one.bottom <= other.top || other.bottom <= one.top).toBe(true);
      }
  }

  /** The canvas draws him where the page leaves him room; what has a colour of its own there would hide him. */
  async seesMagpie(): Promise<void> {
    const inTheWay = await this.page.locator('.perch-magpie').evaluate((perch) => {
      const { left, top, width, height } = perch.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const covers = ({ left, right, top, bottom }: DOMRect) => left < x && x < right && top < y && y < bottom;
      return [...document.querySelectorAll('.board, .board *')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && covers(one.getBoundingClientRect()))
        .filter((one) => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)')
        .map((one) => one.className);
    });
    expect(inTheWay).toEqual([]);
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** A leaf, a place, or a detail of a post, by its id in the content, so that wording can change freely. */
  thing(id: string): Locator {
    return this.page.getByRole('button').and(this.page.locator(`[data-thing="${id}"]`));
  }

  /** Where the child has been led: the one thing that is read or acted on next. */
  async hasLanded(): Promise<void> {
    await expect(this.page.locator('[data-land]')).toBeFocused();
  }

  async doesNext(event: DreyEvent, press: Press): Promise<void> {
    if (event.type === 'play') await this.makesMove(event.move, press);
    else await press(this.button({ begin: 'Begin', goOn: 'Go on', rewind: 'Try another way' }[event.type as 'begin']));
  }

  private async makesMove(move: DreyMove, press: Press): Promise<void> {
    if (move.kind === 'post') return press(this.thing('look'));
    if (move.kind === 'blur') {
      await press(this.thing(move.detail));
      return expect(this.thing(move.detail)).toHaveAttribute('aria-pressed', 'true');
    }
    const leaf = this.thing(move.item);
    const isOneOfSeveral = (await leaf.count()) > 0;
    if (isOneOfSeveral && (await leaf.getAttribute('aria-pressed')) !== 'true') await press(leaf);
    await press(this.thing(move.place));
  }

  /** Plays from the first level to the end, slipping once in each; answers with what ought to have been recorded. */
  async playsToTheEnd(press: Press, look?: (state: DreyState) => Promise<void>): Promise<RoundRecord[]> {
    const context = contextOf(this.band);
    const { states, records } = playThrough(context, slipping);
    for (const [index, state] of states.slice(0, -1).entries()) {
      const event = this.between(state, states[index + 1]!);
      await this.doesNext(event, press);
      if (event.type !== 'play' || event.move.kind !== 'blur') await this.hasLanded();
      await look?.(states[index + 1]!);
    }
    return records;
  }

  /** The event that leads from one state to the next. */
  private between(from: DreyState, to: DreyState): DreyEvent {
    const context = contextOf(this.band);
    const { place } = from;
    const level = context.levels.find(({ id }) => place.at !== 'end' && id === place.level)!;
    const moves: DreyEvent[] = [0, 1].flatMap((tries): DreyEvent[] =>
      place.at === 'playing' ? [{ type: 'play', move: slipping(from.play, level, tries) }] : [],
    );
    const ways: DreyEvent[] = [...moves, { type: 'begin' }, { type: 'rewind' }, { type: 'goOn' }];
    const same = JSON.stringify(to);
    const found = ways.find((event) => JSON.stringify(transition(from, event, context).state) === same);
    if (!found) throw new Error(`no way from ${JSON.stringify(from.place)} to ${JSON.stringify(to.place)}`);
    return found;
  }

  async seesTheEnding(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'What we learned' })).toBeVisible();
    await expect(this.page.getByRole('heading', { name: 'To talk about at home' })).toBeVisible();
    await expect(this.page.getByText(this.words.bands[this.band]!.question)).toBeVisible();
  }

  /** She stands a quarter of the way across the canvas, and the card that says what followed begins after her. */
  async seesSorrelBesideTheCard(): Promise<void> {
    const { width } = this.page.viewportSize()!;
    const card = (await this.page.locator('.game > .shown').boundingBox())!;
    expect(card.x).toBeGreaterThan(width * 0.33);
    const words = (await this.page.locator('.game > .shown .card-said').boundingBox())!;
    expect(words.width, 'a line holds more than two words').toBeGreaterThan(190);
  }

  /** Lifts a leaf and holds it over a place: what is drawn follows the finger, and its unseen button with it. */
  async holdsLeafOver(id: string, place: string): Promise<void> {
    const middle = async (thing: string) => {
      const { x, y, width, height } = (await this.page.locator(`.board [data-thing="${thing}"]`).boundingBox())!;
      return [x + width / 2, y + height / 2] as const;
    };
    await this.page.mouse.move(...(await middle(id)));
    await this.page.mouse.down();
    const [x, y] = await middle(place);
    await this.page.mouse.move(x, y, { steps: 6 });
    await expect
      .poll(async () => {
        const [leafX, leafY] = await middle(id);
        return Math.hypot(leafX - x, leafY - y);
      }, 'what is drawn follows the finger')
      .toBeLessThan(60);
  }

  /** How wide a leaf is drawn, once it has come down. */
  async leafWidth(id: string): Promise<number> {
    const leaf = this.page.locator(`.board [data-thing="${id}"][data-over]`);
    await expect(leaf).toBeInViewport({ ratio: 1 });
    return (await leaf.boundingBox())!.width;
  }

  /** The hint’s words lie beside a leaf’s card, never over it; the leaf it hangs from may reach behind them. */
  async readsTheHintBesideTheLeaf(id: string): Promise<void> {
    const isBeside = async () => {
      const leaf = (await this.page.locator(`.board [data-thing="${id}"]`).boundingBox())!;
      const hint = (await this.page.locator('.hint-said').boundingBox())!;
      const beside = hint.x >= leaf.x + leaf.width || leaf.x >= hint.x + hint.width;
      return beside || hint.y >= leaf.y + leaf.height || leaf.y + 24 >= hint.y + hint.height;
    };
    await expect.poll(isBeside, 'the hint hides no leaf, once it has come down').toBe(true);
  }

  /** A finger in its middle finds the hint, and nothing that lies unseen over it. */
  async reachesTheHint(): Promise<void> {
    const isOnTop = (button: Element) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    };
    await expect.poll(() => this.page.locator('.help-button').evaluate(isOnTop)).toBe(true);
  }

  /** Tabs to `target` from wherever the focus is, as somebody without a pointer does. */
  readonly byKeyboard: Press = async (target) => {
    await expect(target).toBeVisible();
    const stops = await target.evaluate(stopsBetween);
    for (let stop = 0; stop < Math.abs(stops); stop++) await this.page.keyboard.press(stops > 0 ? 'Tab' : 'Shift+Tab');
    await expect(target).toBeFocused();
    await this.page.keyboard.press('Enter');
  };

  readonly byTouch: Press = (target) => target.tap();

  /** With a finger on what the canvas draws; where it draws nothing for a control, on the control itself. */
  readonly onTheCanvas: Press = async (target) => {
    await expect(target).toBeVisible();
    const thing = await target.getAttribute('data-thing');
    const piece = this.page.locator(`.game-host [data-piece="${thing}"]`);
    if (thing === null || thing === 'look') return target.tap();
    const isPiece = async () => (await piece.count()) > 0;
    // A level's things are drawn a moment after it has begun.
    await expect.poll(async () => (await isPiece()) || (await target.getAttribute('data-over')) !== null).toBe(true);
    const spot = (await isPiece()) ? piece : target;
    const now = () => Promise.all([this.page.locator('.game').getAttribute('data-at'), pressed(target)]);
    const before = String(await now());
    await expect(async () => {
      const { x, y, width, height } = (await spot.boundingBox())!;
      await this.page.touchscreen.tap(x + width / 2, y + height / 2);
      await expect.poll(async () => String(await now()), { timeout: 1_500 }).not.toBe(before);
    }, 'what is drawn answers to a finger').toPass();
  };

  /** The scene is drawn, and what is played next lies in it. */
  async isDrawn(): Promise<void> {
    await expect(this.page.locator('.game[data-drawn] .game-host canvas')).toBeVisible();
  }
}

const pressed = async (target: Locator): Promise<string | null> =>
  (await target.count()) > 0 ? target.getAttribute('aria-pressed') : null;

/** How many stops of the Tab key lie between the focus and this element; below zero where it stands before. */
function stopsBetween(target: Element): number {
  const here = document.activeElement ?? document.body;
  if (target === here) return 0;
  const isBefore = (a: Element, b: Element) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input')].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
  );
  const [first, last, sign] = isBefore(here, target) ? [here, target, 1] : [target, here, -1];
  const between = stops.filter((stop) => isBefore(first, stop) && isBefore(stop, last));
  return sign * (between.length + 1);
}
