/** A child who cannot read: goes by what is heard and by pictures, while every word on the page is hidden. */
import { expect, type Locator, type Page } from '@playwright/test';

interface Spoken {
  on: boolean;
  by: string | null;
  line: string;
}
declare global {
  interface Window {
    spoken: Spoken[];
    /** Every word that was shown while it was said. */
    shownWords: string[];
  }
}

export class ListeningChild {
  readonly page: Page;
  /** Clips that were asked for, by address. */
  readonly clips: string[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param hurries skips each line as soon as it has begun to be heard */
  static async on(page: Page, { hurries = true } = {}): Promise<ListeningChild> {
    const child = new ListeningChild(page);
    await page.addInitScript((skips) => {
      window.spoken = [];
      document.addEventListener('tellwood:speaking', (event) => {
        const { detail } = event as CustomEvent<Spoken>;
        window.spoken.push(detail);
        // Only what is still being said: a card that has come meanwhile is to be heard from its beginning.
        const skip = () => {
          if (window.spoken.at(-1) !== detail) return;
          document.querySelector<HTMLButtonElement>('[data-voice-skip]')!.click();
          setTimeout(skip, 50);
        };
        if (skips && detail.on) setTimeout(skip, 0);
      });
      window.shownWords = [];
      let last: AbstractRange | undefined;
      const look = () => {
        const [range] = (CSS.highlights.get('spoken-word') ?? []) as Iterable<AbstractRange>;
        if (range && range !== last)
          window.shownWords.push((range.startContainer as Text).data.slice(range.startOffset, range.endOffset));
        last = range;
        requestAnimationFrame(look);
      };
      look();
    }, hurries);
    page.on(
      'request',
      (request) => request.url().endsWith('.mp3') && child.clips.push(new URL(request.url()).pathname),
    );
    return child;
  }

  async opens(address: string): Promise<void> {
    await this.page.goto(address);
    await expect(this.page.locator('[data-voice][data-ready]')).toBeAttached();
  }

  /** A tap on nothing in particular, at the edge of the page. */
  async taps(): Promise<void> {
    await this.page.mouse.click(4, this.page.viewportSize()!.height - 4);
  }

  /** Words are gone from sight; pictures stay. */
  async doesNotRead(): Promise<void> {
    await this.page.evaluate(() => {
      const hidden = new CSSStyleSheet();
      hidden.replaceSync(`
        main :is(h1, h2, h3, p, span, li, dt, dd, label):not(:has(img, svg, button, a)) { visibility: hidden !important }
        main :is(a, button) { -webkit-text-fill-color: transparent !important }
        main :is(img, svg, canvas, [class*="mark"]) { visibility: visible !important }
      `);
      document.adoptedStyleSheets = [hidden];
    });
  }

  get listen(): Locator {
    return this.page.getByRole('button', { name: 'Listen', exact: true });
  }

  /** The lines that began to be spoken, in order. */
  async heard(): Promise<string[]> {
    const spoken = await this.page.evaluate(() => window.spoken);
    return spoken.filter(({ on }) => on).map(({ line }) => line);
  }

  shownWords(): Promise<string[]> {
    return this.page.evaluate(() => window.shownWords);
  }

  /** What stands there to be said. */
  standing(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-speak-now]')]
        .flatMap((container) => [container, ...container.querySelectorAll<HTMLElement>('[data-line]')])
        .filter((element) => element.checkVisibility())
        .flatMap((element) => element.dataset['line']?.split(/\s+/) ?? []),
    );
  }

  /** Everything that stands there is said, in order, after `from` earlier lines. Returns how many were heard by then. */
  async hearsAllOfIt(from = 0): Promise<number> {
    const lines = await this.standing();
    expect(lines.length, 'something stands there to be said').toBeGreaterThan(0);
    await expect
      .poll(async () => (await this.heard()).slice(from), { message: 'what is heard' })
      .toEqual(expect.arrayContaining(lines));
    const heard = (await this.heard()).slice(from).filter((line) => lines.includes(line));
    expect(heard.slice(-lines.length)).toEqual(lines);
    return (await this.heard()).length;
  }

  /**
   * Words in front of the child that nobody would say; the number of a part is shown by dots, too, and
   * the talk card is for the grown-ups at home; ways back and out of a promise go by their marks.
   */
  unspoken(): Promise<string[]> {
    return this.page.evaluate(() => {
      const found: string[] = [];
      for (const container of document.querySelectorAll('[data-speak-now]')) {
        if (!container.checkVisibility()) continue;
        const texts = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const parent = texts.currentNode.parentElement!;
          const words = texts.currentNode.nodeValue!.trim();
          if (!/\p{L}/u.test(words) || /^Part \d+$/.test(words) || !parent.checkVisibility()) continue;
          if (parent.closest('[data-line], [aria-hidden="true"], .only-heard')) continue;
          if (parent.closest('.ending-card.home, .card-ways :is(.plain, .quiet)')) continue;
          found.push(words);
        }
      }
      return found;
    });
  }

  /** Ways on in front of the child that have no picture; a level’s is its number. */
  withoutPicture(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-speak-now] :is(a[href], button)')]
        .filter((way) => way.checkVisibility())
        .filter((way) => !way.querySelector('img, svg, canvas, [class*="mark"], .level-number'))
        .filter((way) => getComputedStyle(way, '::after').content === 'none')
        .map((way) => way.innerText || way.outerHTML.slice(0, 80)),
    );
  }

  async canGoByPictures(): Promise<void> {
    expect(await this.unspoken(), 'words nobody says').toEqual([]);
    expect(await this.withoutPicture(), 'ways on without a picture').toEqual([]);
  }
}
