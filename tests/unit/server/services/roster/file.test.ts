/** Roster files as schools send them, and as nobody should. */
import { describe, expect, test } from 'vitest';
import { readRosterFile } from '../../../../../src/server/services/roster/file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const HEADER = 'Forename,Surname,Year Group,Class\n';
const read = (text: string) => readRosterFile(bytes(text));

describe('a roster file is read', () => {
  test.each([
    ['comma', 'Forename,Surname,Year Group,Class\nAda,Lovelace,3,3H\n'],
    ['semicolon', 'Forename;Surname;Year Group;Class\nAda;Lovelace;3;3H\n'],
    ['tab', 'Forename\tSurname\tYear Group\tClass\nAda\tLovelace\t3\t3H\n'],
    ['byte order mark', '\uFEFFForename,Surname,Year Group,Class\r\nAda,Lovelace,3,3H\r\n'],
    ['other headings and order', 'Reg Group,Legal Surname,NC Year (actual),Preferred Forename\n3H,Lovelace,3,Ada\n'],
    ['old Mac line ends', 'Forename,Surname,Year Group,Class\rAda,Lovelace,3,3H\r'],
    ['quoted cells', '"Forename","Surname","Year Group","Class"\n"Ada","Lovelace","3","3H"\n'],
  ])('with %s', (_, text) => {
    const { problems, lines } = read(text);
    expect(problems).toEqual([]);
    expect(lines.filter((line) => !line.blank).map((line) => line.cells)).toEqual([
      { forename: 'Ada', surname: 'Lovelace', yearGroup: '3', className: '3H' },
    ]);
  });

  test('line numbers count the header, blank lines and line breaks inside quotes', () => {
    const { lines } = read(`\n${HEADER}Ada,Lovelace,3,3H\n,,,\n"Al\nan",Turing,3,3H\nGrace,Hopper,3,3H\n`);
    expect(lines.filter((line) => !line.blank).map((line) => line.line)).toEqual([3, 5, 7]);
  });

  test('a quotation mark that does not match marks its line', () => {
    const { lines } = read(`${HEADER}"Ada"x,Lovelace,3,3H\nAlan,Turing,3,3H\n`);
    expect(lines[0]!.broken).toBe(true);
  });
});

test('of two names, the one a child goes by is read, and the other where it is blank', () => {
  const { lines } = read(
    'Legal Forename,Preferred Forename,Surname,Year,Class\nAugusta,Ada,King,3,3H\nAlan,,Turing,3,3H\n',
  );
  expect(lines.map(({ cells }) => cells.forename)).toEqual(['Ada', 'Alan']);
});

test('a whole name is told apart at its comma; without one, its line says so', () => {
  const { lines } = read('Name,Year,Class\n"Lovelace, Ada",3,3H\nAlan Turing,3,3H\n');
  expect(lines.map(({ cells, namesRunTogether }) => [cells.forename.trim(), cells.surname, namesRunTogether])).toEqual([
    ['Ada', 'Lovelace', false],
    ['', 'Alan Turing', true],
  ]);
});

describe('a file is refused as a whole', () => {
  const unmarked = Buffer.from(HEADER, 'utf16le');
  const macRoman = Buffer.concat([Buffer.from(HEADER), Buffer.from('Zo\x81,Bell,3,3H\n', 'latin1')]);
  const marked = Buffer.concat([Buffer.from('\uFEFF'), Buffer.from('Zo\xEB', 'latin1')]);
  test.each<[string, Uint8Array, string[]]>([
    ['nothing in it', bytes(''), ['empty']],
    ['blank lines only', bytes('\n\n \n'), ['empty']],
    ['a header alone', bytes(HEADER), ['no-children']],
    ['UTF-16 without its mark', unmarked, ['not-a-text-file']],
    ['an encoding with letters where none of ours has any', macRoman, ['encoding']],
    ['marked as UTF-8, and not in it', marked, ['encoding']],
    ['a renamed archive', Buffer.from('PK\x03\x04rest of a workbook', 'latin1'), ['not-a-text-file']],
    ['NUL bytes', bytes(`${HEADER}Ada\0,Lovelace,3,3H\n`), ['not-a-text-file']],
    ['a PDF', bytes('%PDF-1.7 …'), ['not-a-text-file']],
    ['no class column', bytes('Forename,Surname,Year Group\nAda,Lovelace,3\n'), ['missing-class']],
    ['too many bytes', new Uint8Array(1_048_577).fill(97), ['too-large']],
    ['too many rows', bytes(HEADER + 'Ada,Lovelace,3,3H\n'.repeat(2_001)), ['too-many-rows']],
  ])('%s', (_, file, problems) => {
    expect(readRosterFile(file)).toEqual({ problems, lines: [] });
  });
});

test.each([
  ['one unclosed quotation mark', `${HEADER}"`.padEnd(1_048_576, 'a,')],
  ['quotation marks only', '"'.repeat(1_048_576)],
  ['line breaks only', `${HEADER}${'\n'.repeat(1_000_000)}`],
  ['separators only', `${HEADER}${','.repeat(1_000_000)}`],
  ['one cell', `${HEADER}${'x'.repeat(1_000_000)},b,3,3H`],
  ['pairs of quotation marks', `${HEADER}${'"",'.repeat(340_000)}`],
])('a hostile file is refused, or read as the little it holds: %s', (_, text) => {
  const { problems, lines } = read(text);
  expect(problems.length > 0 || lines.length <= 1).toBe(true);
});
