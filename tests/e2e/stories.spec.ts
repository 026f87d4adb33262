/** Each band's story is finished with a finger, with the keyboard alone and without script, and covered at once. */
import type { Page } from '@playwright/test';
import { barriersOn } from '../support/barriers.ts';
import { expect, test } from '../support/alone.ts';
import { CoveredChild } from './app/covered-child.ts';
import { StoryReader } from './app/story-reader.ts';

type Way = [step: string, choice: string][];
interface Told {
  id: string;
  band: string;
  /** The smallest side of anything to press, in pixels. */
  target: number;
  /** Tells early. */
  early: { way: Way; ending: string };
  /** Is tempted, more than once, and ends just as well. */
  late: { way: Way; ending: string };
  /** Scenes of every kind. */
  scenes: string[];
}

const STORIES: Told[] = [
  {
    id: 'upsetting-video',
    band: 'acorns',
    target: 88,
    early: {
      way: [
        ['ducks', 'tell-ash'],
        ['told', 'ducks'],
      ],
      ending: 'dance',
    },
    late: {
      way: [
        ['ducks', 'keep-looking'],
        ['still-on', 'hide'],
        ['in-my-head', 'play'],
        ['busy', 'give-up'],
        ['night', 'wait'],
        ['told', 'tell-more'],
      ],
      ending: 'soup',
    },
    scenes: ['', '#then.busy.tell-rowan', '#step.night', '#end.splash'],
  },
  {
    id: 'listening-speaker',
    band: 'saplings',
    target: 64,
    early: {
      way: [
        ['wakes', 'tell-dad'],
        ['with-dad', 'sign'],
      ],
      ending: 'sign',
    },
    late: {
      way: [
        ['wakes', 'say-name'],
        ['quiz', 'say-street'],
        ['plan', 'go-on'],
        ['blurts', 'hide'],
        ['with-gran', 'bake'],
      ],
      ending: 'bowl',
    },
    scenes: ['', '#then.plan.go-out', '#then.with-dad.press', '#end.cake'],
  },
  {
    id: 'free-gems',
    band: 'branches',
    target: 44,
    early: {
      way: [
        ['lobby', 'tell-nan'],
        ['with-nan', 'nan-rings'],
      ],
      ending: 'neighbours',
    },
    late: {
      way: [
        ['lobby', 'yes-please'],
        ['offer', 'only-name'],
        ['elsewhere', 'type-there'],
        ['locked-out', 'new-player'],
        ['bargain', 'pay'],
        ['teatime', 'note'],
        ['put-right', 'tell-class'],
      ],
      ending: 'class-safe',
    },
    scenes: ['#step.elsewhere', '#then.bargain.pay'],
  },
  {
    id: 'three-day-chat',
    band: 'canopy',
    target: 44,
    early: {
      way: [
        ['photo', 'tell-teacher'],
        ['with-help', 'ring-school'],
      ],
      ending: 'monday',
    },
    late: {
      way: [
        ['photo', 'caption'],
        ['saturday', 'leave'],
        ['reece-dm', 'back-him'],
        ['sunday', 'save-proof'],
        ['has-copy', 'delete-alone'],
        ['theo-dm', 'promise'],
        ['with-help', 'see-theo'],
      ],
      ending: 'bench',
    },
    scenes: ['', '#then.photo.caption', '#step.sunday', '#step.has-copy', '#end.reece'],
  },
];

