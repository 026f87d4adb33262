/** The register after a second signature, a new version, a corrected typo, a change of year, a signature taken back. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishDefaultsEverywhere } from '../../src/server/services/agreements/publish-defaults.ts';
import { witnessSignature } from '../../src/server/services/agreements/witness.ts';
import { registerCsv } from '../../src/server/services/classes/register-csv.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { promisingSchool, textOf, type PromisingSchool } from '../support/promising.ts';

const TEMPLATE = 'years-2-4';
const PROMISES = textOf(TEMPLATE).agreement.promises.map(({ id }) => id);

/** The same agreement: one promise says more, one is gone, one is new. */
function changed() {
  const text = textOf(TEMPLATE);
  const { promises } = text.agreement;
  const [first] = promises;
  promises[0] = { ...first!, revision: 2 };
  promises.splice(1, 1);
  promises.push({ ...first!, id: 'headphones' });
  for (const wording of Object.values(text.words['en']!.bands)) {
    wording.promises['headphones'] = wording.promises[first!.id]!;
  }
  return text;
}
function typoCorrected() {
  const text = textOf(TEMPLATE);
  text.words['en']!.title = 'Our own promises';
  return text;
}

describe.each(databases)('the register on $name', ({ open }) => {
  let database: TestDatabase;
  let school: PromisingSchool;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    school = await promisingSchool(database);
  });

  it('keeps showing a witnessed signature when the child signs the same version again', async () => {
    const { id } = await school.signs(0, TEMPLATE);
    await witnessSignature(school.deps, await school.someone('teacher'), id);
    expect((await school.signs(0, TEMPLATE)).said).toBe('stored');
    const { signature, isCurrent } = await school.register(0);
    expect(signature).toMatchObject({ id, witness: 'The teacher' });
    expect(isCurrent).toBe(true);
  });

  it('lets a witnessed signature stand before an earlier one that nobody saw', async () => {
    await school.signs(0, TEMPLATE);
    const { id } = await school.signs(0, TEMPLATE);
    await witnessSignature(school.deps, await school.someone('teacher'), id);
    expect((await school.register(0)).signature?.id).toBe(id);
  });

  it('asks nothing again for a corrected typo, and shows the version that was signed', async () => {
    await school.signs(0, TEMPLATE);
    expect(await school.publish(typoCorrected())).toBe(2);
    expect(await school.asks(0)).toMatchObject({ version: 2, signed: true, promises: [] });
    const { signature, isCurrent } = await school.register(0);
    expect([signature?.version, isCurrent]).toEqual([1, true]);
    expect(await school.asks(1)).toMatchObject({ version: 2, signed: false, promises: PROMISES });
  });

  it('asks only for the promises that are new or have changed', async () => {
    await school.signs(0, TEMPLATE);
    await school.publish(changed());
    const toMake = [PROMISES[0]!, 'headphones'];
    expect(await school.asks(0)).toMatchObject({ version: 2, signed: false, promises: toMake });
    expect((await school.register(0)).isCurrent).toBe(false);

    expect((await school.signs(0, TEMPLATE, { version: 2, promises: ['headphones'] })).said).toBe('promises-differ');
    expect((await school.signs(0, TEMPLATE, { version: 2, promises: toMake })).said).toBe('stored');
    expect(await school.asks(0)).toMatchObject({ signed: true, promises: [] });
    expect(await school.register(0)).toMatchObject({ isCurrent: true, signature: { version: 2 } });
  });

  it('comes to the same, whichever of two signatures arrives first', async () => {
    await school.publish(changed());
    await school.signs(0, TEMPLATE, { version: 2, promises: [PROMISES[0]!, 'headphones'] });
    expect(await school.asks(0)).toMatchObject({ signed: false });
    await school.signs(0, TEMPLATE, { version: 1 });
    expect(await school.asks(0)).toMatchObject({ signed: true });
  });

  it('refuses a text whose promise goes back to what it once was', async () => {
    await school.publish(changed());
    await expect(school.publish(textOf(TEMPLATE))).rejects.toThrow(/promise private: expected revision 2 or more/);
  });

  it('asks for the agreement of the year a child moves to, whatever its version', async () => {
    await school.publish(typoCorrected());
    await school.signs(0, TEMPLATE, { version: 2 });
    await school.own().updateTable('pupil').set({ year_group: '5' }).where('id', '=', school.pupils[0]!.id).execute();
    expect(await school.register(0)).toMatchObject({
      asked: { activity: 'agreements/years-5-6' },
      signature: { template: TEMPLATE },
      isCurrent: false,
    });
    await school.signs(0, 'years-5-6');
    expect(await school.register(0)).toMatchObject({ signature: { template: 'years-5-6' }, isCurrent: true });
  });

  it('leaves out a signature that was taken back', async () => {
    const { id } = await school.signs(0, TEMPLATE);
    await school.own().updateTable('signature').set({ voided_at: 1, voided_by: 'x' }).where('id', '=', id).execute();
    expect(await school.register(0)).toMatchObject({ signature: null, isCurrent: false });
    expect(await school.asks(0)).toMatchObject({ signed: false, promises: PROMISES });
    await expect(witnessSignature(school.deps, await school.someone('lead'), id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('reads wordings that were published in an older shape', async () => {
    const old = { agreement: textOf(TEMPLATE).agreement, words: { en: { title: 'Ours', promises: {}, sign: 'Yes' } } };
    const { id } = await school
      .own()
      .selectFrom('agreement')
      .select('id')
      .where('template', '=', TEMPLATE)
      .executeTakeFirstOrThrow();
    await school
      .own()
      .updateTable('agreement_version')
      .set({ body: JSON.stringify(old) })
      .where('agreement_id', '=', id)
      .execute();
    expect((await school.signs(0, TEMPLATE)).said).toBe('stored');
    expect(await school.asks(0)).toMatchObject({ signed: true });
  });

  it('gives every school what a new version of the server brings, once', async () => {
    const versions = () => school.own().selectFrom('agreement_version').select('version').execute();
    const deps = { ...school.deps, agreements: [typoCorrected(), textOf('years-5-6')] };
    const before = (await versions()).length;
    await publishDefaultsEverywhere(deps);
    await publishDefaultsEverywhere(deps);
    expect(await versions()).toHaveLength(before + 1);
  });

  it('lets a school keep what it has published when an older server starts', async () => {
    await school.publish(changed());
    await publishDefaultsEverywhere(school.deps);
    expect(await school.asks(0)).toMatchObject({ version: 2, promises: expect.arrayContaining(['headphones']) });
  });

  it('writes how each child signed and who saw it, and never the drawing', async () => {
    const { id } = await school.signs(0, TEMPLATE);
    const teacher = await school.someone('teacher');
    await witnessSignature(school.deps, teacher, id);
    await school
      .own()
      .insertInto('drawn_signature')
      .values({ signature_id: id, pupil_id: school.pupils[0]!.id, path: 'M1 1l2 2', drawn_at: 1 })
      .execute();
    const { csv } = await registerCsv(school.deps, teacher, school.classId);
    const [header, ada, bela] = csv.split('\r\n');
    expect(header).toContain('"Version","Current","Signed","How","Witness","Witnessed"');
    const how = '"2026-10-05 11:00","typed name, drawn signature","The teacher","2026-10-05 11:01"';
    expect(ada).toContain(`"years-2-4","1","yes",${how}`);
    expect(bela).toContain('"years-2-4","","","not yet","","",""');
    expect(csv).not.toContain('M1 1');
  });
});
