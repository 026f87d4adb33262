/** A child joins the lesson and signs in, on their own tablet or on one they share. */
import { expect, test } from '../support/journey.ts';
import { startLesson } from '../support/lesson.ts';
import { Child } from './app/child.ts';

test('a child types the code their own way, signs in, and lands on the map', async ({ server, visitor }) => {
  const lesson = await startLesson(server);
  const [ada] = lesson.cards;
  const child = new Child((await visitor()).page);
  const { joinCode: code } = lesson;
  await child.joins(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `);
  await child.isTold('Your class: 3H');
  await child.signsIn(ada!);
  await expect(child.page).toHaveURL(/\/branches\/$/);
  await child.isTold('Your teacher can see this.');
  expect(await child.storage()).not.toContain(ada!.displayName);
});

test('the QR code fills the code in, and the lesson goes straight to its story', async ({ server, visitor }) => {
  const lesson = await startLesson(server, 'stories/free-gems');
  const child = new Child((await visitor()).page);
  await child.page.goto(`/join/?code=${lesson.joinCode}`);
  await expect(child.code).toHaveValue(lesson.joinCode);
  await child.page.keyboard.press('Tab');
  await child.code.press('Enter');
  await expect(child.page).toHaveURL(/\/sign-in\/$/);
  await child.signsIn(lesson.cards[1]!);
  await expect(child.page).toHaveURL(/\/branches\/stories\/free-gems\//);
});

test('a child who gets it wrong is told kindly, keeps what they typed, and gets in', async ({ server, visitor }) => {
  const lesson = await startLesson(server);
  const card = lesson.cards[2]!;
  const child = new Child((await visitor()).page);
  await child.opensTheJoinPage();
  await child.code.fill('hx3');
  await child.code.press('Enter');
  await child.isTold('The code has six letters and numbers.');
  await child.code.fill('333333');
  await child.code.press('Enter');
  await child.isTold("We can't find that code.");
  await expect(child.code).toBeFocused();

  await child.joins(lesson.joinCode);
  await child.types({ username: card.username, passphrase: '' });
  await child.isTold('Fill in both boxes');
  await child.types({ username: card.username, passphrase: 'not these words' });
  await child.isTold("Those don't match.");
  await expect(child.username).toHaveValue(card.username);
  await child.page.getByRole('button', { name: 'Show' }).click();
  await expect(child.passphrase).toHaveAttribute('type', 'text');
  await expect(child.passphrase).toHaveValue('not these words');
  await child.signsIn({ ...card, passphrase: card.passphrase.toUpperCase().replaceAll(' ', '  ') });
});

test('a child may paste their words, and a password manager knows the fields', async ({ server, visitor }) => {
  const lesson = await startLesson(server);
  const card = lesson.cards[3]!;
  const child = new Child((await visitor({ permissions: ['clipboard-read', 'clipboard-write'] })).page);
  await child.joins(lesson.joinCode);
  await child.isReady('Sign in');
  await expect(child.username).toHaveAttribute('autocomplete', 'username');
  await expect(child.passphrase).toHaveAttribute('autocomplete', 'current-password');
  await child.username.fill(card.username);
  await child.page.evaluate((words) => navigator.clipboard.writeText(words), card.passphrase);
  await child.passphrase.focus();
  await child.page.keyboard.press('ControlOrMeta+V');
  await expect(child.passphrase).toHaveValue(card.passphrase);
  await child.passphrase.press('Enter');
  await child.isGreetedAs(card.displayName);
});

test('two children share a tablet: when one turn is done the next child starts clean', async ({ server, visitor }) => {
  const lesson = await startLesson(server);
  const [, , , , ada, ben] = lesson.cards;
  const child = new Child((await visitor()).page);
  await child.joins(lesson.joinCode);
  await child.signsIn(ada!);
  await child.finishesTheirTurn();
  await child.isGreetedAsNobody();
  await child.signsIn(ben!);
  await child.page.reload();
  await child.isGreetedAs(ben!.displayName);
});

test('when the teacher ends the lesson, the tablet is signed out by itself', async ({ server, visitor }) => {
  const lesson = await startLesson(server);
  const child = new Child((await visitor()).page);
  await child.joins(lesson.joinCode);
  await child.signsIn(lesson.cards[6]!);
  await lesson.end();
  await child.isTold('The lesson has finished. You are signed out.');
  await child.isGreetedAsNobody();
  await child.page.goto('/sign-in/');
  await child.isTold('Join your lesson first');
});

test('without a network the child is told so, and can try again', async ({ server, visitor }) => {
  const lesson = await startLesson(server);
  const { page, context } = await visitor();
  const child = new Child(page);
  await child.opensTheJoinPage();
  await context.setOffline(true);
  await child.code.fill(lesson.joinCode);
  await child.code.press('Enter');
  await child.isTold('The internet is away.');
  await context.setOffline(false);
  await child.code.press('Enter');
  await expect(page).toHaveURL(/\/sign-in\/$/);
});