for (const { id, band, target, early, late, scenes } of STORIES) {
  const address = `/${band}/stories/${id}/`;

  test(`${id}: by keyboard alone a child tells early, and sees each consequence`, async ({ page, site }) => {
    const child = new StoryReader(page, id);
    await child.opens(site.url + address);
    await child.isPlaying();
    for (const [step, choice] of early.way) {
      await child.isAsked(step);
      await child.choosesByKeyboard(step, choice);
      await child.seesWhatFollowed(step, choice);
      await child.goesOnByKeyboard();
    }
    await child.seesTheEnding(early.ending);
    expect((await child.progress())['home']).toMatchObject({ [`stories/${id}`]: { state: 'done' } });
  });

  test.describe(() => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

    test(`${id}: by touch a child is tempted all the way, and it ends just as well`, async ({ page, site }) => {
      const child = new StoryReader(page, id);
      await child.opens(site.url + address);
      await child.isPlaying();
      for (const [step, choice] of late.way) {
        await child.isAsked(step);
        expect(await tooSmall(page, target)).toEqual([]);
        await child.choice(step, choice).tap();
        await child.seesWhatFollowed(step, choice);
        await child.goOn.tap();
      }
      await child.seesTheEnding(late.ending);
    });
  });

  test.describe(() => {
    test.use({ javaScriptEnabled: false });

    test(`${id}: with script off, links lead to an ending, and rewinding works`, async ({ page, site }) => {
      const child = new StoryReader(page, id);
      await child.opens(site.url + address);
      const [first, ...rest] = early.way;
      await child.chooses(...first!);
      await child.rewind.click();
      await child.chooses(...first!);
      await child.goOn.click();
      for (const [step, choice] of rest) {
        await child.chooses(step, choice);
        await child.goOn.click();
      }
      await child.seesTheEnding(early.ending);
    });
  });

  test(`${id}: a child leaves half-way, comes back, is covered, and the story honours the telling`, async ({
    page,
    site,
  }) => {
    const reader = new StoryReader(page, id);
    const child = new CoveredChild(page);
    await child.opens(site.url + address);
    await reader.isPlaying();
    const [first, second] = late.way;
    await reader.chooses(...first!);
    await reader.goOn.click();
    await reader.isAsked(second![0]);
    await page.goto('about:blank');
    await child.opens(site.url + address);
    await reader.isAsked(second![0]);
    await child.lightsTheLantern();
    await child.hold.hover();
    await page.mouse.down();
    await child.seesThePageAgain();
    await page.mouse.up();
    await expect(reader.shown(/^You told\./)).toBeVisible();
    await reader.goOn.click();
    await expect(reader.shown(/^You told\./)).toHaveCount(0);
  });

  test(`${id}: nothing stands in the way in any kind of scene, moves against a wish, or hangs over`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const scene of scenes) {
      await page.setViewportSize({ width: 1024, height: 768 });
      await page.goto('about:blank');
      await page.goto(site.url + address + scene);
      await new StoryReader(page, id).isPlaying();
      expect(await barriersOn(page), scene).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length), scene).toBe(0);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 640 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `${scene} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test('the youngest see how a story ends, with its words and the ways on, before they scroll', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const { id, band, early } of STORIES.slice(0, 2)) {
    await page.goto(`${site.url}/${band}/stories/${id}/#end.${early.ending}`);
    await new StoryReader(page, id).isPlaying();
    const ending = page.locator('.ending[data-here]');
    for (const part of ['.drawing', '.ending-words', '.ending-ways'])
      await expect(ending.locator(part)).toBeInViewport({ ratio: 1 });
    const ways = (await ending.locator('.ending-ways').boundingBox())!;
    for (const part of ['.drawing', '.ending-words']) {
      const { y, height } = (await ending.locator(part).boundingBox())!;
      expect(y + height, `${id}: ${part}`).toBeLessThanOrEqual(ways.y);
    }
  }
});

test('a story’s page carries the style of its own mock app, and of no other', async ({ request, site }) => {
  const marks = { acorns: '.book-page', saplings: '.kitchen-shelf', branches: '.lobby-bar', canopy: '.chat-top' };
  for (const { id, band } of STORIES) {
    const page = await (await request.get(`${site.url}/${band}/stories/${id}/`)).text();
    const carried = Object.entries(marks).filter(([, mark]) => page.includes(`${mark}{`));
    expect(
      carried.map(([whose]) => whose),
      id,
    ).toEqual([band]);
  }
});

/** Links that are shown and have a side under `least` pixels. */
async function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate(
    (least) =>
      [...document.querySelectorAll<HTMLAnchorElement>('.story a')]
        .filter((link) => link.checkVisibility())
        .filter((link) => Math.min(link.offsetWidth, link.offsetHeight) < least)
        .map((link) => `${link.textContent} ${link.offsetWidth}×${link.offsetHeight}`),
    least,
  );
}
