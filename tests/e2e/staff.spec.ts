/** The staff side of a school: set up, filled, taught in, and told when a child lights the lantern. */
import { expect, test } from '../support/journey.ts';
import { listenTo } from '../support/noise.ts';
import { SchoolServer } from '../support/school-server.ts';
import { joinsAsPupil } from './app/distant-pupil.ts';
import { Child } from './app/child.ts';
import { CoveredChild } from './app/covered-child.ts';
import { Lead } from './app/lead.ts';
import { signInOf } from './app/staff-member.ts';
import { Teacher } from './app/teacher.ts';

const SAM = { name: 'Sam Okafor', email: 'sam@oak.example', password: 'wobbly kettle orbit seventeen' };
const JO = { name: 'Jo Hughes', email: 'jo@oak.example', password: 'quiet marble ladder eleven' };
const TROUBLED =
  'Forename,Surname,Year Group,Class\r\nAda,Lovelace,3,3H\r\n=1+1,Bad,3,3H\r\nAda,Lovelace,3,3H\r\nBo,Hart,9,3H\r\n';
const ROSTER = 'Forename,Surname,Year Group,Class\r\nAda,Lovelace,3,3H\r\nBéla,Winter,3,3H\r\nZoë,Ashby,4,3H\r\n';

test('the lead sets the school up, makes 3H, imports its roster and invites its teacher', async ({ browser }) => {
  const { server, setUpLink } = await SchoolServer.openEmpty();
  try {
    const context = await browser.newContext({ baseURL: server.url });
    const noise = listenTo(context, server.url);
    const lead = new Lead(await context.newPage());

    await lead.page.goto(setUpLink);
    await expect(
      lead.page.getByText('Do not use with real children until second factors and escalation exist.'),
    ).toBeVisible();
    await expect(
      lead.page.getByText('Nobody signed in: nobody is alerted when a child lights the lantern.'),
    ).toBeVisible();
    await lead.setsTheSchoolUp('Oak Primary', { ...SAM, password: 'too short' });
    await lead.isKindlyTold('Make the password at least 15 characters long');
    await lead.findsNoBarrier();
    await lead.setsTheSchoolUp('Oak Primary', SAM);
    await lead.isAtHome();
    await expect(lead.heading('Getting your school ready')).toBeVisible();
    await lead.findsNoBarrier();

    noise.expect(/404.*set-up/);
    await lead.page.goto(setUpLink);
    await expect(lead.heading('This link has been used')).toBeVisible();
    await lead.page.goto('/staff/');

    await lead.makesTheClass('3H', 'Year 3');
    await lead.choosesTheRoster(TROUBLED);
    await expect(lead.line(2)).toContainText('Add');
    await expect(lead.line(3)).toContainText('The forename begins like a spreadsheet formula.');
    /** No line is left out of sight, and a refused one still says whom it is about. */
    await expect(lead.line(4)).toContainText(/Ada Lovelace\s*Skip/);
    await expect(lead.line(4)).toHaveCSS('clip-path', 'none');
    await expect(lead.line(5)).toContainText(/Bo Hart\s*Refuse/);
    await expect(lead.page.getByRole('button', { name: 'Accept and write' })).toBeHidden();
    await lead.findsNoBarrier();
    await lead.opensTheClass('3H');
    await expect(lead.page.getByText('There are no children in this class yet.')).toBeVisible();

    await lead.choosesTheRoster(ROSTER);
    await expect(lead.line(2)).toContainText('Ada L');
    await lead.acceptsTheRoster();
    await lead.opensTheClass('3H');
    await expect(lead.page.getByRole('rowheader')).toHaveText([/Ada L/, /Béla W/, /Zoë A/]);
    await lead.findsNoBarrier();

    const link = await lead.invites(JO, 'Teacher', '3H');
    await lead.findsNoBarrier();
    const teacher = new Teacher(await (await browser.newContext({ baseURL: server.url })).newPage());
    await teacher.acceptsTheInvitation(link, JO.password);
    await teacher.types(JO.email, JO.password);
    await teacher.isAtHome();
    await expect(teacher.page.getByRole('link', { name: '3H', exact: true })).toBeVisible();
    await expect(teacher.page.getByRole('link', { name: 'People' })).toBeHidden();

    await teacher.page.goto(link);
    await teacher.page.getByLabel('Password', { exact: true }).fill(JO.password);
    await teacher.presses('Make my account');
    await teacher.isKindlyTold(
      'This code has been used, has run out, or is not complete. Ask your online-safety lead for a new one.',
    );
    expect(noise.unexpected).toEqual([]);
    expect(server.errors).toEqual([]);
  } finally {
    await server.stop();
  }
});

