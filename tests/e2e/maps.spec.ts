/** Every band's home: its door, the gate before the youngest, what glows, where it leads on, on any screen and device. */
import { barriersOn } from '../support/barriers.ts';
import { expect, test } from '../support/journey.ts';
import { startLesson } from '../support/lesson.ts';
import { Child } from './app/child.ts';
import { PlayingChild } from './app/game.ts';
import { MapVisitor, type Door } from './app/map-visitor.ts';
import { StoryReader } from './app/story-reader.ts';

const DOORS: readonly Door[] = ['Acorns', 'Saplings', 'Branches', 'Canopy'];
const still = { reducedMotion: 'reduce' } as const;

test('a child of any age gets from the front page to their map in one tap', async ({ visitor }) => {
  const { page } = await visitor(still);
  const child = new MapVisitor(page);
  for (const door of ['Branches', 'Canopy'] as const) {
    await child.comesThrough(door);
    await child.seesTheMap();
  }
  for (const door of ['Acorns', 'Saplings'] as const) {
    await child.comesThrough(door);
    await expect(child.gate).toBeVisible();
    await expect(child.nextStep).toBeHidden();
  }
  await page.goto('/');
  for (const [name, address] of [
    ['Join a lesson', '/join/'],
    ['I work at a school', '/staff/'],
    ['parent or carer', '/parents/'],
  ] as const) {
    await expect(page.getByRole('link', { name })).toHaveAttribute('href', address);
  }
});

for (const [width, height] of [
  [1366, 657],
  [1024, 768],
] as const) {
  test(`a mouse opens every place that is open, ${width} pixels wide`, async ({ visitor }) => {
    const { page } = await visitor({ viewport: { width, height } });
    for (const band of ['branches', 'canopy']) {
      await page.goto(`/${band}/`);
      const links = page.locator('main a.place-link');
      const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      expect(addresses.length).toBeGreaterThan(1);
      for (const address of addresses) {
        await page.goto(`/${band}/`);
        const { x, y, width, height } = (await page.locator(`main a.place-link[href="${address}"]`).boundingBox())!;
        await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
        // Whoever points at a place sees it rise before pressing.
        await page.waitForTimeout(300);
        await page.mouse.down();
        await page.mouse.up();
        await expect(page).toHaveURL(address);
      }
    }
  });
}

test('the gate opens for whoever holds the button, stays open in this tab, and is shut in the next', async ({
  visitor,
}) => {
  const { page } = await visitor(still);
  const adult = new MapVisitor(page);
  await page.goto('/acorns/');
  await adult.holdsTheButton(400, () => adult.seesTheRingFill());
  await expect(page.getByText('Keep holding until the ring is full.')).toBeVisible();
  await expect(adult.gate).toBeVisible();
  await adult.holdsTheButton(3_150);
  await adult.seesTheMap();
  await page.goto('/saplings/');
  await adult.seesTheMap();
  const other = new MapVisitor((await visitor(still)).page);
  await other.page.goto('/saplings/');
  await expect(other.gate).toBeVisible();
});

test('the gate opens by a held key, and by two presses of a screen reader', async ({ visitor }) => {
  const { page } = await visitor(still);
  const adult = new MapVisitor(page);
  await page.goto('/acorns/');
  await adult.hold.focus();
  await page.keyboard.down('Space');
  await page.waitForTimeout(3_150);
  await page.keyboard.up('Space');
  await adult.seesTheMap();

  const reader = new MapVisitor((await visitor(still)).page);
  await reader.page.goto('/acorns/');
  await reader.hold.dispatchEvent('click');
  await expect(reader.page.getByText('Press once more to go in.')).toBeVisible();
  await reader.hold.dispatchEvent('click');
  await reader.seesTheMap();
});

test('without script the gate is a plain link', async ({ visitor }) => {
  const { page } = await visitor({ ...still, javaScriptEnabled: false });
  const adult = new MapVisitor(page);
  await page.goto('/acorns/');
  await expect(adult.hold).toBeHidden();
  await page.getByRole('link', { name: 'A grown-up is with me: go in' }).click();
  await adult.seesTheMap();
});

test('in a lesson the teacher is there: no gate stands before the map', async ({ server, visitor }) => {
  const lesson = await startLesson(server);
  const { page } = await visitor(still);
  await new Child(page).joins(lesson.joinCode);
  await page.goto('/acorns/');
  await new MapVisitor(page).seesTheMap();
});

for (const [map, world] of [
  ['/acorns/', '<div class="book"'],
  ['/branches/', '<div class="wood"'],
] as const) {
  test(`the way on stands at the foot of ${map} before the map has come`, async ({ visitor }) => {
    const { page } = await visitor(still);
    await page.addInitScript(() => sessionStorage.setItem('tellwood.grown-up', '1'));
    await page.route(`**${map}`, async (route) => {
      const response = await route.fetch();
      const [before] = (await response.text()).split(world);
      await route.fulfill({ response, body: before! });
    });
    await page.goto(map);
    const { y, height } = (await page.locator('.wood-foot').boundingBox())!;
    expect(page.viewportSize()!.height - (y + height)).toBeLessThan(2);
  });
}

