/** An acceptable use agreement as data: promises, a check for each, the years that sign it, and how they sign. */
import { BANDS, bandOf, isAdultLed, type Band, type YearGroup } from './curriculum.ts';

export interface AgreementPromise {
  id: string;
  /** A picture of public/art or the icon set. */
  picture: string;
  /** Which asks of school policies it answers, such as `P12`. */
  answers: string[];
  /** Counts changes of what is promised, from 1; a corrected typo is not one. Absent: 1. */
  revision?: number | undefined;
  check: { options: { id: string; picture: string; right: boolean }[] };
}

export interface Agreement {
  /** `years-2-4`; the activity id is `agreements/years-2-4`. */
  id: string;
  years: YearGroup[];
  /** ISO date by which the wording is to be looked at again. */
  reviewOn: string;
  promises: AgreementPromise[];
}

/** What one band reads or hears. */
export interface AgreementWording {
  intro: string;
  promises: Record<
    string,
    {
      promise: string;
      why: string;
      check: {
        question: string;
        /** By option id; `said` explains kindly what follows from picking it. */
        options: Record<string, { label: string; said: string }>;
      };
    }
  >;
  sign: string;
}

export interface AgreementWords {
  title: string;
  bands: Partial<Record<Band, AgreementWording>>;
}

/** Whose wording a year group reads: its own band's, except that Year 1 shares Reception's. */
export function wordingBandOf(year: YearGroup): Band {
  return year === '1' ? 'eyfs' : bandOf(year);
}

/** The bands that an agreement of these years needs a wording for, youngest first. */
export function wordingBandsOf(years: readonly YearGroup[]): Band[] {
  const wanted = new Set(years.map(wordingBandOf));
  return BANDS.filter((band) => wanted.has(band));
}

/** Nursery promises as a class, with its grown-up, and no child of it signs. */
export const promisesAsClass = (year: YearGroup): boolean => year === 'N';
/** Whose agreement a class promises that does not sign. */
export const CLASS_PROMISES_AS: YearGroup = 'R';

/** Younger children stamp a paw print beside their own picture; older ones type the name on the register. */
export type SigningWay = 'stamp' | 'name';

export function signingWayOf(year: YearGroup): SigningWay {
  return isAdultLed(bandOf(year)) ? 'stamp' : 'name';
}

/** From Year 2 a child may add a drawn signature; nobody has to. */
export function mayDraw(year: YearGroup): boolean {
  return !['N', 'R', '1'].includes(year);
}

/** Most promises of an agreement that Reception or Year 1 signs. */
export const YOUNGEST_PROMISES_MAX = 7;

export type PromiseMark = Pick<AgreementPromise, 'id' | 'revision'>;

const markOf = ({ id, revision = 1 }: PromiseMark): string => `${id} ${revision}`;

/** Which of these promises are not among those already made, in their order: new ones, and those that now say more. */
export function promisesToMake(asked: readonly PromiseMark[], made: Iterable<PromiseMark>): string[] {
  const known = new Set([...made].map(markOf));
  return asked.filter((promise) => !known.has(markOf(promise))).map(({ id }) => id);
}
