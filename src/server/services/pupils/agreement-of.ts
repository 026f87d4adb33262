/** Which agreement a child is asked to sign, and which of its promises are still to be made this school year. */
import { mayDraw, promisesToMake, signingWayOf, type PromiseMark } from '../../../domain/agreement.ts';
import type { ActivityId } from '../../../domain/events.ts';
import type { YearGroup } from '../../../domain/curriculum.ts';
import type { PupilSession } from '../../../schemas/api/lessons.ts';
import type { SchoolDb } from '../../store/db.ts';
import { readPublished } from '../agreements/published.ts';

export interface AskedAgreement {
  id: string;
  activity: ActivityId;
  version: number;
  promises: PromiseMark[];
}

export interface PublishedVersions {
  /** The agreement each year group is asked for: its newest version. Years without one are left out. */
  asked: Map<YearGroup, AskedAgreement>;
  /** What each published version promises, by `versionKey`. */
  promises: Map<string, PromiseMark[]>;
}

export const versionKey = (agreementId: string, version: number): string => `${agreementId} ${version}`;

export async function publishedVersions(school: SchoolDb): Promise<PublishedVersions> {
  const rows = await school
    .selectFrom('agreement_version as v')
    .innerJoin('agreement as a', 'a.id', 'v.agreement_id')
    .select(['a.id', 'a.template', 'v.version', 'v.body'])
    .orderBy('a.created_at')
    .orderBy('a.id')
    .orderBy('v.version')
    .execute();
  const newest = new Map(rows.map((row) => [row.id, row]));
  const asked = new Map<YearGroup, AskedAgreement>();
  for (const { id, template, version, body } of newest.values()) {
    const { years, promises } = readPublished(body);
    for (const year of years) asked.set(year, { id, activity: `agreements/${template}`, version, promises });
  }
  return {
    asked,
    promises: new Map(rows.map((row) => [versionKey(row.id, row.version), readPublished(row.body).promises])),
  };
}

export interface MadeSignature {
  agreementId: string;
  version: number;
  /** JSON list of ids, as stored; null for all of the version. */
  promises: string | null;
}

/** The promises of what is asked that these signatures do not hold yet, in whatever order those arrived. */
export function stillToMake(
  asked: AskedAgreement,
  signatures: readonly MadeSignature[],
  published: PublishedVersions,
): string[] {
  const made = signatures
    .filter(({ agreementId }) => agreementId === asked.id)
    .flatMap(({ agreementId, version, promises }) => {
      const all = published.promises.get(versionKey(agreementId, version)) ?? [];
      const named = promises === null ? null : new Set(JSON.parse(promises) as string[]);
      return named ? all.filter(({ id }) => named.has(id)) : all;
    });
  return promisesToMake(asked.promises, made);
}

/** Signed means: every promise of the newest version, in this school year. */
export async function agreementOf(
  school: SchoolDb,
  pupil: { id: string; yearGroup: YearGroup },
  schoolYear: number,
): Promise<PupilSession['agreement']> {
  const published = await publishedVersions(school);
  const asked = published.asked.get(pupil.yearGroup);
  if (!asked) return null;
  const signatures = await school
    .selectFrom('signature')
    .select(['agreement_id as agreementId', 'version', 'promises'])
    .where('pupil_id', '=', pupil.id)
    .where('agreement_id', '=', asked.id)
    .where('school_year', '=', schoolYear)
    .where('voided_at', 'is', null)
    .execute();
  const toMake = stillToMake(asked, signatures, published);
  return {
    activity: asked.activity,
    version: asked.version,
    signed: toMake.length === 0,
    promises: toMake,
    way: signingWayOf(pupil.yearGroup),
    mayDraw: mayDraw(pupil.yearGroup),
  };
}
