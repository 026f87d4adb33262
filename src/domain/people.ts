/** Who may do what: the staff roles, and the rules a child's name and username obey. */

/** Roles are separate; a technician sees no pupil data. `lead` is the online-safety lead (school admin). */
export const ROLES = ['supply', 'teacher', 'lead', 'dsl', 'office', 'technician'] as const;
export type Role = (typeof ROLES)[number];

/** What a role may do; every route names the permission it needs. */
export const PERMISSIONS = {
  /** See a class that is one's own: its children, grid, cards. */
  'class:see': ['supply', 'teacher', 'lead', 'dsl'],
  'class:see-all': ['lead', 'dsl'],
  /** Every class counts as one's own for whatever else one may do. */
  'class:reach-all': ['lead', 'dsl', 'office'],
  'class:make': ['lead', 'office'],
  'roster:import': ['lead', 'office'],
  'cards:print': ['teacher', 'lead', 'office'],
  'lesson:run': ['supply', 'teacher', 'lead', 'dsl'],
  'register:see': ['teacher', 'lead', 'dsl', 'office'],
  /** Confirm that it was this child who signed. */
  'register:witness': ['supply', 'teacher', 'lead', 'dsl'],
  'lantern:see': ['supply', 'teacher', 'lead', 'dsl'],
  'lantern:close': ['teacher', 'lead', 'dsl'],
  'staff:invite': ['lead'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof PERMISSIONS;

export function may(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}

/** Longest name kept, in characters (code points). */
export const NAME_MAX = 40;

/**
 * Removes direction and zero-width marks, folds runs of white space, applies NFC.
 * Returns null when what is left is empty, longer than NAME_MAX, or holds anything but
 * letters, marks, spaces, apostrophes and hyphens.
 */
export function cleanName(raw: string): string | null {
  const name = raw
    .normalize('NFC')
    .replace(/[\p{Cf}\u034F]/gu, '')
    .replace(/[\u2018\u2019\u02BC\u0060\u00B4]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  if (name === '' || [...name].length > NAME_MAX) return null;
  return /^[\p{L}\p{M}][\p{L}\p{M}' -]*$/u.test(name) ? name : null;
}

/** "Ada Lovelace" → "Ada L": first name and initial, the default a child is shown by. */
export function defaultDisplayName(forename: string, surname: string): string {
  const initial = [...surname][0];
  return initial ? `${forename} ${initial.toLocaleUpperCase('en-GB')}` : forename;
}

/** How two typed names are compared: letters only, case and accents ignored. */
export function normaliseTypedName(typed: string): string {
  return typed
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLocaleLowerCase('en-GB');
}
