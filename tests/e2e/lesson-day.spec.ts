/** A day in 3H, in browsers alone: a lesson, a story, a lantern, a signature, a lost network, and what the teacher sees of it. */
import type { Locator } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import type { Card } from '../support/lesson.ts';
import type { SchoolServer } from '../support/school-server.ts';
import { Child } from './app/child.ts';
import { CoveredChild } from './app/covered-child.ts';
import { deliveriesOf } from './app/deliveries.ts';
import { PromisingChild } from './app/promising-child.ts';
import { signInOf, StaffMember } from './app/staff-member.ts';
import { StoryReader } from './app/story-reader.ts';
import { Teacher } from './app/teacher.ts';

const ON_THE_MAP = 'The children choose on the map';
const TOLD = 'You told. That is what Zara did, too.';
const SENT = 'Sent to your school. Go to a grown-up too.';
const SEEN = 'Seen. A grown-up at school has opened it.';
const click = (target: Locator) => target.click();
const childrenOf3H = (server: SchoolServer): Card[] =>
  server.school.classes.find(({ name }) => name === '3H')!.children;

test('a child signs in with a printed card, plays, tells, is answered and signs, and the teacher sees it', async ({
  visitor,
  server,
}) => {
  const [{ displayName }] = childrenOf3H(server) as [Card];
  const teacher = new Teacher((await visitor()).page);
  const dsl = new StaffMember((await visitor()).page);
  const child = new Child((await visitor({ permissions: ['clipboard-read', 'clipboard-write'] })).page);
  const reader = new StoryReader(child.page);
  const covered = new CoveredChild(child.page);
  const promising = new PromisingChild(child.page);

  await test.step('The teacher prints cards and starts a lesson; the safeguarding lead is at her desk.', async () => {
    await dsl.signsIn(...signInOf(server, 'dsl'));
    await dsl.seesTheMark('none');
    await teacher.signsIn(...signInOf(server, 'teacher'));
    await teacher.opensTheClass('3H');
    await teacher.printsTheCards();
    const card = await teacher.readsTheCard(displayName);
    await teacher.goesTo('Classes and lessons');
    const code = await teacher.startsLesson('3H', ON_THE_MAP);
    await child.joins(code);
    await child.pastes(card);
    await child.isGreetedAs(displayName);
    await expect(child.page).toHaveURL(/\/branches\/$/);
    await teacher.seesWhoJoined(displayName);
  });

  await test.step('The child begins the story, and rewinds a choice that went badly.', async () => {
    await child.setsOut();
    await reader.isPlaying();
    await reader.chooses('lobby', 'yes-please');
    await reader.rewind.click();
    await reader.chooses('lobby', 'keep-building');
    await reader.goOn.click();
    await reader.isAsked('pressure');
  });

  await test.step('In the middle of it the child lights the lantern: staff see the mark, without a name.', async () => {
    await covered.lightsTheLantern();
    await Promise.all([teacher.seesTheMark('lit'), dsl.seesTheMark('lit')]);
    await covered.isTold(SENT);
    for (const { page } of [teacher, dsl]) {
      await expect(page.getByRole('banner')).not.toContainText(displayName);
    }
  });

  await test.step('The teacher opens the card, says she comes, and uncovers the screen beside the child.', async () => {
    await teacher.goesToTheLantern();
    await covered.isTold(SENT);
    await teacher.presses('Open the card');
    await expect(teacher.heading(displayName)).toBeVisible();
    await covered.isTold(SEEN);
    await dsl.seesTheMark('opened');
    await teacher.presses('On my way');
    await covered.isTold('On my way. A grown-up is coming to you.');
    await teacher.presses('Uncover the screen');
    await covered.seesThePageAgain();
  });

  await test.step('The story honours that the child told, and ends well.', async () => {
    await expect(reader.shown(TOLD)).toBeVisible();
    await reader.goOn.click();
    await reader.chooses('with-nan', 'nan-rings');
    await reader.goOn.click();
    await reader.seesTheEnding('neighbours');
  });

  await test.step('The child adds a word in their own time; the safeguarding lead reads it and closes.', async () => {
    await child.goesBackToTheWood();
    await child.page.getByText('About my lantern').click();
    await child.page.getByRole('button', { name: 'I was practising' }).click();
    await child.isTold('Thank you for telling us.');
    await dsl.goesToTheLantern();
    await dsl.presses('Show the card');
    await expect(dsl.page.getByText('I was practising')).toBeVisible();
    await dsl.page.getByRole('radio', { name: 'Checked, all well' }).check();
    await dsl.presses('Close the lantern');
    await Promise.all([teacher.seesTheMark('none'), dsl.seesTheMark('none')]);
  });

  await test.step('The child signs the promises; the teacher confirms it and has it in the register.', async () => {
    await teacher.opensTheClass('3H');
    const line = teacher.child(displayName);
    await expect(line).toContainText('Not signed yet');
    await child.page.getByRole('link', { name: 'Our promises' }).click();
    await promising.isReady();
    await promising.promisesEverything(click);
    await promising.typesAndPromises(displayName);
    await promising.hasSigned();
    await expect(line.getByRole('cell', { name: 'Done', exact: true })).toBeVisible();
    await expect(line).toContainText(/Version 1, .*, typed name/);
    await teacher.presses(`Add witness ${displayName}`);
    await teacher.presses('Yes, I saw it');
    await expect(line).toContainText('Maya Hollis');
    const [mine, ...others] = await teacher.downloadsTheRegister();
    expect(mine).toEqual({
      Forename: 'Aaliyah',
      Surname: 'Okoro',
      'Year group': '3',
      Class: '3H',
      Agreement: 'years-2-4',
      Version: '1',
      Current: 'yes',
      Signed: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      How: 'typed name',
      Witness: 'Maya Hollis',
      Witnessed: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
    });
    expect(others.map(({ How }) => How)).not.toContain('typed name');
  });

  await test.step('The teacher ends the lesson, and the tablet is signed out.', async () => {
    await teacher.page.getByRole('link', { name: 'Open the lesson' }).click();
    await teacher.endsTheLesson();
    await child.isTold('The lesson has finished. You are signed out.');
    await child.isGreetedAsNobody();
  });
});