test('a wrong password is told kindly, and says nothing about which part is wrong', async ({ visitor, server }) => {
  const teacher = new Teacher((await visitor()).page);
  await teacher.page.goto('/staff/people/');
  await teacher.types(server.school.staff[0]!.email, 'not the password at all');
  await teacher.isKindlyTold('The e-mail address and the password do not belong together');
  await teacher.findsNoBarrier();
});

test('the teacher prints a card for every child of the class', async ({ visitor, server }) => {
  const teacher = new Teacher((await visitor()).page);
  const { children } = server.school.classes.find(({ name }) => name === '3H')!;
  await teacher.signsIn(...signInOf(server, 'teacher'));
  await teacher.opensTheClass('3H');
  await teacher.printsTheCards();
  const { cards } = teacher;
  await expect(cards).toHaveCount(children.length);
  for (const { displayName, username, passphrase } of children) {
    const card = cards.filter({ has: teacher.heading(displayName) });
    await expect(card).toContainText(username);
    await expect(card).toContainText(passphrase);
  }
  await teacher.findsNoBarrier();
  await teacher.page.emulateMedia({ media: 'print' });
  await expect(teacher.page.getByRole('banner')).toBeHidden();
  await expect(teacher.page.getByRole('button', { name: 'Print', exact: true })).toBeHidden();
});

test('a child joins the lesson, lights the lantern, and is answered without being shown on the whiteboard', async ({
  visitor,
  server,
}) => {
  test.slow();
  const teacher = new Teacher((await visitor()).page);
  await teacher.signsIn(...signInOf(server, 'teacher'));
  await teacher.seesTheMark('none');
  await teacher.findsNoBarrier();
  const code = await teacher.startsLesson('3H');
  await teacher.findsNoBarrier();

  const card = server.school.classes.find(({ name }) => name === '3H')!.children[0]!;
  const child = new Child((await visitor()).page);
  await child.joins(code);
  await child.signsIn(card);
  await teacher.seesWhoJoined(card.displayName);

  await teacher.showsTheWhiteboard();
  await expect(teacher.whiteboard.locator('.join-code')).toHaveAttribute('data-code', code);
  await teacher.findsNoBarrier();
  const covered = new CoveredChild(child.page);
  await covered.opens('/branches/stories/free-gems/');
  await covered.lightsTheLantern();
  await covered.isTold('Sent to your school. Go to a grown-up too.');
  await expect(teacher.whiteboard.getByRole('img', { name: 'A lantern is lit' })).toBeVisible({ timeout: 5_000 });
  await expect(teacher.whiteboard).not.toContainText(card.displayName);
  await teacher.page.reload();
  await expect(teacher.whiteboard).toBeVisible();
  await teacher.leavesTheWhiteboard();

  await teacher.seesTheMark('lit');
  await teacher.goesToTheLantern();
  await expect(teacher.page.getByRole('main')).not.toContainText(card.displayName);
  await teacher.findsNoBarrier();
  await teacher.presses('Open the card');
  await expect(teacher.heading(card.displayName)).toBeFocused();
  await expect(teacher.page.getByText('Do not question, promise to keep a secret, copy or photograph.')).toBeVisible();
  await teacher.findsNoBarrier();
  await covered.isTold(/seen/i);
  await teacher.presses('On my way');
  await covered.isTold(/on (their|the) way|coming/i);
  await teacher.presses('Uncover the screen');
  await covered.seesThePageAgain();

  await teacher.presses('Close the lantern');
  await teacher.isKindlyTold('Choose what you found');
  await teacher.page.getByRole('radio', { name: 'Recorded in our safeguarding system' }).check();
  await teacher.presses('Close the lantern');
  await teacher.isKindlyTold('Enter the reference from your safeguarding system');
  await teacher.page.getByLabel('Reference in our safeguarding system').fill('2026-118');
  await teacher.presses('Close the lantern');
  await expect(teacher.page.getByText('The lantern is closed.')).toBeVisible();
  await teacher.seesTheMark('none');

  await teacher.goesBackToTheLesson('3H');
  await teacher.readsThePin();
  await teacher.endsTheLesson();
  await teacher.findsNoBarrier();
});

