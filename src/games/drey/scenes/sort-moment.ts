/** Who is there and how Sorrel feels in a moment of the round; pure. */
import type { SortItem, SortLevel } from '../../../domain/game.ts';
import type { DreyState } from '../model/rules.ts';

/**
 * Who wants to know, by picture: the one who asks for what is shown or picked up, or for the first leaf in the air that
 * somebody asks for. Null where nobody asks, and behind a card that fills the page.
 */
export function askerOf(
  { place }: Pick<DreyState, 'place'>,
  level: SortLevel,
  air: readonly SortItem[],
  chosen: string | null,
): string | null {
  if (!level.places.includes('hand') || place.at === 'intro' || place.at === 'end') return null;
  const first = place.at === 'shown' ? place.step : chosen;
  const now = level.items.find(({ id }) => id === first);
  return now?.asker ?? air.find(({ asker }) => asker)?.asker ?? null;
}

export type SorrelPose = 'happy' | 'thinking' | 'worried' | 'proud' | 'listening' | 'speaking';

export function sorrelPose({ place, hint }: Pick<DreyState, 'place' | 'hint'>): SorrelPose {
  if (place.at === 'intro') return 'speaking';
  if (place.at === 'shown') return place.right ? 'proud' : 'worried';
  if (place.at === 'levelDone') return 'proud';
  return place.at === 'playing' && hint ? 'thinking' : 'happy';
}
