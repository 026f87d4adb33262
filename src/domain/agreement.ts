/** An acceptable use agreement as data: promises, a check for each, and the years that sign it. */
import type { YearGroup } from './curriculum.ts';

export interface AgreementPromise {
  id: string;
  /** A picture of public/art or the icon set. */
  picture: string;
  /** Which asks of school policies it answers, such as `P12`. */
  answers: string[];
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

export interface AgreementWords {
  title: string;
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
