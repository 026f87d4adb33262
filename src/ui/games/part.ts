/** What every part of a drawn game is given. */
import type { DreyEvent, DreyState } from '../../games/drey/model/rules.ts';
import type { GameView } from './game-view.ts';

export interface PartProps {
  view: GameView;
  state: DreyState;
  tell: (event: DreyEvent) => void;
}
