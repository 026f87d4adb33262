/** Judges `signed` events against what the school published and the names on its roster, and records signatures. */
import { timingSafeEqual } from 'node:crypto';
import { promisesToMake, signingWayOf, type PromiseMark, type SigningWay } from '../../../domain/agreement.ts';
import type { DeviceEvent } from '../../../domain/events.ts';
import { schoolYearOf } from '../../../domain/school-year.ts';
import { signingNames } from '../../../domain/signing-names.ts';
import type { SchoolDb } from '../../store/db.ts';
import { readPublished } from '../agreements/published.ts';
import { nameProof } from '../tokens.ts';
import type { Accepted, Refusal } from './item.ts';

export type Signed = Extract<DeviceEvent, { kind: 'signed' }>;

interface Version {
  agreementId: string;
  promises: PromiseMark[];
  /** What earlier versions of the same agreement promised. */
  earlier: PromiseMark[][];
}
interface Signer {
  /** Names the child may sign with. */
  names: string[];
  way: SigningWay;
}
export interface SignatureRules {
  /** Published wordings by `<template> <version>`. */
  versions: Map<string, Version>;
  signers: Map<string, Signer>;
}

const templateOf = (activity: string | null): string => (activity ?? '').replace(/^agreements\//, '');
const versionKey = (event: Signed): string => `${templateOf(event.activity)} ${event.detail.version}`;

/** Reads what is needed to judge the signatures of these children. */
export async function signatureRules(school: SchoolDb, pupilIds: string[]): Promise<SignatureRules> {
  const pupils = await school
    .selectFrom('pupil')
    .select(['id', 'forename', 'surname', 'display_name as displayName', 'year_group as yearGroup'])
    .where('id', 'in', pupilIds)
    .execute();
  const rows = await school
    .selectFrom('agreement_version as v')
    .innerJoin('agreement as a', 'a.id', 'v.agreement_id')
    .select(['a.template', 'v.agreement_id as agreementId', 'v.version', 'v.body'])
    .orderBy('v.version')
    .execute();
  const published = Map.groupBy(rows, ({ agreementId }) => agreementId);
  return {
    versions: new Map(
      rows.map(({ template, agreementId, version, body }) => [
        `${template} ${version}`,
        {
          agreementId,
          promises: readPublished(body).promises,
          earlier: published
            .get(agreementId)!
            .filter((other) => other.version < version)
            .map((other) => readPublished(other.body).promises),
        },
      ]),
    ),
    signers: new Map(
      pupils.map((pupil) => [pupil.id, { names: signingNames(pupil), way: signingWayOf(pupil.yearGroup) }]),
    ),
  };
}

/** @returns why the signature cannot stand, or null */
export function refusalOf(event: Signed, token: string, pupilId: string | null, rules: SignatureRules): Refusal | null {
  if (pupilId === null) return 'nobody-signed-in';
  const version = rules.versions.get(versionKey(event));
  if (!version || !event.activity?.startsWith('agreements/')) return 'version-unknown';
  if (!mayPromise(event.detail.promises, version)) return 'promises-differ';
  const signer = rules.signers.get(pupilId);
  const { name } = event.detail;
  // A paw print shows nothing of who pressed it, so older children give their name.
  if (name === null) return signer?.way === 'stamp' ? null : 'name-differs';
  const proof = Buffer.from(name, 'hex');
  // Every name is compared, in constant time, whichever of them fits.
  const fits = (signer?.names ?? []).filter((one) => timingSafeEqual(Buffer.from(nameProof(token, one), 'hex'), proof));
  return fits.length > 0 ? null : 'name-differs';
}

const same = (a: readonly string[], b: ReadonlySet<string>) => a.length === b.size && a.every((id) => b.has(id));

/**
 * All promises of the version, or just those that are new or changed since an earlier one. It does not
 * matter which the child has signed: a signature of the earlier version may still be under way.
 */
function mayPromise(given: readonly string[], { promises, earlier }: Version): boolean {
  const named = new Set(given);
  if (named.size === 0) return false;
  return [[], ...earlier].some((made) => same(promisesToMake(promises, made), named));
}

/** The signature takes the event's id, so that it is recorded once. */
export async function recordSignatures(
  school: SchoolDb,
  added: readonly Accepted[],
  rules: SignatureRules,
): Promise<void> {
  const rows = added.flatMap(({ event, maker, happenedAt }) => {
    if (event.kind !== 'signed' || maker.pupilId === null) return [];
    const { agreementId, promises } = rules.versions.get(versionKey(event))!;
    const { version, checks, helped, name } = event.detail;
    const isWhole = new Set(event.detail.promises).size === promises.length;
    return {
      id: event.id,
      pupil_id: maker.pupilId,
      agreement_id: agreementId,
      version,
      school_year: schoolYearOf(happenedAt),
      event_id: event.id,
      how: name === null ? ('stamped' as const) : ('typed-name' as const),
      promises: isWhole ? null : JSON.stringify([...new Set(event.detail.promises)]),
      checks,
      helped: helped ? 1 : 0,
      signed_at: happenedAt,
      signed_in_by: maker.signedInBy,
      witness_id: null,
      witnessed_at: null,
    };
  });
  if (rows.length > 0) await school.insertInto('signature').values(rows).execute();
}
