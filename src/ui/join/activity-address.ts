/** Where a child goes after signing in: the lesson's activity, or the band's map. */
import { BAND_SLUGS, type Band } from '../../domain/curriculum.ts';

/** `lks2`, `stories/free-gems` → `/branches/stories/free-gems/`; all agreements of a band share one address. */
export function activityAddress(band: Band, activity: string | null): string {
  const map = `/${BAND_SLUGS[band]}/`;
  if (activity === null) return map;
  return activity.startsWith('agreements/') ? `${map}agreement/` : `${map}${activity}/`;
}
