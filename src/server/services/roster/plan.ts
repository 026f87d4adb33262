/** Works out what a roster file will do to the school, line by line; writes nothing. */
import { createHash } from 'node:crypto';
import type { YearGroup } from '../../../domain/curriculum.ts';
import { distinctDisplayNames } from '../../../domain/display-names.ts';
import type { RosterLine, RosterPreview, RosterReason } from '../../../schemas/api/classes.ts';
import { readRosterFile } from './file.ts';
import { classKey, readRosterLine } from './line.ts';
import type { ReadLine, RosterChild } from './line.ts';

export interface KnownClass {
  id: string;
  name: string;
}
/** A child on the school's roll; `classId` is null when in no class this school year. */
export interface KnownPupil {
  id: string;
  forename: string;
  surname: string;
  displayName: string;
  yearGroup: YearGroup;
  classId: string | null;
}
export interface School {
  classes: readonly KnownClass[];
  pupils: readonly KnownPupil[];
}

/** What is written when the plan is accepted. `pupil` is null for a child who is new. */
export interface RosterChange {
  pupil: KnownPupil | null;
  forename: string;
  surname: string;
  yearGroup: YearGroup;
  classId: string;
  displayName: string;
}
export interface RosterPlan {
  preview: RosterPreview;
  changes: RosterChange[];
}

interface Planned {
  line: number;
  action: RosterLine['action'];
  reasons: RosterReason[];
  child: RosterChild | null;
  /** Whom a refused line is about, where that can be read. */
  name?: ReadLine['name'] | undefined;
  pupil: KnownPupil | null;
  classId: string;
}

const nameKey = (child: { forename: string; surname: string }) =>
  `${child.forename}\n${child.surname}`.normalize('NFKC').toLocaleLowerCase('en-GB');

export function planRoster(bytes: Uint8Array, school: School): RosterPlan {
  const file = readRosterFile(bytes);
  const classIds = new Map(school.classes.map(({ id, name }) => [name, id]));
  const classNames = new Map(school.classes.map(({ name }) => [classKey(name), name]));
  const seen = new Set<string>();
  const planned = file.lines.map((line): Planned => {
    const rest = { line: line.line, pupil: null, classId: '' };
    if (line.blank) return { ...rest, action: 'skip', reasons: ['blank-line'], child: null };
    const { child, name, reasons } = readRosterLine(line, classNames);
    if (!child) return { ...rest, action: 'refuse', reasons, child: null, name };
    const key = `${nameKey(child)}\n${child.className}`;
    if (seen.has(`${key}\n${child.yearGroup}`)) return { ...rest, action: 'skip', reasons: ['duplicate-line'], child };
    if (seen.has(key)) return { ...rest, action: 'refuse', reasons: ['same-child-twice'], child };
    seen.add(key).add(`${key}\n${child.yearGroup}`);
    return { ...rest, action: 'add', reasons, child, classId: classIds.get(child.className)! };
  });
  matchPupils(planned, school.pupils);
  const changes = nameChildren(planned, school);
  const missing = file.problems.length > 0 ? [] : missingFrom(planned, school);
  return { preview: previewOf(file.problems, planned, changes, missing), changes: [...changes.values()] };
}

/** Who is on the roll in a class that the file names, and stands on none of its lines, not even a refused one. */
function missingFrom(planned: readonly Planned[], school: School): RosterPreview['missing'] {
  const named = new Set(planned.flatMap((p) => (p.classId ? p.classId : [])));
  const here = new Set(planned.flatMap((p) => p.pupil?.id ?? []));
  const refused = new Set(
    planned.flatMap((p) => {
      const who = p.child ?? p.name;
      return p.action === 'refuse' && who ? nameKey(who) : [];
    }),
  );
  const classNames = new Map(school.classes.map(({ id, name }) => [id, name]));
  return school.pupils
    .filter(({ id, classId }) => classId !== null && named.has(classId) && !here.has(id))
    .filter((pupil) => !refused.has(nameKey(pupil)))
    .map(({ id, forename, surname, classId }) => ({
      pupilId: id,
      forename,
      surname,
      className: classNames.get(classId!) ?? '',
    }));
}