test('a second press joins the card while it is closed, and makes a new one once it was opened', async ({
  visitor,
  server,
}) => {
  const [, card] = childrenOf3H(server) as [Card, Card];
  const teacher = new Teacher((await visitor()).page);
  const dsl = new StaffMember((await visitor()).page);
  const lanterns = dsl.page.getByRole('region', { name: 'Lanterns' }).getByRole('listitem');
  await dsl.signsIn(...signInOf(server, 'dsl'));
  await teacher.signsIn(...signInOf(server, 'teacher'));
  const child = new Child((await visitor()).page);
  await child.joins(await teacher.startsLesson('3H', ON_THE_MAP));
  await child.signsIn(card);
  const pin = await teacher.readsThePin();

  const covered = new CoveredChild(child.page);
  await covered.lightsTheLantern();
  await covered.isTold(SENT);
  await covered.isUncoveredByPin(pin);
  await covered.lightsTheLantern();
  await covered.isTold(SENT);
  await expect(lanterns).toHaveText([/Not opened/]);

  await teacher.goesToTheLantern();
  await teacher.presses('Open the card');
  await covered.isTold(SEEN);
  await teacher.presses('Uncover the screen');
  await covered.seesThePageAgain();
  await covered.lightsTheLantern();
  await covered.isTold(SENT);
  await expect(lanterns).toHaveText([/Opened, not closed/, /Not opened/]);
  await teacher.seesTheMark('lit');
  await teacher.goesBackToTheLesson('3H');
  await teacher.endsTheLesson();
});

