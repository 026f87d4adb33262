/** Nursery promises as a class, with its grown-up: no child of it signs, and the register keeps the day and the adult. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Staff } from '../../src/server/http/who.ts';
import { promiseAsClass } from '../../src/server/services/agreements/class-promise.ts';
import { classTogether, stampTogether } from '../../src/server/services/agreements/sign-together.ts';
import { classPage } from '../../src/server/services/classes/class-page.ts';
import { registerCsv } from '../../src/server/services/classes/register-csv.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { promisingSchool, textOf, type PromisingSchool } from '../support/promising.ts';

const YOUNGEST = 'reception-year-1';

describe.each(databases)('a class promise on $name', ({ open }) => {
  let database: TestDatabase;
  let school: PromisingSchool;
  let teacher: Staff;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    school = await promisingSchool(database, ['N', 'N', 'R']);
    teacher = await school.someone('teacher');
  });
  const promise = (version = 1, staff = teacher) => promiseAsClass(school.deps, staff, school.classId, { version });
  const made = async () => (await classPage(school.deps, teacher, school.classId)).promise;

  it('is made once for all of Nursery, in the words of Reception, while Reception signs', async () => {
    const { promise: asked, groups } = await classTogether(school.deps, teacher, school.classId);
    expect(asked).toEqual({ activity: `agreements/${YOUNGEST}`, version: 1 });
    expect(groups.map(({ years, children }) => [years, children.length])).toEqual([[['R'], 1]]);
    expect(await school.asks(0), 'on a tablet nothing is asked of a Nursery child').toBeNull();

    expect(await made()).toBeNull();
    await promise();
    expect(await made()).toEqual({
      version: 1,
      promisedAt: school.deps.clock(),
      with: 'The teacher',
      current: true,
    });
    expect(await school.own().selectFrom('signature').selectAll().execute()).toEqual([]);
    const entries = await school.own().selectFrom('audit').select(['action', 'subject']).execute();
    expect(entries).toContainEqual({ action: 'class-promised', subject: school.classId });
  });

  it('stands in the register of each Nursery child, and never as their signature', async () => {
    const lines = async () =>
      (await registerCsv(school.deps, teacher, school.classId)).csv
        .split('\r\n')
        .filter((line) => /,"?N"?,/.test(line));
    for (const line of await lines()) expect(line).toMatch(/class promise.*not yet/);
    await promise();
    expect(await lines()).toHaveLength(2);
    for (const line of await lines()) expect(line).toMatch(/class promise.*"yes".*promised as a class.*The teacher/);
  });

  it('is made anew after a new version, and counts once', async () => {
    await promise();
    const text = textOf(YOUNGEST);
    text.agreement.promises[0] = { ...text.agreement.promises[0]!, revision: 2 };
    await school.publish(text);
    expect(await made()).toMatchObject({ version: 1, current: false });
    await expect(promise(1)).rejects.toMatchObject({ code: 'conflict' });
    school.passTime(60_000);
    await promise(2);
    expect(await made()).toMatchObject({ version: 2, current: true, promisedAt: school.deps.clock() });
    expect(await school.own().selectFrom('class_promise').select('version').execute()).toEqual([{ version: 2 }]);
  });

  it('is not for children who sign, and not for staff out of reach', async () => {
    const nobody = school.pupils[0]!.id;
    await expect(
      stampTogether(school.deps, teacher, school.classId, { pupilId: nobody, version: 1 }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const stranger = await school.someone('teacher', []);
    await expect(promise(1, stranger)).rejects.toMatchObject({ code: 'not-found' });
    const older = await promisingSchool(database, ['R', '3']);
    const theirs = await older.someone('teacher');
    await expect(promiseAsClass(older.deps, theirs, older.classId, { version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await classTogether(older.deps, theirs, older.classId)).promise).toBeNull();
  });
});
