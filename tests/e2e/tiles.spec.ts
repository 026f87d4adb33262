/** The youngest sign in on the class's tablets: by pictures, by a badge, through a grown-up; six share one; a copied sign-in is caught. */
import { barriersOn } from '../support/barriers.ts';
import { expect, test } from '../support/journey.ts';
import { startReceptionLesson, teacherOfReception, type PictureChild } from '../support/reception-lesson.ts';
import { Child } from './app/child.ts';
import { Teacher } from './app/teacher.ts';
import { YoungChild } from './app/young-child.ts';

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 1024, height: 768 };

test('a child who cannot read finds their picture, taps three, gets it wrong once, and is in', async ({
  server,
  visitor,
}) => {
  const { joinCode, children } = await startReceptionLesson(server);
  const [ada, bilal] = children as [PictureChild, PictureChild];
  const { page } = await visitor();
  await page.setViewportSize(TABLET);
  const child = new YoungChild(page);
  await child.comesToTheTiles(joinCode);
  await expect(child.tiles).toHaveCount(20);
  for (const size of [PHONE, TABLET]) {
    await page.setViewportSize(size);
    expect(await child.tilesUnderTansy(), 'Tansy asks without hiding anybody').toEqual([]);
  }
  await child.answersTansy();
  for (const tile of await child.tiles.all()) {
    const box = (await tile.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(88);
  }
  expect(await barriersOn(page)).toEqual([]);

  await child.findsTheirTile(bilal);
  await page.getByRole('button', { name: 'That is not me' }).click();
  await child.findsTheirTile(ada);
  expect(await barriersOn(page)).toEqual([]);
  await child.taps(ada.pictures.toReversed());
  await child.isTold('Let’s try again.');
  await expect(page.locator('.secret-places .full'), 'nothing says which were right').toHaveCount(0);
  await child.taps(ada.pictures);
  await child.arrives(ada);
  await expect(page.getByText('Your teacher can see this.')).toBeVisible();
  await expect(page.locator('[data-next-step]'), 'the first step is seen at once').toBeInViewport({ ratio: 1 });
  for (const { displayName } of children) expect(await child.storage()).not.toContain(displayName);
});

test('by keyboard alone, and nothing is asked of a tablet that has not joined', async ({ server, visitor }) => {
  const { joinCode, children } = await startReceptionLesson(server);
  const [, , cora] = children as [PictureChild, PictureChild, PictureChild];
  const { page } = await visitor();
  await page.goto('/tiles/');
  await expect(page.getByRole('heading', { name: 'Ask a grown-up to open the lesson.' })).toBeVisible();
  const child = new YoungChild(page);
  await child.joins(joinCode);
  await child.tileOf(cora).focus();
  await page.keyboard.press('Enter');
  const [first, ...others] = cora.pictures.map((picture) => child.picture(picture));
  await child.pressesInPlace(first!);
  await page.getByRole('button', { name: 'Start again' }).press('Enter');
  await expect(child.pictures.first(), 'led back to the pictures').toBeFocused();
  await child.pressesInPlace(first!);
  await child.pressesInPlace(others[0]!);
  await others[1]!.press('Enter');
  await child.arrives(cora);
});

test('a badge opens the way for who cannot remember pictures, and leaves no trace in the address', async ({
  server,
  visitor,
}) => {
  const { joinCode, children } = await startReceptionLesson(server);
  const dev = children[3]!;
  const { page } = await visitor();
  const child = new YoungChild(page);
  await page.goto(dev.badge);
  await expect(page.getByRole('heading', { name: 'Ask a grown-up to open the lesson.' })).toBeVisible();
  expect(page.url()).not.toContain('badge');
  await child.joins(joinCode);
  await page.goto('about:blank');
  await page.goto(dev.badge);
  await child.arrives(dev);
  await page.goBack();
  expect(page.url()).not.toContain('badge=');
});

test('a grown-up signs a child in with the lesson PIN', async ({ server, visitor }) => {
  const lesson = await startReceptionLesson(server);
  const ella = lesson.children[4]!;
  const child = new YoungChild((await visitor()).page);
  await child.joins(lesson.joinCode);
  await child.findsTheirTile(ella);
  const pin = await lesson.pin();
  await child.isHelpedWith(String((Number(pin) + 1) % 1_000_000).padStart(6, '0'));
  await child.isTold('That is not the PIN of this lesson.');
  await expect(child.page.getByLabel('Lesson PIN, six digits')).toHaveValue('');
  await child.page.getByRole('button', { name: 'Back' }).click();
  await child.findsTheirTile(ella);
  await child.isHelpedWith(pin);
  await child.arrives(ella);
});

test('six children take turns on one tablet, and work that waits is credited to whoever made it', async ({
  server,
  visitor,
}) => {
  const lesson = await startReceptionLesson(server);
  const six = lesson.children.slice(6, 12);
  const { page, context, noise } = await visitor();
  noise.expect(/ERR_FAILED/);
  const child = new YoungChild(page);
  await child.joins(lesson.joinCode);
  /** The school's filter lets nothing through for a while: all work waits on the tablet. */
  await context.route('**/api/events', (route) => route.abort());
  /** A server that takes its time does not keep the next child waiting for the tiles. */
  await context.route('**/api/pupil/sign-out', (route) => setTimeout(() => void route.abort(), 6_000), { times: 1 });
  for (const [turn, one] of six.entries()) {
    await expect(child.rings).toHaveCount(turn);
    await child.signsIn(one);
    await page.goto('/acorns/stories/upsetting-video/');
    await expect(page.getByText(`Hello, ${one.displayName}`, { exact: true })).toBeVisible();
    await child.finishesTheirTurn();
  }
  await expect(child.rings).toHaveCount(6);

  const [first, , , , , last] = six as [PictureChild, unknown, unknown, unknown, unknown, PictureChild];
  const seventh = lesson.children[12]!;
  await child.findsTheirTile(seventh);
  await child.taps(seventh.pictures);
  await child.isTold('Six friends are here. Ask a grown-up.');
  await child.page.getByRole('button', { name: 'That is not me' }).click();
  await child.signsIn(last);
  await context.unroute('**/api/events');
  await page.reload();
  await expect(page.getByText(/^\d+ not sent yet/)).toBeHidden();
  await child.finishesTheirTurn();
  await child.findsTheirTile(seventh);
  await child.isHelpedWith(await lesson.pin());
  await child.arrives(seventh);
  await child.finishesTheirTurn();
  await expect(child.rings).toHaveCount(6);
  await expect(child.tileOf(first)).not.toHaveClass(/here/);

  const teacher = new Teacher((await visitor()).page);
  const { email, password } = teacherOfReception(server);
  await teacher.signsIn(email, password);
  await teacher.opensTheClass('RB');
  for (const { displayName } of six) {
    await expect(teacher.child(displayName).getByRole('cell', { name: 'Started', exact: true })).toBeVisible();
  }
  await expect(teacher.child(seventh.displayName).getByRole('cell', { name: 'Started', exact: true })).toBeHidden();
});

test('a child signs with a friend’s pictures: the teacher who confirms signatures sees it, and takes it back', async ({
  server,
  visitor,
}) => {
  const { joinCode, children, id } = await startReceptionLesson(server);
  const kiran = children[13]!;
  const copier = new YoungChild((await visitor()).page);
  const teacher = new Teacher((await visitor()).page);
  const { email, password } = teacherOfReception(server);
  await teacher.signsIn(email, password);
  await teacher.page.goto(`/staff/lessons/${id}/`);

  await test.step('Somebody else taps the three pictures they have seen, and signs.', async () => {
    await copier.joins(joinCode);
    await copier.signsIn(kiran);
    await copier.stampsTheAgreement();
  });

  const list = teacher.page.getByRole('region', { name: 'Who signed? Please confirm' });
  const line = list.getByRole('listitem').filter({ hasText: kiran.displayName });
  await test.step('The teacher reads who, how, and on which tablet; it was not that child.', async () => {
    await expect(line).toContainText(/\d\d:\d\d · signed in with pictures · tablet 1/);
    await expect(line.locator(`img[src$="/${kiran.ownPicture}.svg"]`)).toBeVisible();
    await teacher.findsNoBarrier();
    await teacher.opensTheClass('RB');
    await expect(line).toBeVisible();
    const served = await (await teacher.page.request.get(teacher.page.url())).text();
    expect(served, 'it is in the page from the first, and pushes nothing down').toContain('id="to-confirm"');
    await teacher.page.setViewportSize({ width: 390, height: 844 });
    expect(await teacher.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await line.getByRole('button', { name: `Not ${kiran.displayName}` }).click();
    await line.getByRole('button', { name: 'Yes, take it back' }).click();
    await expect(line).toBeHidden();
  });

  await test.step('The tablet is back at the tiles, and the copied pictures open nothing.', async () => {
    await copier.seesTheTiles();
    await copier.findsTheirTile(kiran);
    await copier.taps(kiran.pictures);
    await copier.isTold('Let’s try again.');
  });

  await test.step('The new card lets the child in, who signs; the teacher confirms it.', async () => {
    await list.getByRole('link', { name: 'Print the new card' }).click();
    const card = teacher.page.locator('.picture-card');
    await expect(card).toHaveCount(1);
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(kiran.displayName);
    const pictures = await card
      .locator('.card-pictures img')
      .evaluateAll((all) => all.map((img) => /([^/]+)\.svg$/.exec((img as HTMLImageElement).src)![1]!));
    await copier.taps(pictures);
    await copier.arrives(kiran);
    await copier.stampsTheAgreement();
    await teacher.page.setViewportSize({ width: 1024, height: 768 });
    await teacher.page.goto(`/staff/lessons/${id}/`);
    await line.getByRole('button', { name: `It was ${kiran.displayName}` }).click();
    await expect(list).toBeHidden();
    await teacher.opensTheClass('RB');
    await expect(teacher.child(kiran.displayName)).toContainText('Grace Ilesanmi');
  });
});

test('cards of a Reception class print on A4, four to a sheet, and nothing is cut off', async ({ server, visitor }) => {
  const { page } = await visitor({ viewport: { width: 718, height: 1000 } });
  const teacher = new Teacher(page);
  const { email, password } = teacherOfReception(server);
  await teacher.signsIn(email, password);
  await teacher.opensTheClass('RB');
  await page.getByRole('link', { name: 'Print sign-in cards' }).click();
  await expect(page.locator('.picture-card')).toHaveCount(20);
  await teacher.findsNoBarrier();
  await page.emulateMedia({ media: 'print' });
  const cut = await page.locator('.picture-card').evaluateAll((cards) =>
    cards.filter((card) => {
      const edge = card.getBoundingClientRect();
      return [...card.querySelectorAll('h2, h3, p, img, svg')].some((part) => {
        const box = part.getBoundingClientRect();
        return box.bottom > edge.bottom || box.right > edge.right || box.left < edge.left;
      });
    }),
  );
  expect(cut).toEqual([]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(5);
});

test('children of Year 2 land in Saplings; older classes keep their three words', async ({ server, visitor }) => {
  const lesson = await startReceptionLesson(server, '2W');
  const child = new YoungChild((await visitor()).page);
  await child.joins(lesson.joinCode);
  await child.signsIn(lesson.children[0]!, '/saplings/');
  const older = new Child((await visitor()).page);
  const { id: classId } = server.school.classes.find(({ name }) => name === '6C')!;
  const { email, password } = server.school.staff.find(({ role }) => role === 'lead')!;
  await lesson.desk.post('/api/staff/sign-in', { email, password });
  const { joinCode } = await lesson.desk.post<{ joinCode: string }>('/api/lessons', { classId });
  await older.joins(joinCode);
});
