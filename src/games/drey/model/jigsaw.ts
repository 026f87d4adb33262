/** Magpie's jigsaw: details of posts are blurred until nothing adds up to who or where, and then they are posted. */
import type { Combination, JigsawLevel, Post } from '../../../domain/game.ts';
import { allDetails, dullPosts, fewestBlurs, piecedTogether } from '../../../domain/jigsaw.ts';
import type { Played } from '../../../engine/game-round/rules.ts';
import type { Tally } from '../../../engine/game-round/states.ts';

export interface JigsawPlay {
  kind: 'jigsaw';
  blurred: string[];
  /** Magpie has once pieced something together in this level. */
  pieced: boolean;
  posted: boolean;
}

/** `blur` wipes a detail, and clears it again. */
export type JigsawMove = { kind: 'blur'; detail: string } | { kind: 'post' };

export function beginJigsaw(): JigsawPlay {
  return { kind: 'jigsaw', blurred: [], pieced: false, posted: false };
}

export function afterJigsaw(play: JigsawPlay, move: JigsawMove, level: JigsawLevel): Played<JigsawPlay> | null {
  if (play.posted) return null;
  if (move.kind === 'post') return post(play, level);
  const { detail } = move;
  if (!allDetails(level).includes(detail)) return null;
  const isBlurred = play.blurred.includes(detail);
  const blurred = isBlurred ? play.blurred.filter((id) => id !== detail) : [...play.blurred, detail];
  return { play: { ...play, blurred }, sound: 'tap' };
}

function post(play: JigsawPlay, level: JigsawLevel): Played<JigsawPlay> {
  const step = level.id;
  const { combination, post: dull } = inTheWay(play, level);
  if (combination) {
    const { misconception } = combination;
    return {
      play: { ...play, pieced: true },
      sound: 'tap',
      shows: { step, choice: `pieced-${combination.id}`, right: false, misconception },
    };
  }
  if (dull) {
    const misconception = 'everything-must-be-hidden';
    return { play, sound: 'tap', shows: { step, choice: `dull-${dull.id}`, right: false, misconception } };
  }
  return { play: { ...play, posted: true }, sound: 'pin', shows: { step, choice: 'posted', right: true } };
}

/** What the next hint is about: a combination Magpie can still piece together, or else a post with too little left. */
export function inTheWay(play: JigsawPlay, level: JigsawLevel): { combination?: Combination; post?: Post } {
  const blurred = new Set(play.blurred);
  const combination = piecedTogether(level, blurred)[0];
  if (combination) return { combination };
  const post = dullPosts(level, blurred)[0];
  return post ? { post } : {};
}

/** Kept worth posting: how many details stayed clear, of the most that safely can. */
export function tallyOfJigsaw(play: JigsawPlay, level: JigsawLevel): Tally {
  const all = allDetails(level).length;
  return {
    kept: play.pieced ? 0 : 1,
    toKeep: 1,
    shared: all - play.blurred.length,
    toShare: all - (fewestBlurs(level)?.length ?? 0),
  };
}
