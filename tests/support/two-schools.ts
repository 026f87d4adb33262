/**
 * Two schools for tests of who may reach what: Oak with a member of staff of every role, its class
 * 3H (taught by the supply and the class teacher) and 4K; Elm with one class. Everything is made as
 * people make it, by requests; only the second school has no set-up link of its own.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { ROLES, normaliseTypedName, type Role } from '../../src/domain/people.ts';
import { uuidv7 } from '../../src/domain/identifiers.ts';
import { publishDefaults } from '../../src/server/services/agreements/publish-defaults.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import { testBrowser, type Answer, type TestBrowser } from './requests.ts';
import type { TestServer } from './server.ts';

export const PASSWORD = 'wobbly kettle orbit seventeen';

/** What a request can aim at: the ids of one class and of what happened in it. */
export interface Target {
  classId: string;
  lessonId: string;
  lanternId: string;
  signatureId: string;
  pupilId: string;
}
export interface TwoSchools {
  staff: Record<Role, TestBrowser>;
  staffIds: Record<Role, string>;
  /** On a device in 3H's lesson, nobody signed in. */
  device: TestBrowser;
  /** A child of 3H, signed in. */
  pupil: TestBrowser;
  /** The child's upload token, as a page holds it. */
  uploadToken: string;
  own: Target;
  otherClass: Target;
  otherSchool: Target;
}

const newId = () => uuidv7(Date.now(), new Uint8Array(randomBytes(10)));

/** Tests read what they expect; a missing field fails where it is used. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Found = Record<string, any>;

function good(answer: Answer): Found {
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Found;
}

async function member(
  server: TestServer,
  schoolId: string,
  role: Role,
): Promise<{ browser: TestBrowser; staffId: string }> {
  const email = `${role}@${schoolId}.example.org`;
  const staffId = newId();
  const { userId } = await server.services.staffAccounts.create({ schoolId, email, name: role, password: PASSWORD });
  await scoped(server.deps.db, schoolId)
    .insertInto('staff_profile')
    .values({ id: staffId, user_id: userId, display_name: role, email, role, created_at: Date.now(), ended_at: null })
    .execute();
  const browser = testBrowser(server.url);
  good(await browser.post('/api/staff/sign-in', { email, password: PASSWORD }));
  return { browser, staffId };
}

async function school(server: TestServer, name: string, roles: readonly Role[]) {
  const schoolId = newId();
  await server.deps.db.transaction().execute(async (transaction) => {
    await transaction.insertInto('school').values({ id: schoolId, name, created_at: Date.now() }).execute();
    await publishDefaults(transaction, server.deps, schoolId, server.deps.agreements);
  });
  const staff = {} as Record<Role, TestBrowser>;
  const staffIds = {} as Record<Role, string>;
  for (const role of roles) {
    const { browser, staffId } = await member(server, schoolId, role);
    staff[role] = browser;
    staffIds[role] = staffId;
  }
  return { staff, staffIds };
}

/** A class with one child who has joined a lesson, signed the agreement and lit the lantern. */
async function liveClass(
  server: TestServer,
  lead: TestBrowser,
  className: string,
  child: [forename: string, surname: string],
  staffIds: readonly string[] = [],
) {
  const { classId } = good(await lead.post('/api/classes', { name: className, yearGroup: '3' }));
  if (staffIds.length > 0) good(await lead.post(`/api/classes/${classId}/staff`, { staffIds }));
  const csv = `Forename,Surname,Year Group,Class\n${child.join(',')},3,${className}\n`;
  const send = (path: string) => lead.post(path, csv, { 'Content-Type': 'text/csv' });
  const { fingerprint } = good(await send('/api/roster/preview'));
  good(await send(`/api/roster/accept?fingerprint=${encodeURIComponent(fingerprint)}`));
  const [card] = good(await lead.post(`/api/classes/${classId}/cards`)).cards;
  const { lessonId, joinCode } = good(await lead.post('/api/lessons', { classId, activity: 'stories/free-gems' }));

  const device = testBrowser(server.url);
  good(await device.post('/api/join', { code: joinCode }));
  const pupil = testBrowser(server.url);
  good(await pupil.post('/api/join', { code: joinCode }));
  const me = good(await pupil.post('/api/pupil/sign-in', { username: card.username, passphrase: card.passphrase }));

  const base = { id: newId(), activity: null, happenedAt: Date.now() };
  const typed = createHmac('sha256', me.token)
    .update(normaliseTypedName(child.join(' ')))
    .digest('hex');
  const asked = server.deps.agreements.find(({ agreement }) => `agreements/${agreement.id}` === me.agreement.activity)!;
  const promises = asked.agreement.promises.map((promise) => promise.id);
  const items = [
    { ...base, id: newId(), kind: 'lantern-lit', detail: { page: '/branches/' } },
    {
      ...base,
      activity: me.agreement.activity,
      kind: 'signed',
      detail: { version: me.agreement.version, promises, checks: 'done', name: typed },
    },
  ].map((event) => ({ token: me.token, event }));
  const { results } = good(await pupil.post('/api/events', { items }));
  if (results.some((r: { result: string }) => r.result !== 'stored')) throw new Error(JSON.stringify(results));

  const { lanterns } = good(await lead.get('/api/lanterns'));
  const page = good(await lead.get(`/api/classes/${classId}`));
  const target: Target = {
    classId,
    lessonId,
    lanternId: lanterns.find((lantern: { classId: string }) => lantern.classId === classId).id,
    signatureId: page.pupils[0].signature.signatureId,
    pupilId: card.pupilId,
  };
  return { target, device, pupil, uploadToken: me.token as string };
}

export async function twoSchools(server: TestServer): Promise<TwoSchools> {
  const oak = await school(server, 'Oak', ROLES);
  const elm = await school(server, 'Elm', ['lead']);
  const mine = await liveClass(
    server,
    oak.staff.lead,
    '3H',
    ['Mia', 'Ahmed'],
    [oak.staffIds.supply, oak.staffIds.teacher],
  );
  const other = await liveClass(server, oak.staff.lead, '4K', ['Leo', 'Novak']);
  const far = await liveClass(server, elm.staff.lead, '3H', ['Mia', 'Ahmed']);
  return {
    ...oak,
    device: mine.device,
    pupil: mine.pupil,
    uploadToken: mine.uploadToken,
    own: mine.target,
    otherClass: other.target,
    otherSchool: far.target,
  };
}
