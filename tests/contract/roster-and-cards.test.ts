/** Classes, rosters and sign-in cards over real requests, on both databases. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RosterPreview } from '../../src/schemas/api/classes.ts';
import { rosterPreview } from '../../src/schemas/api/classes.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import { openSchoolDay, rosterOf, serverDatabases, type SchoolDay } from '../support/school-day.ts';

const HEADER = 'Forename,Surname,Year Group,Class\n';

describe.each(serverDatabases)('a roster on $name', ({ databaseUrl }) => {
  let day: SchoolDay;
  beforeAll(async () => {
    day = await openSchoolDay(await databaseUrl());
  });
  afterAll(() => day.server.stop());

  const preview = async (csv: string) => (await day.sendRoster(csv)).body as RosterPreview;
  const names = async () => {
    const { body } = await day.lead.get(`/api/classes/${day.classId}`);
    return (body as { pupils: { displayName: string }[] }).pupils.map((pupil) => pupil.displayName);
  };

  it('a class has one name only', async () => {
    expect((await day.lead.post('/api/classes', { name: '3 h', yearGroup: '3' })).status).toBe(409);
  });

  it('a class name is one line that can be seen', async () => {
    const make = (name: string) => day.lead.post('/api/classes', { name, yearGroup: '3' });
    for (const name of ['5\u0000A', '5\nA', '\u200B', ' ']) expect((await make(name)).status).toBe(400);
    const { body } = await make('\u202E5A\u200B');
    const page = await day.lead.get(`/api/classes/${(body as { classId: string }).classId}`);
    expect(page.body).toMatchObject({ name: '5A' });
  });

  it('is previewed without writing anything', async () => {
    const answer = await day.sendRoster(rosterOf(3));
    expect(rosterPreview.parse(answer.body)).toMatchObject({ adds: 3, updates: 0, refusals: 0, problems: [] });
    expect(await names()).toEqual([]);
  });

  it('with one line that is refused writes none of the others', async () => {
    const csv = `${rosterOf(2)}=1+1,Ashby,3,3H\n`;
    const { fingerprint, refusals } = await preview(csv);
    expect(refusals).toBe(1);
    const answer = await day.acceptRoster(csv, fingerprint);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([422, 'roster-refused']);
    expect(await names()).toEqual([]);
  });

  it.each([
    ['an archive renamed', Buffer.from('PK\x03\x04a workbook', 'latin1'), 'not-a-text-file'],
    ['an encoding that is not read', Buffer.from(`${HEADER}Zo\x81,Lovelace,3,3H`, 'latin1'), 'encoding'],
    ['a file without classes', Buffer.from('Forename,Surname,Year Group\nAda,Lovelace,3'), 'missing-class'],
  ])('says what is wrong with %s, and cannot be accepted', async (_, file, problem) => {
    const { status, body } = await day.sendRoster(file);
    expect([status, (body as RosterPreview).problems]).toEqual([200, [problem]]);
    expect((await day.acceptRoster(file, (body as RosterPreview).fingerprint)).status).toBe(422);
  });

  it('larger than a mebibyte is not even read', async () => {
    expect((await day.sendRoster(new Uint8Array(1_048_577))).status).toBe(413);
  });

  it('is taken whole, and each child has a card', async () => {
    const cards = await day.importRoster(rosterOf(12));
    expect(cards).toHaveLength(12);
    expect(new Set(cards.map((card) => card.username)).size).toBe(12);
    expect(cards.map((card) => card.displayName)).toContain('Aisha Ashb');
    for (const card of cards) {
      expect(card.passphrase).toMatch(/^[a-z]+ [a-z]+ [a-z]+$/u);
      expect(card.username).toMatch(/^[a-z]+\d\d$/u);
      expect(card.username).not.toContain('ash');
    }
    expect(await names()).toHaveLength(12);
  });

  it('keeps no passphrase in clear', async () => {
    const { db } = day.server.deps;
    const { id } = await db.selectFrom('school').select('id').executeTakeFirstOrThrow();
    const kept = await scoped(db, id).selectFrom('pupil').select('passphrase_cipher').execute();
    for (const row of kept) expect(row.passphrase_cipher).toMatch(/^v1\.[\w-]+$/u);
  });

  it('taken again changes no username and no passphrase', async () => {
    const before = await day.importRoster(rosterOf(12));
    expect(await day.importRoster(`${rosterOf(12)}New,Child,3,3H\n`)).toEqual(expect.arrayContaining(before));
    expect(await names()).toHaveLength(13);
  });

  it('that has changed since its preview is a conflict', async () => {
    const csv = `${HEADER}Late,Comer,3,3H\n`;
    const { fingerprint } = await preview(csv);
    expect((await day.acceptRoster(`${HEADER}Other,Comer,3,3H\n`, fingerprint)).status).toBe(409);
    expect((await day.acceptRoster(csv, fingerprint)).status).toBe(200);
    expect((await day.acceptRoster(csv, fingerprint)).status).toBe(409);
  });

  it('accepted twice at once is written once', async () => {
    const csv = `${HEADER}Twin,Setting,3,3H\n`;
    const { fingerprint } = await preview(csv);
    const answers = await Promise.all([1, 2, 3].map(() => day.acceptRoster(csv, fingerprint)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    expect((await names()).filter((name) => name === 'Twin S')).toHaveLength(1);
  });

  it('says who is not in it; those who have left are off the roll, and nobody signs in as them', async () => {
    const { missing } = await preview(`${HEADER}Late,Comer,3,3H\n`);
    const gone = missing.find(({ forename }) => forename === 'Twin')!;
    expect(gone).toMatchObject({ surname: 'Setting', className: '3H' });
    const take = () => day.lead.post('/api/roster/leavers', { pupilIds: [gone.pupilId] });
    expect((await take()).body).toEqual({ left: 1 });
    expect((await take()).body).toEqual({ left: 0 });
    expect(await names()).not.toContain('Twin S');
  });

  it('is added to, one child at a time', async () => {
    const add = (forename: string) =>
      day.lead.post(`/api/classes/${day.classId}/pupils`, { forename, surname: 'Comer', yearGroup: '3' });
    expect((await add('March')).body).toMatchObject({ displayName: 'March C' });
    expect(await names()).toContain('March C');
    expect((await add('march')).status).toBe(409);
    expect((await add('=1+1')).status).toBe(422);
  });

  it('moves a child to another class, and a teacher sees only their own', async () => {
    const made = await day.lead.post('/api/classes', { name: '4K', yearGroup: '4' });
    const { classId } = made.body as { classId: string };
    const csv = `${HEADER}Late,Comer,4,4K\n`;
    await day.acceptRoster(csv, (await preview(csv)).fingerprint);
    expect(await names()).not.toContain('Late C');
    const teacher = await day.hire('teacher', [classId]);
    const { body } = await teacher.get(`/api/classes/${classId}`);
    expect((body as { pupils: object[] }).pupils).toMatchObject([{ displayName: 'Late C', yearGroup: '4' }]);
    for (const path of [`/api/classes/${day.classId}`, `/api/classes/${crypto.randomUUID()}`]) {
      expect((await teacher.get(path)).status).toBe(404);
    }
    expect((await teacher.post(`/api/classes/${day.classId}/cards`)).status).toBe(404);
    expect((await day.sendRoster(csv, teacher)).status).toBe(403);
  });

  it('assigns another member of staff to a class', async () => {
    const teacher = await day.hire('teacher', []);
    expect((await teacher.get(`/api/classes/${day.classId}`)).status).toBe(404);
    const lead = await day.leadHerself();
    const { others } = await day.server.services.classes.team(lead, day.classId);
    const staffIds = others.map((one) => one.staffId);
    expect(others.map((one) => one.role)).toContain('teacher');
    expect((await day.lead.post(`/api/classes/${day.classId}/staff`, { staffIds })).body).toEqual({
      assigned: staffIds.length,
    });
    expect((await teacher.get(`/api/classes/${day.classId}`)).status).toBe(200);
    expect((await day.server.services.classes.team(lead, day.classId)).team.map((one) => one.staffId).sort()).toEqual(
      staffIds.sort(),
    );
    expect((await day.lead.post(`/api/classes/${day.classId}/staff`, { staffIds: [crypto.randomUUID()] })).status).toBe(
      404,
    );
  });

  it('gives a register that a spreadsheet does not run', async () => {
    const { status, headers, body } = await day.lead.get(`/api/classes/${day.classId}/register.csv`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="register-3H.csv"');
    expect(body).toContain('"Aisha","Ashaby","3","3H"');
    expect(body).toContain('"not yet"');
  });
});
