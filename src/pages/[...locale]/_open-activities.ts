/** Which activities have a page in which band, for whoever has just signed in. */
import { BANDS } from '../../domain/curriculum.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { OpenActivities } from '../../ui/join/activity-address.ts';
import { activitiesOf, agreementOf } from './[band]/_activities.ts';

export async function openActivities(locale: Locale): Promise<OpenActivities> {
  const bands = BANDS.map(async (band) => {
    const played = (await activitiesOf(band, locale)).map(({ id }) => id);
    return [band, [...played, ...((await agreementOf(band, locale))?.ids ?? [])]] as const;
  });
  return Object.fromEntries(await Promise.all(bands)) as unknown as OpenActivities;
}
