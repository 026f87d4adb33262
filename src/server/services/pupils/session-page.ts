/** What a page may know of the child who is signed in. */
import { bandOf } from '../../../domain/curriculum.ts';
import { schoolYearOf } from '../../../domain/school-year.ts';
import { signingNames } from '../../../domain/signing-names.ts';
import type { PupilSession } from '../../../schemas/api/lessons.ts';
import { Problem } from '../../http/problem.ts';
import type { Pupil } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { nameProof } from '../tokens.ts';
import { uploadToken } from '../upload-tokens.ts';
import { agreementOf } from './agreement-of.ts';

export async function sessionPage(deps: Deps, who: Pupil): Promise<PupilSession> {
  const school = scoped(deps.db, who.schoolId);
  const [pupil, lesson, progress] = await Promise.all([
    school
      .selectFrom('pupil')
      .select(['id', 'forename', 'surname', 'display_name as displayName', 'year_group as yearGroup'])
      .where('id', '=', who.pupilId)
      .executeTakeFirst(),
    school.selectFrom('lesson').select('activity').where('id', '=', who.lessonId).executeTakeFirst(),
    school
      .selectFrom('progress')
      .select(['activity', 'state', 'last_at as at'])
      .where('pupil_id', '=', who.pupilId)
      .orderBy('activity')
      .execute(),
  ]);
  if (!pupil || !lesson) throw new Problem('sign-in-first');
  const token = uploadToken(deps, who.schoolId, `session ${who.sessionId}`);
  return {
    pupilId: who.pupilId,
    displayName: pupil.displayName,
    band: bandOf(pupil.yearGroup),
    lessonId: who.lessonId,
    activity: lesson.activity,
    token,
    acceptedNames: signingNames(pupil).map((name) => nameProof(token, name)),
    progress,
    agreement: await agreementOf(school, pupil, schoolYearOf(deps.clock())),
  };
}
