/** The demo school is made, and its first days are lived, through the server's own doors. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ClassPage } from '../../src/schemas/api/staff-views.ts';
import type { PupilSession } from '../../src/schemas/api/lessons.ts';
import type { PupilProgress } from '../../src/schemas/api/progress.ts';
import type { Staff } from '../../src/server/http/who.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import { DemoClock } from '../../src/tools/demo/clock.ts';
import { inWords } from '../../src/tools/demo/in-words.ts';
import { liveTheWeek } from '../../src/tools/demo/week.ts';
import { seedSchool, type DemoSchool } from '../../src/tools/seed-demo.ts';
import { testBrowser, type TestBrowser } from '../support/requests.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let demo: DemoSchool;
beforeAll(async () => {
  const clock = new DemoClock();
  server = await startServer({ clock: clock.now });
  const seeded = await seedSchool(server.setUpLink!);
  await liveTheWeek(seeded, clock);
  clock.goToPresent();
  demo = seeded.school;
});
afterAll(() => server.stop());
const classOf = (name: string) => demo.classes.find((one) => one.name === name)!;

async function signedIn(email: string): Promise<TestBrowser> {
  const browser = testBrowser(demo.url);
  const { password } = demo.staff.find((person) => person.email === email)!;
  expect((await browser.post('/api/staff/sign-in', { email, password })).status).toBe(200);
  return browser;
}
async function pageOf(name: string): Promise<ClassPage> {
  const lead = await signedIn('lead@larkmere.example');
  return (await lead.get(`/api/classes/${classOf(name).id}`)).body as ClassPage;
}
/** How many children stand where, in one activity. */
function standing({ pupils }: ClassPage, activity: string): Record<string, number> {
  const groups = Object.groupBy(pupils, ({ progress }) => progress[activity] ?? 'not begun');
  return Object.fromEntries(Object.entries(groups).map(([state, those]) => [state, those!.length]));
}
const waysOf = ({ pupils }: ClassPage) => [
  ...new Set(
    pupils.map(({ signature }) =>
      signature
        ? [signature.how, signature.drawn && 'drawn', signature.checks, signature.witness].filter(Boolean).join(', ')
        : 'not yet',
    ),
  ),
];

it('has staff of each role that works with children or their names, and three classes', () => {
  expect(demo.staff.map((person) => person.role)).toEqual([
    'lead',
    'dsl',
    'teacher',
    'teacher',
    'teacher',
    'supply',
    'office',
  ]);
  expect(
    demo.classes.map(({ name, children, pictureChildren }) => [name, children.length, pictureChildren.length]),
  ).toEqual([
    ['RB', 0, 26],
    ['3H', 28, 0],
    ['6C', 24, 0],
  ]);
  expect(classOf('3H').children.map((child) => child.displayName)).toEqual(
    expect.arrayContaining(['Amelia Hard', 'Amelia Hart', 'Niamh O']),
  );
});

it('shows work that is done, half done and not begun, and signatures of every way', async () => {
  const third = await pageOf('3H');
  expect(standing(third, 'stories/free-gems')).toEqual({
    done: expect.any(Number),
    started: expect.any(Number),
    'not begun': expect.any(Number),
  });
  expect(standing(third, 'games/drey/lks2')).toMatchObject({ done: 1, started: 2 });
  expect(waysOf(third).sort()).toEqual([
    'not yet',
    'typed-name, done',
    'typed-name, drawn, done',
    'typed-name, drawn, done, Maya Hollis',
  ]);
  expect(third.misconceptions.length).toBeGreaterThan(2);
  const young = await pageOf('RB');
  expect(waysOf(young).sort()).toEqual(['not yet', 'stamped, class, Grace Ilesanmi', 'stamped, done']);
  expect(Object.keys(standing(young, 'stories/upsetting-video')).sort()).toEqual(['done', 'not begun', 'started']);
  expect(standing(await pageOf('6C'), 'stories/three-day-chat')['done']).toBeGreaterThan(9);
  for (const page of [third, young]) expect([page.lesson, page.parked]).toEqual([null, []]);
});

