/** Judges `signed` events against what the school published and the names on its roster, and records signatures. */
import { timingSafeEqual } from 'node:crypto';
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
  promises: string[];
}
export interface SignatureRules {
  /** Published wordings by `<template> <version>`. */
  versions: Map<string, Version>;
  /** Names each child may sign with. */
  names: Map<string, string[]>;
}

const templateOf = (activity: string | null): string => (activity ?? '').replace(/^agreements\//, '');
const versionKey = (event: Signed): string => `${templateOf(event.activity)} ${event.detail.version}`;

/** Reads what is needed to judge the signatures of these children. */
export async function signatureRules(school: SchoolDb, pupilIds: string[]): Promise<SignatureRules> {
  const pupils = await school
    .selectFrom('pupil')
    .select(['id', 'forename', 'surname', 'display_name'])
    .where('id', 'in', pupilIds)
    .execute();
  const versions = await school
    .selectFrom('agreement_version as v')
    .innerJoin('agreement as a', 'a.id', 'v.agreement_id')
    .select(['a.template', 'v.agreement_id', 'v.version', 'v.body'])
    .execute();
  return {
    versions: new Map(
      versions.map((row) => [
        `${row.template} ${row.version}`,
        { agreementId: row.agreement_id, promises: readPublished(row.body).agreement.promises.map((one) => one.id) },
      ]),
    ),
    names: new Map(
      pupils.map((row) => [
        row.id,
        signingNames({ forename: row.forename, surname: row.surname, displayName: row.display_name }),
      ]),
    ),
  };
}

/** @returns why the signature cannot stand, or null */
export function refusalOf(event: Signed, token: string, pupilId: string | null, rules: SignatureRules): Refusal | null {
  if (pupilId === null) return 'nobody-signed-in';
  const version = rules.versions.get(versionKey(event));
  if (!version || !event.activity?.startsWith('agreements/')) return 'version-unknown';
  const given = new Set(event.detail.promises);
  const all = given.size === version.promises.length && version.promises.every((id) => given.has(id));
  if (!all) return 'promises-differ';
  const proof = Buffer.from(event.detail.name, 'hex');
  // Every name is compared, in constant time, whichever of them fits.
  const fits = (rules.names.get(pupilId) ?? []).filter((name) =>
    timingSafeEqual(Buffer.from(nameProof(token, name), 'hex'), proof),
  );
  return fits.length > 0 ? null : 'name-differs';
}

/** The signature takes the event's id, so that it is recorded once. */
export async function recordSignatures(
  school: SchoolDb,
  added: readonly Accepted[],
  rules: SignatureRules,
): Promise<void> {
  const rows = added.flatMap(({ event, maker, happenedAt }) =>
    event.kind !== 'signed' || maker.pupilId === null
      ? []
      : {
          id: event.id,
          pupil_id: maker.pupilId,
          agreement_id: rules.versions.get(versionKey(event))!.agreementId,
          version: event.detail.version,
          school_year: schoolYearOf(happenedAt),
          event_id: event.id,
          how: 'typed-name' as const,
          signed_at: happenedAt,
          witness_id: null,
          witnessed_at: null,
        },
  );
  if (rows.length > 0) await school.insertInto('signature').values(rows).execute();
}
