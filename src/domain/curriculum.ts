/** The vocabulary of the curriculum: bands, year groups, SMART rules, strands and risks, each named once. */

export const BANDS = ['eyfs', 'ks1', 'lks2', 'uks2'] as const;
export type Band = (typeof BANDS)[number];

/** The word children know each band by; it is also the band's address: `/branches/`. */
export const BAND_SLUGS = { eyfs: 'acorns', ks1: 'saplings', lks2: 'branches', uks2: 'canopy' } as const;
export type BandSlug = (typeof BAND_SLUGS)[Band];

/** Nursery, Reception, then Years 1 to 6. */
export const YEAR_GROUPS = ['N', 'R', '1', '2', '3', '4', '5', '6'] as const;
export type YearGroup = (typeof YEAR_GROUPS)[number];

const BAND_OF_YEAR: Record<YearGroup, Band> = {
  N: 'eyfs',
  R: 'eyfs',
  '1': 'ks1',
  '2': 'ks1',
  '3': 'lks2',
  '4': 'lks2',
  '5': 'uks2',
  '6': 'uks2',
};

/** A child's band follows the child's own year group, never the class, so mixed-age classes work. */
export function bandOf(year: YearGroup): Band {
  return BAND_OF_YEAR[year];
}

/** Acorns and Saplings: an adult is with the children, who get big shapes, one thing at a time, and a voice that begins. */
export function isAdultLed(band: Band): boolean {
  return band === 'eyfs' || band === 'ks1';
}

/** The five SMART rules, in the order that spells the word. Source: Childnet's SMART rules, in our words. */
export const RULES = ['safe', 'meet', 'accept', 'reliable', 'tell'] as const;
export type Rule = (typeof RULES)[number];

/** UKCIS, Education for a Connected World (2020). */
export const STRANDS = [
  'self-image',
  'relationships',
  'reputation',
  'bullying',
  'information',
  'wellbeing',
  'privacy',
  'copyright',
] as const;
export type Strand = (typeof STRANDS)[number];

/** The four Cs of risk used in Keeping Children Safe in Education. */
export const RISKS = ['content', 'contact', 'conduct', 'commerce'] as const;
export type Risk = (typeof RISKS)[number];

/** Skills of the DfE's "Teaching online safety in schools". */
export const SKILLS = ['evaluate', 'persuasion', 'behaviour', 'identify-risk', 'seek-help'] as const;
export type Skill = (typeof SKILLS)[number];

export const RSHE_TOPICS = ['online-safety-and-awareness', 'wellbeing-online'] as const;
export type RsheTopic = (typeof RSHE_TOPICS)[number];
