/** What Magpie's jigsaw shows in each moment, worked out from the round alone. */
import type { Combination, JigsawLevel, Post } from '../../domain/game.ts';
import type { RoundState } from '../../engine/game-round/states.ts';
import { inTheWay, type JigsawPlay } from '../../games/drey/model/jigsaw.ts';
import type { DreyPlay } from '../../games/drey/model/rules.ts';

export interface JigsawMoment {
  blurred: ReadonlySet<string>;
  /** Details that glow as a hint: those Magpie fits together, or those a post could show again. */
  glowing: ReadonlySet<string>;
  /** Where the hint's words stand, once it has grown to words. */
  hint: string | null;
}

export function jigsawMoment(level: JigsawLevel, play: JigsawPlay, hint: RoundState<DreyPlay>['hint']): JigsawMoment {
  const blurred = new Set(play.blurred);
  if (!hint) return { blurred, glowing: new Set(), hint: null };
  const { combination, post } = inTheWay(play, level);
  const path = combination ? `combinations.${combination.id}.hint` : post ? `posts.${post.id}.hint` : null;
  return {
    blurred,
    glowing: new Set(combination?.details ?? (post ? hiddenHearts(post, blurred) : [])),
    hint: hint.grown === 'words' && path ? `levels.${level.id}.${path}` : null,
  };
}

function hiddenHearts({ parts }: Post, blurred: ReadonlySet<string>): string[] {
  return parts.filter(({ id, detail }) => detail === 'heart' && blurred.has(id)).map(({ id }) => id);
}

export type JigsawOutcome =
  | { kind: 'pieced'; combination: Combination; pieces: { post: Post; detail: string }[] }
  | { kind: 'dull'; post: Post }
  | { kind: 'posted' };

/** What Magpie or a friend made of the posts, by the choice that was recorded; null where it names nothing here. */
export function jigsawOutcome(level: JigsawLevel, choice: string): JigsawOutcome | null {
  if (choice === 'posted') return { kind: 'posted' };
  const combination = level.combinations.find(({ id }) => choice === `pieced-${id}`);
  if (combination) {
    const pieces = combination.details.flatMap((detail) =>
      level.posts.filter(({ parts }) => parts.some(({ id }) => id === detail)).map((post) => ({ post, detail })),
    );
    return { kind: 'pieced', combination, pieces };
  }
  const post = level.posts.find(({ id }) => choice === `dull-${id}`);
  return post ? { kind: 'dull', post } : null;
}
