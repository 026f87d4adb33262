/** Where a child goes after signing in: the lesson's activity, or the band's map. */
import { BAND_SLUGS, type Band } from '../../domain/curriculum.ts';
import { inBand } from '../../domain/in-band.ts';

/** The activities that have a page in each band, by the id they are recorded under. */
export type OpenActivities = Record<Band, readonly string[]>;

/**
 * `lks2`, `stories/free-gems` → `/branches/stories/free-gems/`; all agreements of a band share one address. In a
 * mixed class the lesson's activity may be for the others: whoever has no such page lands on their own map.
 */
export function activityAddress(band: Band, activity: string | null, open: OpenActivities): string {
  const map = `/${BAND_SLUGS[band]}/`;
  if (activity === null) return map;
  if (activity.startsWith('agreements/'))
    return open[band].some((id) => id.startsWith('agreements/')) ? `${map}agreement/` : map;
  return open[band].includes(inBand(activity, band)) ? `${map}${activity}/` : map;
}
