/** A school in being, made the way people make it: set-up link, class, roster, teacher; then devices and children. */
import { inject } from 'vitest';
import type { SignInCards } from '../../src/schemas/api/classes.ts';
import type { Role } from '../../src/domain/people.ts';
import type { Staff } from '../../src/server/http/who.ts';
import { createDatabase } from './postgres.ts';
import { testBrowser, type Answer, type TestBrowser } from './requests.ts';
import { startServer, type TestServer } from './server.ts';

const PASSWORD = 'wobbly kettle orbit seventeen';
const FORENAMES = ['Aisha', 'Ben', 'Chidi', 'Dara', 'Erin', 'Farah', 'Gwen', 'Hamza', 'Isla', 'Jakub'];

export const serverDatabases = [
  { name: 'SQLite', databaseUrl: async () => undefined },
  {
    name: 'PostgreSQL',
    databaseUrl: () => createDatabase(inject('postgresUrl'), `day_${Math.random().toString(36).slice(2)}`),
  },
];

/** A roster of `count` children whose names are all different. */
export function rosterOf(count: number, className = '3H'): string {
  const lines = Array.from({ length: count }, (_, i) => {
    const surname = `Ash${String.fromCharCode(97 + Math.floor(i / FORENAMES.length))}by`;
    return `${FORENAMES[i % FORENAMES.length]},${surname},Year 3,${className}`;
  });
  return `Forename,Surname,Year Group,Class\r\n${lines.join('\r\n')}\r\n`;
}

export interface SchoolDay {
  server: TestServer;
  lead: TestBrowser;
  classId: string;
  /** The lead as services know her. */
  leadHerself(): Promise<Staff>;
  /** Signs in a new member of staff. */
  hire(role: Role, classIds?: string[]): Promise<TestBrowser>;
  sendRoster(csv: string | Uint8Array, who?: TestBrowser): Promise<Answer>;
  acceptRoster(csv: string | Uint8Array, fingerprint: string, who?: TestBrowser): Promise<Answer>;
  /** Previews and accepts; returns the cards of 3H. */
  importRoster(csv: string): Promise<SignInCards['cards']>;
  startLesson(who?: TestBrowser): Promise<{ lessonId: string; joinCode: string }>;
  /** A tablet that joined by the code. */
  tablet(joinCode: string): Promise<TestBrowser>;
}

function expectOk(answer: Answer): Answer['body'] {
  if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export async function openSchoolDay(databaseUrl: string | undefined, clock?: () => number): Promise<SchoolDay> {
  const server = await startServer({ databaseUrl, ...(clock && { clock }) });
  const lead = testBrowser(server.url);
  const token = new URL(server.setUpLink!).searchParams.get('token')!;
  const email = 'lead@school.example';
  expectOk(
    await lead.post('/api/set-up/claim', {
      token,
      schoolName: 'Oak Lane',
      name: 'Lea Lead',
      email,
      password: PASSWORD,
    }),
  );
  expectOk(await lead.post('/api/staff/sign-in', { email, password: PASSWORD }));
  const made = expectOk(await lead.post('/api/classes', { name: '3H', yearGroup: '3' })) as { classId: string };

  const sendCsv = async (who: TestBrowser, path: string, csv: string | Uint8Array) =>
    who.send(path, {
      method: 'POST',
      body: csv as BodyInit,
      headers: { Origin: server.url, 'Content-Type': 'text/csv' },
    });
  const day: SchoolDay = {
    server,
    lead,
    classId: made.classId,
    async leadHerself() {
      const { db } = server.deps;
      const { id } = await db.selectFrom('school').select('id').executeTakeFirstOrThrow();
      const { people } = await server.services.invites.people({ schoolId: id } as Staff);
      const found = people.find((one) => one.email === email)!;
      return { kind: 'staff', schoolId: id, staffId: found.staffId, role: found.role, name: found.name };
    },
    async hire(role, classIds = [made.classId]) {
      const address = `${role}${Math.random().toString(36).slice(2)}@school.example`;
      const invite = { name: 'Tia Teacher', email: address, role, classIds };
      const { code } = expectOk(await lead.post('/api/staff/invites', invite)) as { code: string };
      const browser = testBrowser(server.url);
      expectOk(await browser.post('/api/invites/claim', { code, password: PASSWORD }));
      expectOk(await browser.post('/api/staff/sign-in', { email: address, password: PASSWORD }));
      return browser;
    },
    sendRoster: (csv, who = lead) => sendCsv(who, '/api/roster/preview', csv),
    acceptRoster: (csv, fingerprint, who = lead) => sendCsv(who, `/api/roster/accept?fingerprint=${fingerprint}`, csv),
    async importRoster(csv) {
      const { fingerprint } = expectOk(await day.sendRoster(csv)) as { fingerprint: string };
      expectOk(await day.acceptRoster(csv, fingerprint));
      const { cards } = expectOk(await lead.post(`/api/classes/${made.classId}/cards`)) as SignInCards;
      return cards;
    },
    async startLesson(who = lead) {
      return expectOk(await who.post('/api/lessons', { classId: made.classId })) as {
        lessonId: string;
        joinCode: string;
      };
    },
    async tablet(joinCode) {
      const browser = testBrowser(server.url);
      expectOk(await browser.post('/api/join', { code: joinCode }));
      return browser;
    },
  };
  return day;
}
