/** Who stands in a mock game: those who ever write in it. Grown-ups of the story stay outside. */
import type { Line, Scenario } from '../../../domain/scenario.ts';

export type Player = [id: string, character: { picture: string }];

/**
 * The hero and everybody who writes in the game, in the order of the story's characters. Of two with one
 * picture (a player, and somebody else moving that player) only one stands there: whoever writes now.
 */
export function playersOf(scenario: Scenario, writingNow: ReadonlySet<string>): Player[] {
  const writers = new Set(
    linesOf(scenario)
      .filter(isWritten)
      .map(({ by }) => by),
  );
  const players = Object.entries(scenario.characters).filter(([id]) => id === scenario.hero || writers.has(id));
  return players.filter(([id, { picture }]) => {
    const twins = players.filter(([, twin]) => twin.picture === picture);
    return (twins.find(([twin]) => writingNow.has(twin)) ?? twins[0])?.[0] === id;
  });
}

function linesOf(scenario: Scenario): Line[] {
  return scenario.steps.flatMap(({ lines, choices }) => [...lines, ...choices.flatMap(({ outcome }) => outcome.lines)]);
}

function isWritten({ as }: Line): boolean {
  return as === 'chat' || as === 'offer';
}
