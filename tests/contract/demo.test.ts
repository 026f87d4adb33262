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

it('has a lead, a DSL, a teacher, a supply teacher, and two classes', () => {
  expect(demo.staff.map((person) => person.role)).toEqual(['lead', 'dsl', 'teacher', 'supply']);
  expect(demo.classes.map(({ name, children }) => [name, children.length])).toEqual([
    ['3H', 28],
    ['4K', 12],
  ]);
  expect(demo.classes[0]!.children.map((child) => child.displayName)).toEqual(
    expect.arrayContaining(['Amelia Hard', 'Amelia Hart', 'Niamh O']),
  );
});

it('lets everybody in with what it prints', async () => {
  const teacher = testBrowser(demo.url);
  for (const { email, password } of demo.staff) {
    expect((await teacher.post('/api/staff/sign-in', { email, password })).status).toBe(200);
  }
  const { body } = await teacher.post('/api/lessons', { classId: demo.classes[0]!.id });
  const tablet = testBrowser(demo.url);
  await tablet.post('/api/join', { code: (body as { joinCode: string }).joinCode });
  const { username, passphrase, displayName } = demo.classes[0]!.children[7]!;
  const answer = await tablet.post('/api/pupil/sign-in', { username, passphrase });
  expect([answer.status, answer.body]).toMatchObject([200, { displayName, band: 'lks2' }]);
});
