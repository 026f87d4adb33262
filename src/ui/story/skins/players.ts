/** Who stands in a mock game: the hero, and whoever writes there now. Grown-ups of the story stay outside. */
import type { Line, Scenario } from '../../../domain/scenario.ts';

export type Player = [id: string, character: { picture: string }];

/** In the order of the story's characters. */
export function playersOf({ hero, characters }: Scenario, lines: Line[]): Player[] {
  const writing = writersOf(lines);
  return Object.entries(characters).filter(([id]) => id === hero || writing.has(id));
}

export function writersOf(lines: Line[]): ReadonlySet<string> {
  return new Set(lines.filter(({ as }) => as === 'chat' || as === 'offer').map(({ by }) => by));
}
