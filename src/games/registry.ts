/** The drawn scenes, by game; each is loaded only once its twin can be played. A game without one is played on its twin. */
import type { GameLevel } from '../domain/game.ts';
import type { DreyMove, DreyPlay } from './drey/model/rules.ts';
import type { MountScene } from './scene-port.ts';

type LoadScene = () => Promise<{ mountScene: MountScene<GameLevel, DreyPlay, DreyMove> }>;

export const SCENES: Partial<Record<string, LoadScene>> = {
  drey: () => import('./drey/scenes/mount.ts'),
};
