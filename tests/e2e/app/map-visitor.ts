/** Somebody who comes to a band's map: through its door, past the gate, and on to what there is to play. */
import { expect, type Locator, type Page } from '@playwright/test';

export type Door = 'Acorns' | 'Saplings' | 'Branches' | 'Canopy';

export class MapVisitor {
  readonly page: Page;
  readonly gate: Locator;
  /** "A grown-up is with me": held, not pressed. */
  readonly hold: Locator;
  /** What leads on from here. */
  readonly nextStep: Locator;

  constructor(page: Page) {
    this.page = page;
    this.gate = page.getByRole('heading', { name: 'A grown-up first' });
    this.hold = page.getByRole('button', { name: 'A grown-up is with me' });
    this.nextStep = page.locator('[data-next-step]');
  }

  async comesThrough(door: Door): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('navigation').getByRole('link', { name: door }).click();
    await expect(this.page).toHaveURL(new RegExp(`/${door.toLowerCase()}/$`));
  }

  /** A map with the gate behind them, as after the grown-up's doing in this tab. */
  async standsOn(door: Door, locale = ''): Promise<void> {
    await this.page.goto(`${locale}/${door.toLowerCase()}/`);
    await this.page.evaluate(() => sessionStorage.setItem('tellwood.grown-up', '1'));
    await this.page.reload();
    await this.seesTheMap();
  }

  async holdsTheButton(milliseconds: number, meanwhile?: () => Promise<void>): Promise<void> {
    await this.hold.hover();
    await this.page.mouse.down();
    await this.page.waitForTimeout(milliseconds);
    await meanwhile?.();
    await this.page.mouse.up();
  }

  /** Also for those who want nothing to move: what is drawn says how long is still to hold. */
  async seesTheRingFill(): Promise<void> {
    const toFill = await this.hold.locator('.hold-done').evaluate((ring) => getComputedStyle(ring).strokeDashoffset);
    expect(parseFloat(toFill)).toBeGreaterThan(0);
    expect(parseFloat(toFill)).toBeLessThan(100);
  }

  async seesTheMap(): Promise<void> {
    await expect(this.nextStep).toBeVisible();
    await expect(this.gate).toBeHidden();
  }

  /** A place of the map, by the name of its folder of drawings. */
  place(spot: 'drey' | 'tunnels' | 'gate' | 'lookout' | 'lanterns'): Locator {
    return this.page.locator(`li[data-spot=${spot}]`);
  }

  /** The ways on that something else lies over, at a corner or in the middle. */
  waysCovered(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('main :is(.place-box.open .plaque, .sign-plank)')]
        .filter((way) => {
          const { left, right, top, bottom } = way.getBoundingClientRect();
          const inside = 8;
          return [left + inside, (left + right) / 2, right - inside].some((x) =>
            [top + inside, (top + bottom) / 2, bottom - inside].some(
              (y) => !way.parentElement!.contains(document.elementFromPoint(x, y)),
            ),
          );
        })
        .map((way) => way.textContent.trim()),
    );
  }

  /** Large type, as a reader's browser makes it, without making anything else larger. */
  async readsWithLargeType(): Promise<void> {
    await this.page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  }

  /** Everything to press or to read stands within the width of the screen. */
  async findsNothingCutOff(): Promise<void> {
    const cut = await this.page.evaluate(() => {
      const outside = [...document.querySelectorAll('main a, main button, main h2, main h3, header h1')].filter(
        (one) => {
          const { left, right, width, height } = one.getBoundingClientRect();
          return width > 2 && height > 2 && (left < -1 || right > innerWidth + 1);
        },
      );
      const { scrollWidth } = document.documentElement;
      return [...outside.map((one) => one.textContent), ...(scrollWidth > innerWidth ? ['the page scrolls'] : [])];
    });
    expect(cut).toEqual([]);
  }
}
