/** What Magpie can piece together from a level's posts, and whether each is still worth posting. */
import type { Combination, JigsawLevel, Post } from './game.ts';

type Blurred = ReadonlySet<string>;

export function detailsOf(post: Post): string[] {
  return post.parts.filter(({ detail }) => detail !== undefined).map(({ id }) => id);
}

/** Everything in the level that can be blurred. */
export function allDetails({ posts }: JigsawLevel): string[] {
  return posts.flatMap(detailsOf);
}

/** The combinations of which nothing is blurred. */
export function piecedTogether({ combinations }: JigsawLevel, blurred: Blurred): Combination[] {
  return combinations.filter(({ details }) => details.every((detail) => !blurred.has(detail)));
}

/** The posts that keep too little of what made them worth reading. */
export function dullPosts({ posts }: JigsawLevel, blurred: Blurred): Post[] {
  return posts.filter(
    ({ parts, keep }) => parts.filter(({ id, detail }) => detail === 'heart' && !blurred.has(id)).length < keep,
  );
}

export function canBePosted(level: JigsawLevel, blurred: Blurred): boolean {
  return piecedTogether(level, blurred).length === 0 && dullPosts(level, blurred).length === 0;
}

/**
 * A smallest set of details whose blurring keeps everybody safe and every post worth posting; null when there is none.
 * Tries every set of details that are part of a combination, so a level has at most COMBINED_MAX of those.
 */
export function fewestBlurs(level: JigsawLevel): string[] | null {
  const combined = [...new Set(level.combinations.flatMap(({ details }) => details))];
  let fewest: string[] | null = null;
  for (let chosen = 0; chosen < 2 ** combined.length; chosen++) {
    const blurred = combined.filter((_, index) => (chosen >> index) & 1);
    if (fewest && blurred.length >= fewest.length) continue;
    if (canBePosted(level, new Set(blurred))) fewest = blurred;
  }
  return fewest;
}

export const COMBINED_MAX = 14;
