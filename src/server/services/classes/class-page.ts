/** What the class page shows: who has done what, who has signed, what was misunderstood, what was parked. */
import { bandOf } from '../../../domain/curriculum.ts';
import type { ActivityId } from '../../../domain/events.ts';
import { eachInBand } from '../../../domain/in-band.ts';
import { MISCONCEPTIONS } from '../../../domain/misconceptions.ts';
import { schoolYearOf } from '../../../domain/school-year.ts';
import type { ClassPage } from '../../../schemas/api/staff-views.ts';
import type { Staff } from '../../http/who.ts';
import type { SchoolDb } from '../../store/db.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { madePromise } from '../agreements/class-promise.ts';
import { classPupils } from './class-pupils.ts';
import { reachClass } from './reach.ts';
import { registerOf } from './signatures.ts';

/** @throws Problem not-found for a class out of reach */
export async function classPage(deps: Deps, staff: Staff, classId: string): Promise<ClassPage> {
  const found = await reachClass(deps, staff, classId);
  const school = scoped(deps.db, staff.schoolId);
  const year = schoolYearOf(deps.clock());
  const pupils = await classPupils(school, classId);
  const ids = pupils.map((pupil) => pupil.id);
  const [lesson, progress, register, promise, misconceptions, parked] = await Promise.all([
    runningLesson(school, classId),
    progressOf(school, ids),
    registerOf(school, pupils, year),
    madePromise(school, classId, year),
    misunderstood(school, classId, year),
    parkedOf(school, classId),
  ]);
  const here = new Set(lesson ? await presentIn(school, lesson.lessonId) : []);
  const agreements = new Set(
    [...register.values()].map(({ asked }) => asked?.activity).filter((one) => one !== undefined),
  );
  const known = new Map(
    pupils.map(({ id, yearGroup }) => [
      id,
      eachInBand(
        progress.filter((row) => row.pupil_id === id),
        bandOf(yearGroup),
      ),
    ]),
  );
  const played = [...known.values()]
    .flat()
    .map((row) => row.activity as ActivityId)
    .filter((activity) => !activity.startsWith('agreements/'));
  return {
    classId,
    name: found.name,
    yearGroup: found.year_group,
    lesson,
    promise,
    activities: [...new Set(played)].sort().concat([...agreements]),
    pupils: pupils.map((pupil) => {
      const { signature, isCurrent } = register.get(pupil.id)!;
      return {
        pupilId: pupil.id,
        displayName: pupil.displayName,
        yearGroup: pupil.yearGroup,
        here: here.has(pupil.id),
        progress: Object.fromEntries(known.get(pupil.id)!.map((row) => [row.activity, row.state])),
        signature: signature
          ? {
              signatureId: signature.id,
              version: signature.version,
              signedAt: signature.signedAt,
              how: signature.how,
              checks: signature.checks,
              helped: signature.helped === 1,
              drawn: signature.drawn,
              witness: signature.witness,
              current: isCurrent,
            }
          : null,
      };
    }),
    misconceptions,
    parked,
  };
}

async function runningLesson(school: SchoolDb, classId: string): Promise<ClassPage['lesson']> {
  const lesson = await school
    .selectFrom('lesson')
    .select(['id as lessonId', 'started_at as startedAt'])
    .where('class_id', '=', classId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return lesson ?? null;
}

async function presentIn(school: SchoolDb, lessonId: string): Promise<string[]> {
  const rows = await school.selectFrom('attendance').select('pupil_id').where('lesson_id', '=', lessonId).execute();
  return rows.map((row) => row.pupil_id);
}

async function progressOf(school: SchoolDb, pupilIds: string[]) {
  if (pupilIds.length === 0) return [];
  return school
    .selectFrom('progress')
    .select(['pupil_id', 'activity', 'state'])
    .where('pupil_id', 'in', pupilIds)
    .execute();
}

/** How many children showed each misconception this school year; no names. */
async function misunderstood(school: SchoolDb, classId: string, year: number): Promise<ClassPage['misconceptions']> {
  const rows = await school
    .selectFrom('event')
    .select((e) => ['misconception', e.fn.count<number>('pupil_id').distinct().as('pupils')])
    .where('class_id', '=', classId)
    .where('misconception', 'is not', null)
    .where('received_at', '>=', Date.UTC(year, 8, 1))
    .groupBy('misconception')
    .execute();
  return rows.flatMap(({ misconception, pupils }) =>
    misconception && Number(pupils) > 0
      ? { rule: MISCONCEPTIONS[misconception], misconception, pupils: Number(pupils) }
      : [],
  );
}

async function parkedOf(school: SchoolDb, classId: string): Promise<ClassPage['parked']> {
  const rows = await school
    .selectFrom('parked_event')
    .leftJoin('pupil', 'pupil.id', 'parked_event.pupil_id')
    .select(['parked_event.id as parkedId', 'pupil.display_name as displayName'])
    .select(['parked_event.reason', 'parked_event.received_at as receivedAt'])
    .where('parked_event.class_id', '=', classId)
    .where('parked_event.resolved_at', 'is', null)
    .orderBy('parked_event.received_at')
    .execute();
  return rows;
}
