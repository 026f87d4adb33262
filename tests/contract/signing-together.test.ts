/** Paw prints: on a child's own tablet, and on the teacher's screen with the whole class; and what a child may draw. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepDrawing } from '../../src/server/services/agreements/keep-drawing.ts';
import { classTogether, stampTogether, takeBackStamp } from '../../src/server/services/agreements/sign-together.ts';
import { voidSignature } from '../../src/server/services/agreements/void-signature.ts';
import { witnessSignature } from '../../src/server/services/agreements/witness.ts';
import type { Pupil, Staff } from '../../src/server/http/who.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { promisingSchool, textOf, type PromisingSchool } from '../support/promising.ts';
import { DAY, eventId } from '../support/school.ts';

const YOUNGEST = 'reception-year-1';

describe.each(databases)('young children on $name', ({ open }) => {
  let database: TestDatabase;
  let school: PromisingSchool;
  let teacher: Staff;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    school = await promisingSchool(database, ['R', '1', '2', '5']);
    teacher = await school.someone('teacher');
  });
  const together = () => classTogether(school.deps, teacher, school.classId);
  const stamp = (child: number, version = 1, staff = teacher) =>
    stampTogether(school.deps, staff, school.classId, { pupilId: school.pupils[child]!.id, version });
  const standing = async () =>
    (await school.own().selectFrom('progress').select('state').execute()).map(({ state }) => state);
  const pupil = (child: number): Pupil => ({
    kind: 'pupil',
    schoolId: school.id,
    pupilId: school.pupils[child]!.id,
    sessionId: '',
    deviceId: school.deviceId,
    lessonId: school.lessonId,
    classId: school.classId,
  });

  it('stamp on a tablet and are witnessed; Year 1 makes the promises of Reception', async () => {
    for (const child of [0, 1]) {
      expect(await school.asks(child)).toMatchObject({ activity: `agreements/${YOUNGEST}`, way: 'stamp' });
      const { id, said } = await school.signs(child, YOUNGEST, { typed: null });
      expect(said).toBe('stored');
      expect(await school.register(child)).toMatchObject({
        isCurrent: true,
        signature: { how: 'stamped', witness: null },
      });
      await witnessSignature(school.deps, teacher, id);
      expect((await school.register(child)).signature).toMatchObject({ witness: 'The teacher' });
    }
  });

  it('sign together: each presses their own picture, the teacher is the witness, absentees stay on the list', async () => {
    const { groups } = await together();
    expect(groups.map(({ activity, years, children }) => [activity, years, children.length])).toEqual([
      [`agreements/${YOUNGEST}`, ['R', '1'], 2],
      ['agreements/years-2-4', ['2'], 1],
    ]);
    const pictures = groups.flatMap(({ children }) => children.map(({ ownPicture }) => ownPicture));
    expect(new Set(pictures).size).toBe(3);

    const { signatureId } = await stamp(0);
    expect(await school.register(0)).toMatchObject({
      isCurrent: true,
      signature: { id: signatureId, how: 'stamped', checks: 'class', helped: 1, witness: 'The teacher' },
    });
    expect(await school.own().selectFrom('progress').select(['activity', 'state']).execute()).toEqual([
      { activity: `agreements/${YOUNGEST}`, state: 'done' },
    ]);
    expect((await together()).groups[0]!.children.map(({ signed }) => signed)).toEqual([true, false]);
  });

  it('press twice and have signed once', async () => {
    await stamp(0);
    expect(await stamp(0)).toMatchObject({ signatureId: null });
    expect(await school.own().selectFrom('signature').select('id').execute()).toHaveLength(1);
  });

  it('stamp only what is new after a new version', async () => {
    await stamp(0);
    const text = textOf(YOUNGEST);
    text.agreement.promises[2] = { ...text.agreement.promises[2]!, revision: 2 };
    await school.publish(text);
    await expect(stamp(0, 1)).rejects.toMatchObject({ code: 'conflict' });
    await stamp(0, 2);
    const kept = await school
      .own()
      .selectFrom('signature')
      .select(['version', 'promises'])
      .orderBy('version')
      .execute();
    expect(kept).toEqual([
      { version: 1, promises: null },
      { version: 2, promises: JSON.stringify([text.agreement.promises[2].id]) },
    ]);
    expect(await school.register(0)).toMatchObject({ isCurrent: true });
  });

  it('are taken back when the wrong picture was pressed, by the same adult alone, and stamp again', async () => {
    const { signatureId } = await stamp(0);
    await expect(takeBackStamp(school.deps, await school.someone('lead'), signatureId!)).rejects.toMatchObject({
      code: 'conflict',
    });
    await takeBackStamp(school.deps, teacher, signatureId!);
    expect(await school.register(0)).toMatchObject({ signature: null, isCurrent: false });
    expect(await school.own().selectFrom('progress').selectAll().execute()).toEqual([]);
    expect((await stamp(0)).signatureId).not.toBeNull();
    const tablet = await school.signs(1, YOUNGEST, { typed: null });
    await expect(takeBackStamp(school.deps, teacher, tablet.id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keep what else they did when a signature is taken back: what was begun, and what still stands', async () => {
    await school.begins(0, YOUNGEST);
    const { signatureId: first } = await stamp(0);
    await takeBackStamp(school.deps, teacher, first!);
    expect(await standing()).toEqual(['started']);
    await stamp(0);
    const text = textOf(YOUNGEST);
    text.agreement.promises[2] = { ...text.agreement.promises[2]!, revision: 2 };
    await school.publish(text);
    const { signatureId: second } = await stamp(0, 2);
    await takeBackStamp(school.deps, teacher, second!);
    expect(await standing()).toEqual(['done']);
  });

  it('are asked again when this year’s signature was not theirs, though last year’s was', async () => {
    school.passTime(-365 * DAY);
    await stamp(0);
    school.passTime(365 * DAY);
    const { id } = await school.signs(0, YOUNGEST, { typed: null });
    expect(await standing()).toEqual(['done']);
    await voidSignature(school.deps, teacher, id);
    expect(await school.asks(0)).toMatchObject({ signed: false });
    expect(await standing()).toEqual(['started']);
  });

  it('are stamped for by nobody out of reach, and older children never', async () => {
    await expect(stamp(3)).rejects.toMatchObject({ code: 'conflict' });
    const stranger = await school.someone('teacher', []);
    await expect(stamp(0, 1, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(classTogether(school.deps, stranger, school.classId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('from Year 2 may draw beside a signature of their own, once', async () => {
    const { id: typed } = await school.signs(3, 'years-5-6');
    const drawn = (child: number, signatureId: string, path = 'M1 1l9 9') =>
      keepDrawing(school.deps, pupil(child), { signatureId, path });
    expect(await drawn(3, typed)).toEqual({ kept: true });
    await drawn(3, typed, 'M2 2l1 1');
    expect(await school.register(3)).toMatchObject({ signature: { drawn: 'M1 1l9 9', how: 'typed-name' } });

    const { id: young } = await school.signs(0, YOUNGEST, { typed: null });
    await expect(drawn(0, young), 'Reception').rejects.toMatchObject({ code: 'not-found' });
    await expect(drawn(2, typed), 'of another child').rejects.toMatchObject({ code: 'not-found' });
    await expect(drawn(3, eventId(1)), 'of no signature').rejects.toMatchObject({ code: 'not-found' });
  });
});
