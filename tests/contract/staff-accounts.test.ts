/** Setting a school up, inviting staff, and signing in and out, on both databases and over real requests. */
import { getMigrations } from 'better-auth/db/migration';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { makeStaffAccounts } from '../../src/server/services/accounts/index.ts';
import { accountOptions } from '../../src/server/services/accounts/options.ts';
import { FREE_TRIES } from '../../src/server/services/accounts/sign-in-limit.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import { createDatabase } from '../support/postgres.ts';
import { testBrowser, type TestBrowser } from '../support/requests.ts';
import { startServer, type TestServer } from '../support/server.ts';

const PASSWORD = 'wobbly kettle orbit seventeen';
const LEAD = { schoolName: 'Oak Lane Primary', name: 'Ada Lovelace', email: 'Ada@example.org', password: PASSWORD };

const databases = [
  { name: 'SQLite', url: async () => undefined },
  {
    name: 'PostgreSQL',
    url: () => createDatabase(inject('postgresUrl'), `accounts_${Math.random().toString(36).slice(2)}`),
  },
];

const tokenOf = (server: TestServer) => new URL(server.setUpLink!).searchParams.get('token')!;

describe.each(databases)('staff accounts on $name', ({ url }) => {
  let server: TestServer;
  let browser: TestBrowser;

  beforeEach(async () => {
    server = await startServer({ databaseUrl: await url() });
    browser = testBrowser(server.url);
    return () => server.stop();
  });

  async function schoolWithLead(): Promise<TestBrowser> {
    await browser.post('/api/set-up/claim', { token: tokenOf(server), ...LEAD });
    await browser.post('/api/staff/sign-in', { email: LEAD.email, password: PASSWORD });
    return browser;
  }

  it('has every table and column that the accounts library wants', async () => {
    const { compileMigrations, schemaProblems } = await getMigrations(accountOptions(server.deps));
    expect(await compileMigrations()).toBe(';');
    expect(schemaProblems).toEqual([]);
  });

  it('makes one online-safety lead of twenty claims at once, and then the link is gone', async () => {
    const token = tokenOf(server);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        browser.post('/api/set-up/claim', { token, ...LEAD, email: `lead${i}@example.org` }),
      ),
    );
    expect(answers.filter((a) => a.status === 200)).toHaveLength(1);
    expect(answers.filter((a) => ![200, 404, 409].includes(a.status))).toEqual([]);
    const { schoolId } = answers.find((a) => a.status === 200)!.body as { schoolId: string };
    expect(await server.deps.db.selectFrom('school').select('id').execute()).toEqual([{ id: schoolId }]);
    const leads = await scoped(server.deps.db, schoolId).selectFrom('staff_profile').select('role').execute();
    expect(leads).toEqual([{ role: 'lead' }]);
    expect(await server.deps.db.selectFrom('staff_account').select('id').execute()).toHaveLength(1);

    expect((await browser.post('/api/set-up/claim', { token, ...LEAD })).status).toBe(404);
    expect(await server.services.setUp.link()).toBeNull();
  });

  it('resumes a claim that broke off between the account and the profile', async () => {
    const { db } = server.deps;
    const row = await db.selectFrom('set_up').selectAll().executeTakeFirstOrThrow();
    // What a killed process leaves: the claim taken, the account made, nothing else.
    await db.updateTable('set_up').set({ state: 'claimed', claimed_at: Date.now() }).execute();
    await server.services.staffAccounts.create({
      schoolId: row.school_id!,
      email: 'ada@example.org',
      name: 'Ada',
      password: 'another password before the crash',
    });
    const token = tokenOf(server);
    expect((await browser.post('/api/set-up/claim', { token, ...LEAD })).status).toBe(409);

    await server.stop();
    server = await startServer({
      env: { DATA_DIR: server.dataDir },
      databaseUrl: server.config.databaseUrl ?? undefined,
    });
    browser = testBrowser(server.url);
    expect(tokenOf(server)).toBe(token);
    expect((await browser.post('/api/set-up/claim', { token, ...LEAD })).status).toBe(200);
    expect((await browser.post('/api/staff/sign-in', { email: 'ada@example.org', password: PASSWORD })).status).toBe(
      200,
    );
    expect(await server.deps.db.selectFrom('staff_account').select('id').execute()).toHaveLength(1);
  });

  it('refuses a forged link, easy passwords and impossible names without using the link up', async () => {
    const token = tokenOf(server);
    const claim = (change: object) => browser.post('/api/set-up/claim', { token, ...LEAD, ...change });
    expect((await claim({ token: `${token.slice(0, -1)}_` })).status).toBe(404);
    expect((await claim({ password: 'short' })).status).toBe(400);
    expect((await claim({ password: 'PasswordPassword1' })).body).toMatchObject({ code: 'password-common' });
    expect((await claim({ password: 'oak lane primary 1' })).body).toMatchObject({ code: 'password-common' });
    expect((await claim({ name: '<b>Ada</b>' })).body).toMatchObject({ code: 'name-invalid' });
    expect((await claim({})).status).toBe(200);
  });

  it('invites by a code that works once, for seven days, for one person', async () => {
    const lead = await schoolWithLead();
    const invitation = { name: 'Grace Hopper', email: 'grace@example.org', role: 'teacher', classIds: [] };
    const made = await lead.post('/api/staff/invites', invitation);
    expect(made.status).toBe(200);
    const { code, link, expiresAt } = made.body as { code: string; link: string; expiresAt: number };
    expect(link).toBe(`${server.url}/staff/invite/?code=${code}`);
    expect(expiresAt - Date.now()).toBeGreaterThan(6.99 * 86_400_000);

    const claims = await Promise.all(
      Array.from({ length: 6 }, () => testBrowser(server.url).post('/api/invites/claim', { code, password: PASSWORD })),
    );
    expect(claims.filter((a) => a.status === 200)).toHaveLength(1);
    expect((await browser.post('/api/invites/claim', { code, password: PASSWORD })).status).toBe(404);

    const teacher = testBrowser(server.url);
    expect((await teacher.post('/api/staff/sign-in', { email: 'grace@example.org', password: PASSWORD })).status).toBe(
      200,
    );
    expect((await teacher.post('/api/staff/invites', invitation)).body).toMatchObject({ code: 'not-allowed' });
    expect((await lead.post('/api/staff/invites', invitation)).body).toMatchObject({ code: 'email-in-use' });
  });

  it('keeps no invitation code, and lets it run out', async () => {
    const lead = await schoolWithLead();
    const { body } = await lead.post('/api/staff/invites', { name: 'Alan', email: 'alan@example.org', role: 'dsl' });
    const { code } = body as { code: string };
    const schoolId = code.split('.')[0]!;
    const here = scoped(server.deps.db, schoolId);
    expect(JSON.stringify(await here.selectFrom('staff_invite').selectAll().execute())).not.toContain(
      code.split('.')[1],
    );
    await here
      .updateTable('staff_invite')
      .set({ expires_at: Date.now() - 1 })
      .execute();
    expect((await browser.post('/api/invites/claim', { code, password: PASSWORD })).status).toBe(404);
  });

  it('refuses a class of nobody in an invitation as it would any other school’s', async () => {
    const lead = await schoolWithLead();
    const classIds = ['01890a5d-ac96-774b-bcce-b302099a8057'];
    const { status } = await lead.post('/api/staff/invites', {
      name: 'Alan',
      email: 'alan@example.org',
      role: 'teacher',
      classIds,
    });
    expect(status).toBe(404);
  });

  it('gives a cookie that script cannot read, renews it at each sign-in and ends it at sign-out', async () => {
    await schoolWithLead();
    const first = browser.cookies.get('tellwood_staff')!;
    const again = await browser.post('/api/staff/sign-in', { email: LEAD.email, password: PASSWORD });
    const [cookie] = again.headers.getSetCookie().filter((header) => header.startsWith('tellwood_staff='));
    expect(cookie).toMatch(/Max-Age=3600;/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    expect(cookie).toMatch(/Path=\//i);
    const second = browser.cookies.get('tellwood_staff')!;
    expect(second).not.toBe(first);

    const old = testBrowser(server.url);
    old.cookies.set('tellwood_staff', first);
    expect((await old.get('/staff/')).status).toBe(303);
    expect((await browser.get('/staff/')).status).toBe(200);

    expect((await browser.post('/api/staff/sign-out')).status).toBe(200);
    expect(browser.cookies.has('tellwood_staff')).toBe(false);
    browser.cookies.set('tellwood_staff', second);
    expect((await browser.get('/staff/')).status).toBe(303);
  });

  it('says the same of a wrong password and of an address nobody has', async () => {
    await schoolWithLead();
    const stranger = testBrowser(server.url);
    const wrong = await stranger.post('/api/staff/sign-in', { email: LEAD.email, password: 'not this one at all' });
    const nobody = await stranger.post('/api/staff/sign-in', {
      email: 'nobody@example.org',
      password: 'not this one at all',
    });
    expect([wrong.status, wrong.body]).toEqual([nobody.status, nobody.body]);
    expect(wrong.status).toBe(401);
  });

  it('makes guessing wait, but not the owner in the browser she uses', async () => {
    await schoolWithLead();
    const stranger = testBrowser(server.url);
    let last = await stranger.post('/api/staff/sign-in', { email: LEAD.email, password: 'guess number zero' });
    for (let i = 1; i < 8; i++)
      last = await stranger.post('/api/staff/sign-in', { email: LEAD.email, password: `guess number ${i}` });
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await stranger.post('/api/staff/sign-in', { email: LEAD.email, password: PASSWORD })).status).toBe(429);
    browser.cookies.delete('tellwood_staff');
    expect((await browser.post('/api/staff/sign-in', { email: LEAD.email, password: PASSWORD })).status).toBe(200);
  });

  it('checks no more guesses when they come all at once', async () => {
    await schoolWithLead();
    const guesses = Array.from({ length: 40 }, (_, i) =>
      testBrowser(server.url).post('/api/staff/sign-in', { email: LEAD.email, password: `guess number ${i}` }),
    );
    const checked = (await Promise.all(guesses)).filter((answer) => answer.status === 401);
    expect(checked).toHaveLength(FREE_TRIES);
  });

  it('ends a session that nobody has used for an hour', async () => {
    await schoolWithLead();
    const sessions = server.deps.db.selectFrom('staff_session').select(['created_at', 'expires_at']);
    const { created_at, expires_at } = await sessions.executeTakeFirstOrThrow();
    const lasts = new Date(String(expires_at)).getTime() - new Date(String(created_at)).getTime();
    expect(Math.round(lasts / 60_000)).toBe(60);
    const past = new Date(Date.now() - 1_000).toISOString();
    await server.deps.db
      .updateTable('staff_session')
      .set({ expires_at: past as never })
      .execute();
    expect((await browser.get('/api/lanterns')).status).toBe(401);
  });

  it('ends a session after a school day, however much it is used', async () => {
    await schoolWithLead();
    const cookies = { read: () => browser.cookies.get('tellwood_staff')!, set() {}, clear() {}, pass() {} };
    const later = makeStaffAccounts({ ...server.deps, clock: () => Date.now() + 12.1 * 3_600_000 });
    expect(await server.services.staffAccounts.staffOf(cookies)).toMatchObject({ role: 'lead', name: 'Ada Lovelace' });
    expect(await later.staffOf(cookies)).toBeNull();
    expect((await browser.get('/staff/')).status).toBe(303);
  });
});
