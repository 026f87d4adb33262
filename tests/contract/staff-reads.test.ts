/** What staff pages may read before anything is opened or changed: a lantern's mark, and the staff of a class. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/people.ts';
import { lanternMark as markShape } from '../../src/schemas/api/lantern.ts';
import { classTeam as teamShape } from '../../src/schemas/api/staff-views.ts';
import type { Staff } from '../../src/server/http/who.ts';
import { classTeam } from '../../src/server/services/classes/class-team.ts';
import type { Deps } from '../../src/server/services/deps.ts';
import { closeLantern } from '../../src/server/services/lanterns/act-on-lantern.ts';
import { lanternMark } from '../../src/server/services/lanterns/lantern-mark.ts';
import { listLanterns } from '../../src/server/services/lanterns/list-lanterns.ts';
import { makeRecordEvents } from '../../src/server/services/recording/record-events.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { event, listeningLive, makeSchool, MONDAY, type TestSchool } from '../support/school.ts';

describe.each(databases)('what staff pages read on $name', ({ open }) => {
  let database: TestDatabase;
  let school: TestSchool;
  let deps: Deps;

  const someone = async (role: Role, of = school, classIds?: string[]): Promise<Staff> => ({
    kind: 'staff',
    schoolId: of.id,
    staffId: await of.staff(role, classIds),
    role,
    name: role,
  });

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    school = await makeSchool(database.store);
    deps = {
      db: database.store.db,
      store: database.store,
      clock: () => MONDAY,
      live: listeningLive(),
    } as unknown as Deps;
  });

  describe('the mark of a lantern', () => {
    const lit = async (teacher: Staff) => {
      await makeRecordEvents(deps)([
        { token: school.pupils[0]!.token, event: event(1, 'lantern-lit', { page: '/branches/' }) },
      ]);
      return (await listLanterns(deps, teacher)).lanterns[0]!.id;
    };

    it('names the class and the time, never the child, and opens nothing', async () => {
      const teacher = await someone('teacher');
      const id = await lit(teacher);
      const mark = await lanternMark(deps, teacher, id);
      expect(markShape.parse(mark)).toMatchObject({ id, className: '3H', opened: false });
      expect(JSON.stringify(mark)).not.toContain(school.pupils[0]!.forename);
      expect((await listLanterns(deps, teacher)).lanterns[0]!.opened).toBe(false);
    });

    it('can still be read once the lantern is closed', async () => {
      const teacher = await someone('teacher');
      const id = await lit(teacher);
      await closeLantern(deps, teacher, id, { reason: 'all-well', reference: '' });
      expect(await lanternMark(deps, teacher, id)).toMatchObject({ opened: true });
    });

    it('is not there for staff of other classes and of other schools', async () => {
      const id = await lit(await someone('teacher'));
      const elsewhere = await makeSchool(database.store);
      for (const stranger of [await someone('teacher', school, []), await someone('dsl', elsewhere)]) {
        await expect(lanternMark(deps, stranger, id)).rejects.toMatchObject({ code: 'not-found' });
      }
    });
  });

  describe('the staff of a class', () => {
    it('tells who has it from who could be given it; whoever reaches every class needs none', async () => {
      const lead = await someone('lead', school, []);
      const teacher = await someone('teacher');
      const colleague = await someone('supply', school, []);
      const team = teamShape.parse(await classTeam(deps, lead, school.classId));
      expect(team.team.map((one) => one.staffId)).toEqual([teacher.staffId]);
      expect(team.others.map((one) => one.staffId)).toEqual([colleague.staffId]);
    });

    it('is not there for a class of another school, or for none', async () => {
      const lead = await someone('lead', school, []);
      const elsewhere = await makeSchool(database.store);
      for (const classId of [elsewhere.classId, randomUUID()]) {
        await expect(classTeam(deps, lead, classId)).rejects.toMatchObject({ code: 'not-found' });
      }
    });
  });
});
