/** Signatures of children who signed in without words: a picture can be copied, so an adult confirms that it was them. */
import type { SignaturesToConfirm } from '../../../schemas/api/staff-views.ts';
import { schoolYearOf } from '../../../domain/school-year.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import { reachClass } from '../classes/reach.ts';
import type { Deps } from '../deps.ts';
import { tabletNumbers } from '../lessons/tablets.ts';

/** Oldest first. @throws Problem not-found for a class out of reach */
export async function signaturesToConfirm(deps: Deps, staff: Staff, classId: string): Promise<SignaturesToConfirm> {
  await reachClass(deps, staff, classId);
  const school = scoped(deps.db, staff.schoolId);
  const rows = await school
    .selectFrom('signature')
    .innerJoin('pupil', 'pupil.id', 'signature.pupil_id')
    .innerJoin('membership', 'membership.pupil_id', 'pupil.id')
    .leftJoin('pupil_picture as picture', 'picture.pupil_id', 'pupil.id')
    .leftJoin('event', 'event.id', 'signature.event_id')
    .select(['signature.id as signatureId', 'signature.signed_at as signedAt', 'signature.signed_in_by as signedInBy'])
    .select(['pupil.id as pupilId', 'pupil.display_name as displayName', 'picture.own_picture as ownPicture'])
    .select(['event.device_id as deviceId', 'event.lesson_id as lessonId'])
    .where('membership.class_id', '=', classId)
    .where('membership.left_at', 'is', null)
    .where('pupil.left_at', 'is', null)
    .where('signature.school_year', '=', schoolYearOf(deps.clock()))
    .where('signature.signed_in_by', 'in', ['pictures', 'badge', 'grown-up'])
    .where('signature.witness_id', 'is', null)
    .where('signature.voided_at', 'is', null)
    .orderBy('signature.signed_at')
    .orderBy('signature.id')
    .execute();
  const tablets = await tabletNumbers(
    school,
    rows.flatMap((row) => row.lessonId ?? []),
  );
  return {
    signatures: rows.flatMap(({ deviceId, lessonId: _, signedInBy, ...row }) =>
      signedInBy === null || signedInBy === 'words'
        ? []
        : { ...row, signedInBy, tablet: deviceId === null ? null : (tablets.get(deviceId) ?? null) },
    ),
  };
}