test('the class page fills while children work; the teacher witnesses a signature and takes the register home', async ({
  visitor,
  server,
}) => {
  const teacher = new Teacher((await visitor()).page);
  await teacher.signsIn(...signInOf(server, 'teacher'));
  const code = await teacher.startsLesson('3H');
  await teacher.opensTheClass('3H');
  const [first, second] = server.school.classes.find(({ name }) => name === '3H')!.children;
  await expect(teacher.child(first!.displayName)).toContainText('Not signed yet');

  const child = await joinsAsPupil(server, code, first!);
  await child.records('started', {});
  await expect(teacher.child(first!.displayName).getByRole('cell', { name: 'Started', exact: true })).toBeVisible();
  await child.records('choice', {
    step: 'lobby',
    choice: 'block',
    misconception: 'blocking-is-enough-without-telling',
  });
  await expect(teacher.page.getByText('1 child blocked but did not tell')).toBeVisible();
  await child.records('done', { ending: 'told' });
  await child.signs();
  const line = teacher.child(first!.displayName);
  await expect(line.getByRole('cell', { name: 'Done', exact: true })).toBeVisible();
  await expect(line).toContainText(/Version 1, .*, typed name/);

  await teacher.presses(`Add witness ${first!.displayName}`);
  await teacher.findsNoBarrier();
  await teacher.presses('Yes, I saw it');
  await expect(line).toContainText(server.school.staff.find(({ role }) => role === 'teacher')!.name);

  await teacher.page.getByLabel('Sort by').selectOption('Who is missing');
  await expect(teacher.page.getByRole('rowheader').last()).toContainText(first!.displayName);
  await expect(teacher.child(second!.displayName)).toContainText('Not signed yet');

  expect((await teacher.downloadsTheRegister())[0]).toMatchObject({ How: 'typed name' });
  await teacher.page.getByRole('link', { name: 'Open the lesson' }).click();
  await teacher.endsTheLesson();
});

test('a lesson is started by keyboard alone, in two presses', async ({ visitor, server }) => {
  const teacher = new Teacher((await visitor()).page);
  await teacher.signsIn(...signInOf(server, 'teacher'));
  await expect(teacher.page.locator('astro-island[ssr]')).toHaveCount(0);
  await teacher.page.getByRole('button', { name: 'Start lesson 3H' }).focus();
  await teacher.page.keyboard.press('Enter');
  await expect(teacher.page.getByRole('button', { name: 'Start now' })).toBeFocused();
  await teacher.page.keyboard.press('Escape');
  await expect(teacher.page.getByRole('button', { name: 'Start lesson 3H' })).toBeFocused();
  await teacher.page.keyboard.press('Enter');
  await teacher.page.keyboard.press('Enter');
  await expect(teacher.heading('Lesson: 3H')).toBeVisible();
  await teacher.endsTheLesson();
});

test('staff are told that lanterns may not reach them when the server is away', async ({ visitor, server }) => {
  const { page, context } = await visitor();
  const teacher = new Teacher(page);
  await teacher.signsIn(...signInOf(server, 'teacher'));
  await teacher.seesTheMark('none');
  // The page watches for itself once its islands are there.
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  // An answer that is still under way when the network goes says nothing of what is now.
  const held = page.waitForEvent('console', (message) => message.text() === 'held');
  await page.evaluate(() => {
    const { json } = Response.prototype;
    Response.prototype.json = async function () {
      console.log('held');
      await new Promise((go) => addEventListener('offline', () => setTimeout(go, 300), { once: true }));
      Response.prototype.json = json;
      return json.call(this);
    };
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await held;
  await context.setOffline(true);
  await page.waitForTimeout(1_000);
  await teacher.seesTheMark('lost');
  await expect(page.getByRole('banner').getByText('Lanterns may not reach you')).toBeVisible();
  await context.setOffline(false);
  await teacher.seesTheMark('none');
});

test('no staff page is wider than a phone', async ({ visitor, server }) => {
  const { page } = await visitor({ viewport: { width: 390, height: 844 } });
  const lead = new Lead(page);
  await lead.signsIn(...signInOf(server, 'lead'));
  const { id } = server.school.classes.find(({ name }) => name === '3H')!;
  for (const path of [
    '/staff/',
    '/staff/people/',
    '/staff/roster/',
    '/staff/classes/new/',
    `/staff/classes/${id}/`,
    `/staff/classes/${id}/cards/`,
  ]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1024, height: 768 });
  await lead.opensTheClass('RB');
  const grid = page.getByRole('group', { name: 'Who has done what' });
  const beyond = await grid.evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(beyond, 'on a tablet a mixed class is seen with its witnesses').toBeLessThanOrEqual(0);
});
