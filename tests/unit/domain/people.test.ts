import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  cleanName,
  defaultDisplayName,
  may,
  NAME_MAX,
  normaliseTypedName,
  PERMISSIONS,
  ROLES,
} from '../../../src/domain/people.ts';

describe('a name that comes in', () => {
  it.each([
    ['  Zoë   Ann ', 'Zoë Ann'],
    ['D\u2019Arcy', "D'Arcy"],
    ['Anne\u2011Marie', 'Anne-Marie'],
    ['\u202EAda', 'Ada'],
    ['A\u200Bda', 'Ada'],
    ['Łukasz', 'Łukasz'],
    ['محمد', 'محمد'],
  ])('%j is kept as %j', (raw, kept) => expect(cleanName(raw)).toBe(kept));

  it.each(['', '  ', '=1+1', '<b>Ada</b>', 'Ada1', '-Ada', 'a'.repeat(NAME_MAX + 1), 'Ada;', '@Ada'])(
    '%j is refused',
    (raw) => expect(cleanName(raw)).toBeNull(),
  );

  it('never lets through a character that a spreadsheet or a page would act on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const kept = cleanName(raw);
        if (kept !== null) expect(kept).toMatch(/^[\p{L}\p{M}][\p{L}\p{M}' -]*$/u);
      }),
      { seed: 3 },
    );
  });
});

describe('the name a child is shown by', () => {
  it('is the first name and an initial', () => expect(defaultDisplayName('Ada', 'lovelace')).toBe('Ada L'));
  it('is the first name alone when there is no surname', () => expect(defaultDisplayName('Ada', '')).toBe('Ada'));
});

describe('a typed name', () => {
  it('is compared without case, accents, spaces or marks', () => {
    expect(normaliseTypedName(' zoe  d’arcy ')).toBe(normaliseTypedName("Zoë D'Arcy"));
  });
  it('still tells two children apart', () => expect(normaliseTypedName('Ada L')).not.toBe(normaliseTypedName('Ida L')));
});

describe('roles', () => {
  it('let a technician see no pupil data', () => {
    const allowed = Object.keys(PERMISSIONS).filter((p) => may('technician', p as keyof typeof PERMISSIONS));
    expect(allowed).toEqual([]);
  });
  it('let every permission be held by somebody', () => {
    for (const p of Object.keys(PERMISSIONS)) {
      expect(ROLES.some((role) => may(role, p as keyof typeof PERMISSIONS))).toBe(true);
    }
  });
  it('let nobody but the lead invite staff', () => {
    expect(ROLES.filter((r) => may(r, 'staff:invite'))).toEqual(['lead']);
  });
});
