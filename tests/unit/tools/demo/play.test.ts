/** What children of the demo school have played is what the pages would have recorded. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { BANDS } from '../../../../src/domain/curriculum.ts';
import { open, transition } from '../../../../src/engine/game-round/machine.ts';
import type { RoundEffect } from '../../../../src/engine/game-round/effects.ts';
import { dreyFor, type DreyMove } from '../../../../src/games/drey/model/rules.ts';
import { game } from '../../../../src/schemas/content/game.ts';
import { playGame, type Played } from '../../../../src/tools/demo/play.ts';

const drey = game.parse(parse(readFileSync('content/games/drey/game.yaml', 'utf8')));

it.each(BANDS)('a finished game of %s leaves the record that the game itself leaves', (band) => {
  const context = dreyFor(drey, band)!;
  const demo = playGame(context.levels, 99);
  const real: Played[] = [];
  const heed = ({ state, effects }: { state: ReturnType<typeof open>['state']; effects: RoundEffect[] }) => {
    for (const effect of effects) if (effect.do === 'record') real.push(effect.what);
    return state;
  };
  let state = heed(open(context)) as Parameters<typeof transition>[0];
  const does = (event: Parameters<typeof transition>[1]) => {
    state = heed(transition(state as never, event as never, context));
  };
  for (const [number, level] of context.levels.entries()) {
    does({ type: 'begin' });
    if (level.kind === 'jigsaw') {
      if (number === 0) {
        does({ type: 'play', move: { kind: 'post' } satisfies DreyMove });
        does({ type: 'rewind' });
      }
      const details = new Set(level.combinations.flatMap(({ details }) => details));
      for (const { parts } of level.posts)
        for (const { id, detail } of parts)
          if (detail === 'extra' && details.has(id)) does({ type: 'play', move: { kind: 'blur', detail: id } });
      does({ type: 'play', move: { kind: 'post' } });
    } else {
      level.items.forEach((item, index) => {
        const [wrong] = Object.keys(item.wrong);
        if (number === 0 && index === 1) {
          does({ type: 'play', move: { kind: 'put', item: item.id, place: wrong } });
          does({ type: 'rewind' });
        }
        does({ type: 'play', move: { kind: 'put', item: item.id, place: item.right } });
        if (index < level.items.length - 1) does({ type: 'goOn' });
      });
    }
    does({ type: 'goOn' });
    does({ type: 'goOn' });
  }
  expect(demo).toEqual(real);
});
