/** The children of a class, by display name. */
import type { SchoolDb } from '../../store/db.ts';

export function classPupils(school: SchoolDb, classId: string) {
  return school
    .selectFrom('membership')
    .innerJoin('pupil', 'pupil.id', 'membership.pupil_id')
    .select(['pupil.id', 'pupil.display_name as displayName', 'pupil.year_group as yearGroup'])
    .select(['pupil.forename', 'pupil.surname', 'pupil.username', 'pupil.passphrase_cipher as passphraseCipher'])
    .where('membership.class_id', '=', classId)
    .where('membership.left_at', 'is', null)
    .where('pupil.left_at', 'is', null)
    .orderBy('pupil.display_name')
    .execute();
}
