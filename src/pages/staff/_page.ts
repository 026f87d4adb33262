/** What every staff page begins with: its language, who is signed in, and something that may not be there. */
import type { AstroGlobal } from 'astro';
import { YEAR_GROUPS, type YearGroup } from '../../domain/curriculum.ts';
import { ROLES, type Role } from '../../domain/people.ts';
import { translator, type Translator } from '../../i18n/index.ts';
import { localeOf, type Locale } from '../../i18n/locales.ts';
import type { ActivityWords } from './_activities.ts';
import type { Staff } from '../../server/http/who.ts';

/** The cookie that remembers a reader's language. */
export function localeOfPage(page: AstroGlobal): Locale {
  return localeOf(page.cookies.get('lang')?.value);
}

/** The front server lets nobody else through to these pages. @throws when it did */
export function staffOf(page: AstroGlobal): Staff {
  const { who } = page.locals;
  if (who.kind !== 'staff') throw new Error('a staff page was asked for by somebody who is not staff');
  return who;
}

/** What was asked for; null when it is not there or not theirs, which look the same. */
export async function ifFound<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'not-found') return null;
    throw error;
  }
}

/** What each page about a class begins with; of a class that is not there, or not theirs, it answers 404. */
export async function classPageOf(page: AstroGlobal) {
  const locale = localeOfPage(page);
  const staff = staffOf(page);
  const found = await ifFound(page.locals.services.classes.page(staff, page.params['classId']!));
  if (!found) page.response.status = 404;
  return { locale, t: translator(locale).t, staff, page: found };
}

/** Every year group as staff say it. */
export function yearNames(t: Translator['t']): Record<YearGroup, string> {
  const named = (year: YearGroup) =>
    year === 'N' || year === 'R' ? t(`staff.home.year.${year}`) : t('staff.home.year', { year });
  return Object.fromEntries(YEAR_GROUPS.map((year) => [year, named(year)])) as Record<YearGroup, string>;
}

/** Every role as staff say it. */
export function roleNames(t: Translator['t']): Record<Role, string> {
  return Object.fromEntries(ROLES.map((role) => [role, t(`people.role.${role}`)])) as Record<Role, string>;
}

/** What a class of this year can do in a lesson, as the start of a lesson lists it. */
export function choicesFor(
  activities: ActivityWords[],
  year: YearGroup,
  t: Translator['t'],
): { id: string; title: string; about: string }[] {
  return activities
    .filter((activity) => activity.suits(year))
    .map(({ id, kind, title, ...activity }) => {
      const minutes = activity.minutes(year);
      const kindName = t(`lesson.activity.${kind}`);
      const about = minutes === null ? kindName : t('staff.home.activity.about', { kind: kindName, minutes });
      return { id, title, about };
    });
}

/** An address as it is said and typed: without `https://` and without a slash at its end. */
export function shortAddress(page: AstroGlobal, path: string): string {
  return `${page.locals.publicUrl.replace(/^https?:\/\//, '')}${path}`;
}