test('two children share a tablet, the network drops, the lesson ends: all of it arrives once, under the right name', async ({
  visitor,
  server,
}) => {
  const [, , ada, ben] = childrenOf3H(server) as [Card, Card, Card, Card];
  const teacher = new Teacher((await visitor()).page);
  const { page, context, noise } = await visitor();
  noise.expect(/ERR_INTERNET_DISCONNECTED/);
  /** A browser that is told to be offline keeps open streams; behind this school's filter there are none. */
  await context.route('**/api/pupil/live', (route) => route.abort());
  const child = new Child(page);
  const reader = new StoryReader(page);
  const promising = new PromisingChild(await context.newPage());

  await test.step('The first child goes straight from signing in to the story, and ends her turn early.', async () => {
    await teacher.signsIn(...signInOf(server, 'teacher'));
    await child.joins(await teacher.startsLesson('3H'));
    await child.signsIn(ada);
    await reader.isPlaying();
    await reader.chooses('lobby', 'keep-building');
    await child.goesBackToTheWood();
    await expect(page.getByRole('link', { name: 'Go on with Free gems!' })).toBeVisible();
    await child.finishesTheirTurn();
  });

  await test.step('The second child finds nothing of hers, and has the promises open in another tab.', async () => {
    await child.signsIn(ben);
    await reader.isPlaying();
    await reader.isAsked('lobby');
    await promising.opens('/branches/agreement/');
    await new Child(promising.page).isGreetedAs(ben.displayName);
  });

  const arrived = deliveriesOf(context);
  await test.step('The network drops; he plays to the end and signs, and the teacher ends the lesson.', async () => {
    await context.setOffline(true);
    await reader.chooses('lobby', 'tell-nan');
    await reader.goOn.click();
    await reader.chooses('with-nan', 'nan-rings');
    await teacher.endsTheLesson();
    await reader.goOn.click();
    await reader.seesTheEnding('neighbours');
    await promising.promisesEverything(click);
    await promising.typesAndPromises(ben.displayName);
    await promising.hasSigned();
    /** Two choices, the ending and the signature, which is made in the other tab. */
    await expect(child.unsentNote).toHaveText(/^4\b/);
    await child.isGreetedAs(ben.displayName);
    expect([...arrived.keys()], 'nothing gets through').toEqual([]);
  });

  await test.step('The network is back: each thing is taken once, and the tablet is signed out.', async () => {
    const waiting = Number.parseInt(await child.unsentNote.innerText(), 10);
    await context.setOffline(false);
    await expect(child.unsentNote).toBeHidden();
    await expect.poll(() => arrived.size).toBe(waiting);
    expect([...arrived.values()]).toEqual(Array.from({ length: waiting }, () => ['stored']));
    await child.isTold('The lesson has finished. You are signed out.');
  });

  await test.step('The teacher finds it under his name, and under nobody else’s.', async () => {
    await teacher.opensTheClass('3H');
    await expect(teacher.child(ben.displayName).getByRole('cell', { name: 'Done', exact: true })).toBeVisible();
    await expect(teacher.child(ben.displayName)).toContainText(/Version 1, .*, typed name/);
    await expect(teacher.child(ada.displayName).getByRole('cell', { name: 'Started', exact: true })).toBeVisible();
    await expect(teacher.child(ada.displayName)).toContainText('Not signed yet');
    await expect(teacher.page.getByText('It arrived from a device but could not be counted.')).toBeHidden();
    const register = await teacher.downloadsTheRegister();
    const howSigned = (surname: string) => register.filter(({ Surname }) => Surname === surname).map(({ How }) => How);
    expect(howSigned('Hartley')).toEqual(['typed name']);
    expect(howSigned('Harding')).not.toContain('typed name');
  });
});

test('anyone plays the story from the front door to its end, and nothing is asked, sent or kept for sending', async ({
  visitor,
}) => {
  const { page, context } = await visitor();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || new URL(request.url()).pathname.startsWith('/api/')) asked.push(request.url());
  });
  const child = new Child(page);
  const reader = new StoryReader(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Branches Years 3 and 4' }).click();
  await child.setsOut();
  await reader.isPlaying();
  await reader.chooses('lobby', 'tell-nan');
  await reader.goOn.click();
  await reader.chooses('with-nan', 'sit-with-idris');
  await reader.goOn.click();
  await reader.seesTheEnding('together');
  await child.goesBackToTheWood();
  await expect(page.getByRole('link', { name: /Story: Free gems! Done/ })).toBeVisible();
  await page.getByRole('link', { name: 'Our promises' }).click();
  await expect(page.getByText('You are not signed in. Nothing you do here is sent to anyone.').first()).toBeVisible();
  await page.reload();
  expect(asked).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
});