test('what is begun is gone on with first, what is done glows, and a quiet place is no button', async ({ visitor }) => {
  const { page } = await visitor(still);
  const child = new MapVisitor(page);
  const reader = new StoryReader(page);
  await child.standsOn('Branches');
  await expect(child.place('tunnels').getByRole('link')).toHaveCount(0);
  await expect(child.place('tunnels').getByRole('button')).toHaveCount(0);
  await child.place('gate').getByRole('link', { name: 'Free gems!' }).click();
  await reader.isPlaying();
  await reader.chooses('lobby', 'tell-nan');
  await page.goto('/branches/');
  await expect(child.nextStep).toHaveText('Go on with Free gems!');
  await child.nextStep.click();
  await reader.seesWhatHappened();
  await reader.goOn.click();
  await reader.chooses('with-nan', 'sit-with-idris');
  await reader.goOn.click();
  await reader.seesTheEnding('together');
  await page.goto('/branches/');
  await expect(child.place('gate')).toHaveAttribute('data-state', 'done');
  await expect(child.place('gate').getByRole('link', { name: /Free gems! Done/ })).toBeVisible();
  await expect(child.nextStep).not.toContainText('Free gems!');
});

test('a game finished in one band is done on that map, and still to be played on the next', async ({ visitor }) => {
  const { page } = await visitor(still);
  const child = new MapVisitor(page);
  const player = new PlayingChild(page, 'eyfs');
  const game = (door: Door) => page.locator(`[data-activity^="games/drey"][href="/${door.toLowerCase()}/games/drey/"]`);
  await child.standsOn('Acorns');
  await player.hasNearlyFinished();
  await player.opens('');
  await player.button('Go on').click();
  await player.seesTheEnding();
  await child.standsOn('Acorns');
  await expect(game('Acorns')).toHaveAttribute('data-state', 'done');
  for (const door of ['Saplings', 'Branches', 'Canopy'] as const) {
    await child.standsOn(door);
    await expect(game(door)).not.toHaveAttribute('data-state');
  }
});

test('a place with several things to do lets the child choose, by keyboard too', async ({ visitor }) => {
  const { page } = await visitor(still);
  const child = new MapVisitor(page);
  await child.standsOn('Saplings');
  const door = child.place('drey').getByRole('button', { name: /^Sorrel/ });
  await door.press('Enter');
  const choice = child.place('drey').getByRole('group');
  await expect(choice.getByRole('link')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(choice).toBeHidden();
  await expect(door).toBeFocused();
  await door.click();
  await choice.getByRole('link', { name: 'Pim can hear you' }).click();
  await expect(page).toHaveURL(/\/saplings\/stories\/listening-speaker\/$/);
});

test('a child who changes tablets goes on where they left off', async ({ server, visitor }) => {
  const lesson = await startLesson(server);
  const card = lesson.cards[9]!;
  const first = new Child((await visitor(still)).page);
  const reader = new StoryReader(first.page);
  await first.joins(lesson.joinCode);
  await first.signsIn(card);
  await first.setsOut();
  await reader.isPlaying();
  await reader.chooses('lobby', 'yes-please');
  await reader.goOn.click();
  await reader.chooses('offer', 'tell-nan');
  await expect.poll(() => lastLeft(first)).toEqual({ step: 'offer', choice: 'tell-nan' });

  const second = new Child((await visitor(still)).page);
  await second.joins(lesson.joinCode);
  await second.signsIn(card);
  await expect(new MapVisitor(second.page).nextStep).toHaveText('Go on with Free gems!');
  await second.setsOut();
  const again = new StoryReader(second.page);
  await again.isPlaying();
  await again.seesWhatHappened();
  await again.goOn.click();
  await again.isAsked('with-nan');
});

/** What the server knows of the last choice in the story. */
const lastLeft = ({ page }: Child) =>
  page.evaluate(async () => {
    const { activities } = await (await fetch('/api/pupil/progress')).json();
    return activities.find(({ activity }: { activity: string }) => activity === 'stories/free-gems')?.left;
  });

test('in the low window of a school laptop nothing lies over the ways into the wood', async ({ visitor }) => {
  const { page } = await visitor({ ...still, viewport: { width: 1366, height: 657 } });
  const child = new MapVisitor(page);
  await child.standsOn('Branches');
  expect(await child.waysCovered()).toEqual([]);
});

for (const door of DOORS) {
  test(`the map of ${door} has no barrier and nothing cut off, whatever the screen and the type`, async ({
    visitor,
  }) => {
    const { page } = await visitor(still);
    const child = new MapVisitor(page);
    await child.standsOn(door);
    for (const [width, height] of [
      [1024, 768],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await barriersOn(page)).toEqual([]);
      await child.findsNothingCutOff();
    }
    for (const locale of ['', '/ar-XB', '/en-XA']) {
      await page.goto(`${locale}/${door.toLowerCase()}/`);
      for (const [width, height] of [
        [1024, 768],
        [512, 384],
        [390, 844],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        await child.findsNothingCutOff();
      }
      await child.readsWithLargeType();
      await child.findsNothingCutOff();
      await page.setViewportSize({ width: 1024, height: 768 });
      await child.findsNothingCutOff();
    }
  });
}
