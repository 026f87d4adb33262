/** An adult beside the child confirms on the child's own tablet who has signed, with the lesson PIN and by name. */
import type { z } from 'zod';
import { PERMISSIONS } from '../../../domain/people.ts';
import { schoolYearOf } from '../../../domain/school-year.ts';
import type { adultsHere, adultsHereAnswer, witnessHere, witnessHereAnswer } from '../../../schemas/api/signing.ts';
import { notFound, Problem } from '../../http/problem.ts';
import type { Pupil, Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { isPinOf } from '../lesson-pin.ts';
import { HELP_TRIES, makeTries } from '../limits.ts';
import { voidSignature } from './void-signature.ts';
import { witnessSignature } from './witness.ts';

export function makeWitnessOnTablet(deps: Deps) {
  const tries = makeTries(deps.store, 'witness-pin', HELP_TRIES);

  async function checkPin({ schoolId, deviceId, lessonId }: Pupil, pin: string): Promise<void> {
    await tries.take(schoolId, deviceId);
    const lesson = await scoped(deps.db, schoolId)
      .selectFrom('lesson')
      .select(['pin_salt', 'pin_hash'])
      .where('id', '=', lessonId)
      .executeTakeFirstOrThrow();
    const right = await isPinOf(lesson, pin);
    if (!right) throw new Problem('sign-in-wrong');
    await tries.forget(schoolId, deviceId);
  }

  return {
    /**
     * Who may say so here: the adults of this lesson's class, and whoever started the lesson.
     * @throws Problem sign-in-wrong for a wrong PIN, too-many-tries, not-found where nothing waits to be confirmed
     */
    async adultsHere(who: Pupil, { pin }: z.output<typeof adultsHere>): Promise<z.infer<typeof adultsHereAnswer>> {
      await checkPin(who, pin);
      const adults = await adultsOf(deps, who);
      return {
        signatureId: await waitingOf(deps, who),
        adults: adults.map(({ staffId, name }) => ({ staffId, name })),
      };
    },

    /** @throws Problem as above, and not-found for an adult who is not of this lesson */
    async witnessHere(
      who: Pupil,
      { pin, signatureId, staffId, isThem }: z.output<typeof witnessHere>,
    ): Promise<z.infer<typeof witnessHereAnswer>> {
      await checkPin(who, pin);
      const adult = (await adultsOf(deps, who)).find((one) => one.staffId === staffId);
      if (!adult || (await waitingOf(deps, who)) !== signatureId) throw notFound();
      if (isThem) return { witness: (await witnessSignature(deps, adult, signatureId)).witness };
      await voidSignature(deps, adult, signatureId);
      return { witness: null };
    },
  };
}

async function adultsOf({ db }: Deps, { schoolId, lessonId, classId }: Pupil): Promise<Staff[]> {
  const rows = await scoped(db, schoolId)
    .selectFrom('staff_profile')
    .select(['id as staffId', 'role', 'display_name as name'])
    .where('ended_at', 'is', null)
    .where('role', 'in', [...PERMISSIONS['register:witness']])
    .where((w) =>
      w.or([
        w('id', 'in', w.selectFrom('class_staff').select('staff_id').where('class_id', '=', classId)),
        w('id', 'in', w.selectFrom('lesson').select('started_by').where('lesson.id', '=', lessonId)),
      ]),
    )
    .orderBy('display_name')
    .execute();
  return rows.map((row) => ({ kind: 'staff', schoolId, ...row }));
}

/** The child's newest signature of this school year that nobody has witnessed. */
async function waitingOf({ db, clock }: Deps, { schoolId, pupilId }: Pupil): Promise<string> {
  const waiting = await scoped(db, schoolId)
    .selectFrom('signature')
    .select('id')
    .where('pupil_id', '=', pupilId)
    .where('school_year', '=', schoolYearOf(clock()))
    .where('witness_id', 'is', null)
    .where('voided_at', 'is', null)
    .orderBy('signed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!waiting) throw notFound();
  return waiting.id;
}
