/** Reads one line of a roster file: a child, or the reasons why the line is refused. */
import type { YearGroup } from '../../../domain/curriculum.ts';
import { cleanName, NAME_MAX } from '../../../domain/people.ts';
import type { RosterReason } from '../../../schemas/api/classes.ts';
import type { RosterFileLine } from './file.ts';

export interface RosterChild {
  forename: string;
  surname: string;
  yearGroup: YearGroup;
  className: string;
}
export interface ReadLine {
  child: RosterChild | null;
  /** Of a refused line whose name can be read: whoever corrects the file looks for the child, not for a number. */
  name?: Pick<RosterChild, 'forename' | 'surname'>;
  reasons: RosterReason[];
}

const INVISIBLE = /[\p{Cf}\u034F]/u;

/** @param classes the school's class names, by `classKey` */
export function readRosterLine(line: RosterFileLine, classes: ReadonlyMap<string, string>): ReadLine {
  if (line.broken) return { child: null, reasons: ['broken-quotes'] };
  if (line.namesRunTogether) return { child: null, reasons: ['names-run-together'] };
  const { cells } = line;
  const forename = readName('forename', cells.forename);
  const surname = readName('surname', cells.surname);
  const yearGroup = readYearGroup(cells.yearGroup);
  const className = classes.get(classKey(cells.className));

  const refusals: RosterReason[] = [];
  if (forename.reason) refusals.push(forename.reason);
  if (surname.reason) refusals.push(surname.reason);
  if (!yearGroup) refusals.push(cells.yearGroup.trim() ? 'year-unknown' : 'year-missing');
  if (!className) refusals.push(cells.className.trim() ? 'class-unknown' : 'class-missing');
  if (!forename.name || !surname.name) return { child: null, reasons: refusals };
  const name = { forename: forename.name, surname: surname.name };
  if (!yearGroup || !className) return { child: null, name, reasons: refusals };

  const given = withoutSurname(forename.name, surname.name);
  const notes: RosterReason[] = [];
  if (INVISIBLE.test(cells.forename + cells.surname)) notes.push('marks-removed');
  if (given !== forename.name) notes.push('surname-in-forename');
  return { child: { forename: given, surname: surname.name, yearGroup, className }, reasons: notes };
}

function readName(which: 'forename' | 'surname', raw: string): { name?: string; reason?: RosterReason } {
  const name = cleanName(raw);
  if (name) return { name };
  const seen = raw.replace(/[\p{Cf}\u034F]/gu, '').trim();
  if (seen === '') return { reason: `${which}-missing` };
  if (/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]/u.test(seen)) return { reason: `${which}-formula` };
  if (/[<>]|&#?\w+;/u.test(seen)) return { reason: `${which}-markup` };
  if ([...seen].length > NAME_MAX) return { reason: `${which}-too-long` };
  return { reason: `${which}-not-a-name` };
}

/** "Ada Lovelace" in the forename column of Lovelace is Ada: a whole name is never shown in class. */
function withoutSurname(forename: string, surname: string): string {
  const ending = ` ${surname}`.toLocaleLowerCase('en-GB');
  return forename.toLocaleLowerCase('en-GB').endsWith(ending) ? forename.slice(0, -ending.length) : forename;
}

/** `Year 3`, `Yr 3`, `Y3`, `3`, `03`; `Reception`, `R`, `YR`, `Year R`, `FS2`, `0`; `Nursery`, `N`, `N1`, `N2`, `FS1`. */
export function readYearGroup(raw: string): YearGroup | null {
  const year = raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')
    .replace(/^(?:curriculum|nc|ncyear)?(?:year(?:group)?(?=.)|yr(?=[0-9r])|y(?=[0-9r]))/u, '')
    .replace(/^0(?=\d)/u, '');
  if (/^[1-6]$/u.test(year)) return year as YearGroup;
  if (/^(?:r|yr|rec|reception|fs2|f2|eyfs2|0)$/u.test(year)) return 'R';
  if (/^(?:n|n1|n2|nur|nursery|nursery1|nursery2|fs1|f1|eyfs1)$/u.test(year)) return 'N';
  return null;
}

/** How class names are compared: `3h`, `3 H` and `Class 3H` are one. */
export function classKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*class\s+(?=\S)/u, '')
    .replace(/[\s._-]/gu, '');
}