/** First by name and class, then by name alone where just one child is left with that name: a move of class. */
function matchPupils(planned: Planned[], pupils: readonly KnownPupil[]): void {
  const left = Map.groupBy(pupils, nameKey);
  const adding = planned.filter((p) => p.action === 'add');
  const take = (p: Planned, pupil: KnownPupil) => {
    p.pupil = pupil;
    left.set(
      nameKey(pupil),
      left.get(nameKey(pupil))!.filter((other) => other !== pupil),
    );
  };
  for (const p of adding) {
    const same = left.get(nameKey(p.child!))?.find((pupil) => pupil.classId === p.classId);
    if (same) take(p, same);
  }
  for (const p of adding.filter((each) => !each.pupil)) {
    const [only, ...more] = left.get(nameKey(p.child!)) ?? [];
    if (more.length > 0) Object.assign(p, { action: 'refuse', reasons: ['two-children-match'] });
    else if (only) take(p, only);
  }
  for (const p of adding.filter((each) => each.pupil)) {
    const { pupil, child, classId } = p as Planned & { pupil: KnownPupil; child: RosterChild };
    const moves = pupil.classId !== classId;
    const rewritten = pupil.forename !== child.forename || pupil.surname !== child.surname;
    p.action = moves || rewritten || pupil.yearGroup !== child.yearGroup ? 'update' : 'unchanged';
    if (moves && pupil.classId) p.reasons.push('moves-class');
  }
}

/** Children who stay keep their display names; those who come or are renamed get names unlike any other in the class. */
function nameChildren(planned: readonly Planned[], school: School): Map<Planned, RosterChange> {
  const changing = planned.filter((p) => p.action === 'add' || p.action === 'update');
  const needsName = ({ pupil, classId, child }: Planned) =>
    !pupil || pupil.classId !== classId || pupil.forename !== child!.forename || pupil.surname !== child!.surname;
  const renamed = new Set(changing.filter(needsName).map((p) => p.pupil));
  const changes = new Map<Planned, RosterChange>();
  for (const [classId, group] of Map.groupBy(changing, (p) => p.classId)) {
    const staying = school.pupils.filter((pupil) => pupil.classId === classId && !renamed.has(pupil));
    const nameless = group.filter(needsName);
    const names = distinctDisplayNames(
      nameless.map((p) => p.child!),
      staying.map((pupil) => pupil.displayName),
    );
    const nameOf = new Map(nameless.map((p, i) => [p, names[i]!]));
    for (const p of group) {
      const { forename, surname, yearGroup } = p.child!;
      const displayName = nameOf.get(p) ?? p.pupil!.displayName;
      changes.set(p, { pupil: p.pupil, forename, surname, yearGroup, classId, displayName });
    }
  }
  return changes;
}

function previewOf(
  problems: RosterPreview['problems'],
  planned: readonly Planned[],
  changes: ReadonlyMap<Planned, RosterChange>,
  missing: RosterPreview['missing'],
): RosterPreview {
  const lines = planned.map((p): RosterLine => {
    const displayName = changes.get(p)?.displayName ?? p.pupil?.displayName;
    return {
      line: p.line,
      action: p.action,
      ...(displayName && { displayName }),
      ...p.name,
      ...p.child,
      reasons: p.reasons,
    };
  });
  const count = (action: RosterLine['action']) => lines.filter((line) => line.action === action).length;
  const told = JSON.stringify([problems, lines, [...changes.values()]]);
  return {
    lines,
    problems,
    adds: count('add'),
    updates: count('update'),
    refusals: count('refuse'),
    missing,
    fingerprint: createHash('sha256').update(told).digest('base64url'),
  };
}
