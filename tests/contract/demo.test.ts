/** The demo school is made through the server's own doors. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedDemo, type DemoSchool } from '../../src/tools/seed-demo.ts';
import { testBrowser } from '../support/requests.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let demo: DemoSchool;
beforeAll(async () => {
  server = await startServer();
  demo = await seedDemo(server.setUpLink!);
});
afterAll(() => server.stop());
const classOf = (name: string) => demo.classes.find((one) => one.name === name)!;

it('has staff of each kind, and five classes that sign in as their year groups do', () => {
  expect(demo.staff.map((person) => person.role)).toEqual(['lead', 'dsl', 'teacher', 'teacher', 'teacher', 'supply']);
  expect(
    demo.classes.map(({ name, children, pictureChildren }) => [name, children.length, pictureChildren.length]),
  ).toEqual([
    ['RB', 0, 20],
    ['2W', 0, 12],
    ['3H', 28, 0],
    ['4K', 12, 0],
    ['6C', 12, 0],
  ]);
  expect(classOf('3H').children.map((child) => child.displayName)).toEqual(
    expect.arrayContaining(['Amelia Hard', 'Amelia Hart', 'Niamh O']),
  );
});

it('lets everybody in with what it prints', async () => {
  const teacher = testBrowser(demo.url);
  for (const { email, password } of demo.staff) {
    expect((await teacher.post('/api/staff/sign-in', { email, password })).status).toBe(200);
  }
  const { body } = await teacher.post('/api/lessons', { classId: classOf('3H').id });
  const tablet = testBrowser(demo.url);
  await tablet.post('/api/join', { code: (body as { joinCode: string }).joinCode });
  const { username, passphrase, displayName } = classOf('3H').children[7]!;
  const answer = await tablet.post('/api/pupil/sign-in', { username, passphrase });
  expect([answer.status, answer.body]).toMatchObject([200, { displayName, band: 'lks2' }]);
});

it('lets the youngest in with the pictures it prints', async () => {
  const teacher = testBrowser(demo.url);
  const { email, password } = demo.staff[3]!;
  await teacher.post('/api/staff/sign-in', { email, password });
  const { body } = await teacher.post('/api/lessons', { classId: classOf('RB').id });
  const tablet = testBrowser(demo.url);
  await tablet.post('/api/join', { code: (body as { joinCode: string }).joinCode });
  const [first] = classOf('RB').pictureChildren;
  const { children } = (await tablet.get('/api/tiles')).body as { children: { pupilId: string; ownPicture: string }[] };
  const { pupilId } = children.find((child) => child.ownPicture === first!.ownPicture)!;
  const answer = await tablet.post('/api/tiles/sign-in', { pupilId, pictures: first!.pictures });
  expect([answer.status, answer.body]).toMatchObject([200, { displayName: first!.displayName, band: 'eyfs' }]);
});
