/** Something to play, as a map shows it. */
import type { Rule } from '../../domain/curriculum.ts';
import type { ActivityId } from '../../domain/events.ts';

export interface MapActivity {
  id: ActivityId;
  kind: 'story' | 'game';
  rule: Rule;
  title: string;
  /** One sentence. */
  summary: string;
  /** A picture's name: whose story it is, or the game's animal. */
  picture: string;
  href: string;
}

/** The sign-post to a band's promises; a band may be asked for more than one agreement. */
export interface MapAgreement {
  ids: ActivityId[];
  href: string;
}

/** What its lines in the catalogue of spoken words begin with: `story:free-gems`, `game:drey` in every band. */
export function linesOf({ id, kind }: Pick<MapActivity, 'id' | 'kind'>): string {
  return `${kind}:${id.split('/')[1]!}`;
}