it('has one lantern, seen, come to and closed, and lessons that were over before today', async () => {
  const { db, services, clock } = { ...server, ...server.deps };
  const { id: schoolId } = await db.selectFrom('school').select('id').executeTakeFirstOrThrow();
  const dsl: Staff = { kind: 'staff', schoolId, staffId: schoolId, role: 'dsl', name: 'Owen Tallis' };
  const [lantern, ...others] = await services.lanterns.closed(dsl);
  expect([others, (await services.lanterns.list(dsl)).lanterns]).toEqual([[], []]);
  const desk = await signedIn('dsl@larkmere.example');
  expect((await desk.post(`/api/lanterns/${lantern!.id}/open`)).body).toMatchObject({
    className: '3H',
    displayName: 'Ibrahim S',
    openedBy: 'Maya Hollis',
    onMyWayBy: 'Maya Hollis',
    uncoveredBy: 'Maya Hollis',
    closedBy: 'Owen Tallis',
    closeReason: 'all-well',
    notes: ['practising'],
    escalated: false,
  });
  const lessons = await scoped(db, schoolId).selectFrom('lesson').select(['started_at', 'ended_at']).execute();
  expect(lessons).toHaveLength(5);
  const today = new Date().setUTCHours(0, 0, 0, 0);
  for (const { started_at, ended_at } of lessons) {
    expect(ended_at! - started_at).toBeGreaterThan(0);
    expect(ended_at!).toBeLessThan(today);
  }
  expect(Math.abs(clock() - Date.now())).toBeLessThan(1_000);
  expect(await services.audit.verify(schoolId)).toMatchObject({});
});

it('lets everybody in with what it prints, and a child goes on where they left', async () => {
  for (const { email } of demo.staff) await signedIn(email);
  const teacher = await signedIn('teacher@larkmere.example');
  const { body } = await teacher.post('/api/lessons', { classId: classOf('3H').id });
  const tablet = testBrowser(demo.url);
  await tablet.post('/api/join', { code: (body as { joinCode: string }).joinCode });
  const { displayName } = demo.children.find(({ band }) => band === 'branches')!;
  const { username, passphrase } = classOf('3H').children.find((child) => child.displayName === displayName)!;
  const answer = await tablet.post('/api/pupil/sign-in', { username, passphrase });
  expect([answer.status, answer.body]).toMatchObject([200, { displayName, band: 'lks2' }]);
  const { activities } = (await tablet.get('/api/pupil/progress')).body as PupilProgress;
  expect(activities.find(({ activity }) => activity === 'stories/free-gems')).toMatchObject({
    state: 'started',
    left: { step: expect.any(String) },
  });
});

it('lets the youngest in with the pictures it prints, each into the band of their own year', async () => {
  const teacher = await signedIn('reception@larkmere.example');
  const { body } = await teacher.post('/api/lessons', { classId: classOf('RB').id });
  const tablet = testBrowser(demo.url);
  await tablet.post('/api/join', { code: (body as { joinCode: string }).joinCode });
  const { children } = (await tablet.get('/api/tiles')).body as {
    children: { pupilId: string; displayName: string }[];
  };
  for (const [band, id] of [
    ['acorns', 'eyfs'],
    ['saplings', 'ks1'],
  ]) {
    const { displayName } = demo.children.find((child) => child.band === band)!;
    const { pupilId } = children.find((child) => child.displayName === displayName)!;
    const { pictures } = classOf('RB').pictureChildren.find((child) => child.displayName === displayName)!;
    const session = (await tablet.post('/api/tiles/sign-in', { pupilId, pictures })).body as PupilSession;
    expect([session.displayName, session.band]).toEqual([displayName, id]);
    expect(session.progress).toContainEqual(expect.objectContaining({ state: 'started' }));
  }
});

it('prints a sign-in for every member of staff and a child of each band', () => {
  const said = inWords(demo);
  for (const { email, password } of demo.staff) expect(said).toMatch(new RegExp(`${email} +${password}`));
  expect(demo.children.map(({ band }) => band)).toEqual(['acorns', 'saplings', 'branches', 'canopy']);
  for (const { displayName, how } of demo.children) expect(said).toMatch(new RegExp(`${displayName} +${how}`));
});
