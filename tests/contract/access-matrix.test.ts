/**
 * Every route × every role × {own class, another class, another school}, read from the route table.
 * What is not one's own must look exactly like what is not there.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may, PERMISSIONS, ROLES, type Permission, type Role } from '../../src/domain/people.ts';
import { ROUTES, type ApiRoute } from '../../src/server/http/routes.ts';
import { MISSING_PAGE, STAFF_PAGES } from '../../src/server/http/staff-pages.ts';
import { testBrowser, type Answer, type TestBrowser } from '../support/requests.ts';
import { ask as askAt, hasBody, NO_ID } from '../support/route-bodies.ts';
import { ENDPOINTS, routePathOf, startServer, type TestServer } from '../support/server.ts';
import { twoSchools, type Target, type TwoSchools } from '../support/two-schools.ts';

const NOT_THERE: Target = {
  classId: NO_ID,
  lessonId: NO_ID,
  lanternId: NO_ID,
  signatureId: NO_ID,
  pupilId: NO_ID,
};
/** Routes that name a class in their body, and so aim at something although their path has no parameter. */
const AIMING_BODIES = new Set(['/api/lessons']);

const isPermission = (needs: ApiRoute['needs']): needs is Permission => Object.hasOwn(PERMISSIONS, needs);
const nameOf = ({ method, path }: ApiRoute) => `${method} ${path}`;
const aims = ({ path }: ApiRoute) => path.includes('[') || AIMING_BODIES.has(path);

let server: TestServer;
let schools: TwoSchools;
beforeAll(async () => {
  server = await startServer();
  schools = await twoSchools(server);
});
afterAll(() => server.stop());

const ask = (browser: TestBrowser, route: ApiRoute, at: Target): Promise<Answer> =>
  askAt(browser, route, at, schools.staffIds.dsl);

describe('the route table', () => {
  it('lists every endpoint file, with each method it answers', async () => {
    const built: string[] = [];
    for (const [file, load] of Object.entries(ENDPOINTS)) {
      const { prerender, ...exported } = (await load()) as Record<string, unknown>;
      expect(prerender, `${file} must not be pre-rendered`).toBe(false);
      built.push(...Object.keys(exported).map((method) => `${method} ${routePathOf(file)}`));
    }
    const direct = ROUTES.filter((route) => route.direct);
    expect([...built, ...direct.map(nameOf)].sort()).toEqual(ROUTES.map(nameOf).sort());
  });

  it('lists every staff page', () => {
    const folder = join(import.meta.dirname, '../../src/pages/staff');
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.astro') && !/(^|\/)_/.test(file))
      .map((file) => `/staff/${file.replace(/(index)?\.astro$/, '')}`.replace(/([^/])$/, '$1/'));
    expect(pages.sort()).toEqual(STAFF_PAGES.map((page) => page.path).sort());
  });

  it('knows a body for every route that takes one', () => {
    const without = ROUTES.filter((route) => route.body !== 'none' && !hasBody(route));
    expect(without.map(nameOf)).toEqual([]);
  });

  it('names a class’s own parameters only', () => {
    const names = ROUTES.flatMap((route) => [...route.path.matchAll(/\[(\w+)\]/g)].map((found) => found[1]));
    expect(names.filter((name) => !Object.hasOwn(NOT_THERE, name!))).toEqual([]);
  });
});

describe.each(ROUTES.filter((route) => isPermission(route.needs)))('$method $path', (route) => {
  const needs = route.needs as Permission;

  it.each(ROLES.filter((role) => !may(role, needs)))('refuses %s whatever it aims at', async (role: Role) => {
    for (const at of [schools.own, schools.otherClass, schools.otherSchool, NOT_THERE]) {
      const { status, body } = await ask(schools.staff[role], route, at);
      expect([status, (body as { code: string }).code]).toEqual([403, 'not-allowed']);
    }
  });

  it.each(ROLES.filter((role) => may(role, needs)))(
    'lets %s reach what is theirs and nothing else',
    async (role: Role) => {
      const staff = schools.staff[role];
      const own = await ask(staff, route, schools.own);
      expect([401, 403, 404], JSON.stringify(own.body)).not.toContain(own.status);
      expect(own.status).toBeLessThan(500);
      if (!aims(route)) return;

      const nothing = await ask(staff, route, NOT_THERE);
      expect(nothing.status).toBe(404);
      const far = await ask(staff, route, schools.otherSchool);
      expect([far.status, far.body]).toEqual([nothing.status, nothing.body]);
      const other = await ask(staff, route, schools.otherClass);
      if (may(role, 'class:reach-all')) expect([401, 403, 404], JSON.stringify(other.body)).not.toContain(other.status);
      else expect([other.status, other.body]).toEqual([nothing.status, nothing.body]);
    },
  );
});

describe.each(ROUTES.filter((route) => route.needs !== 'anyone'))('$method $path', (route) => {
  it('refuses strangers, and sessions of another kind', async () => {
    const callers: [string, TestBrowser][] = [['stranger', testBrowser(server.url)]];
    if (route.needs !== 'device' && route.needs !== 'pupil')
      callers.push(['device', schools.device], ['pupil', schools.pupil]);
    else callers.push(['staff', schools.staff.lead]);
    if (route.needs === 'pupil') callers.push(['device', schools.device]);
    for (const [who, browser] of callers) {
      expect([who, (await ask(browser, route, schools.own)).status]).toEqual([who, 401]);
    }
  });
});

describe.each(STAFF_PAGES.filter(({ path }) => path !== MISSING_PAGE))('page $path', ({ path, needs }) => {
  const address = path.replace(/\[\w+\]/g, NO_ID);
  it('is open to whom it is for, and not there for others', async () => {
    const stranger = await testBrowser(server.url).get(address);
    expect(stranger.status).toBe(needs === 'anyone' ? 200 : 303);
    for (const role of ROLES) {
      const open = needs === 'anyone' || needs === 'staff' || may(role, needs);
      expect([role, (await schools.staff[role].get(address)).status]).toEqual([role, open ? 200 : 404]);
    }
  });
});

it('tells staff at their own desk of what is not there, and others as of any lost address', async () => {
  const told = async (browser: TestBrowser, path: string) => {
    const { status, body } = await browser.get(path);
    return [path, status, /staff 404|nothing here/.exec(String(body))?.[0]];
  };
  for (const path of ['/staff/nowhere/', MISSING_PAGE])
    expect(await told(schools.staff.technician, path)).toEqual([path, 404, 'staff 404']);
  expect(await told(schools.staff.technician, '/staff/people/')).toEqual(['/staff/people/', 404, 'staff 404']);
  for (const browser of [testBrowser(server.url), schools.device, schools.pupil])
    expect(await told(browser, '/staff/nowhere/')).toEqual(['/staff/nowhere/', 404, 'nothing here']);
});
