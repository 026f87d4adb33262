/** What a page may know of the child who is signed in. */
import { bandOf } from '../../../domain/curriculum.ts';
import { eachInBand } from '../../../domain/in-band.ts';
import { signsInWithPictures } from '../../../domain/picture-sign-in.ts';
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
  const [pupil, session, lesson, progress] = await Promise.all([
    school
      .selectFrom('pupil')
      .leftJoin('pupil_picture as picture', 'picture.pupil_id', 'pupil.id')
      .select(['pupil.id', 'pupil.forename', 'pupil.surname', 'pupil.display_name as displayName'])
      .select(['pupil.year_group as yearGroup', 'picture.own_picture as ownPicture'])
      .where('pupil.id', '=', who.pupilId)
      .executeTakeFirst(),
    school
      .selectFrom('pupil_session')
      .select('signed_in_by as signedInBy')
      .where('id', '=', who.sessionId)
      .executeTakeFirst(),
    school
      .selectFrom('lesson')
      .select(['activity', 'hushed_at as hushedAt'])
      .where('id', '=', who.lessonId)
      .executeTakeFirst(),
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
    ownPicture: signsInWithPictures(pupil.yearGroup) ? pupil.ownPicture : null,
    signedInBy: session?.signedInBy ?? 'words',
    band: bandOf(pupil.yearGroup),
    lessonId: who.lessonId,
    hushed: lesson.hushedAt !== null,
    activity: lesson.activity,
    token,
    acceptedNames: signingNames(pupil).map((name) => nameProof(token, name)),
    progress: eachInBand(progress, bandOf(pupil.yearGroup)),
    agreement: await agreementOf(school, pupil, schoolYearOf(deps.clock())),
  };
}
