/** One lesson of the demo school: a teacher starts it, children sign in on tablets and play, and the teacher ends it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Band } from '../../domain/curriculum.ts';
import type { ActivityId } from '../../domain/events.ts';
import { inBand } from '../../domain/in-band.ts';
import { graphOf, type StoryGraph } from '../../engine/scenario/graph.ts';
import { game } from '../../schemas/content/game.ts';
import { scenario } from '../../schemas/content/scenario.ts';
import type { SignInCards } from '../../schemas/api/classes.ts';
import type { DemoClock } from './clock.ts';
import type { Door } from './door.ts';
import { dice, playGame, playStory } from './play.ts';
import { ChildAtTablet } from './tablet.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const read = (path: string): unknown => parse(readFileSync(join(CONTENT, path), 'utf8'));
const MINUTE = 60_000;
/** How long a child thinks between two choices, in ms. */
const THINKS = 40_000;

/** The story of each band. */
export const STORY_OF: Record<Band, string> = {
  eyfs: 'upsetting-video',
  ks1: 'listening-speaker',
  lks2: 'free-gems',
  uks2: 'three-day-chat',
};
const graphs = new Map<string, StoryGraph>();
function storyOf(band: Band): StoryGraph {
  const id = STORY_OF[band];
  const graph = graphs.get(id) ?? graphOf(scenario.parse(read(`scenarios/${id}/scenario.yaml`)));
  graphs.set(id, graph);
  return graph;
}

/** What one child does in a lesson. */
export interface Plan {
  /** Choices made before the story is left. */
  story?: number;
  /** Levels finished before the game is left. */
  game?: number;
  signs?: 'plainly' | 'with-a-drawing';
}

export interface DemoLesson {
  teacher: Door;
  cards: SignInCards;
  starts: number;
  minutes: number;
  activity: ActivityId | null;
  /** By their place among the cards of the class; null for a child who is away. */
  plan: (index: number) => Plan | null;
  /** What else happens before the tablets send their work. */
  during?: (children: ReadonlyMap<number, ChildAtTablet>) => Promise<void>;
}

/** @returns the ids of what was signed, in the order of the cards */
export async function teach(url: string, clock: DemoClock, lesson: DemoLesson): Promise<string[]> {
  const { teacher, cards, starts, minutes, activity, plan, during } = lesson;
  clock.goTo(starts);
  const { lessonId, joinCode } = await teacher.post<{ lessonId: string; joinCode: string }>('/api/lessons', {
    classId: cards.classId,
    activity,
  });
  clock.goTo(starts + 3 * MINUTE);
  const present = new Map<number, ChildAtTablet>();
  for (const [index, card] of [...cards.cards, ...cards.pictureCards].entries()) {
    if (plan(index)) present.set(index, await ChildAtTablet.signsIn(url, joinCode, card));
  }
  for (const [index, child] of present) plays(child, index, plan(index)!, clock.now());
  await during?.(present);

  clock.goTo(starts + (minutes - 5) * MINUTE);
  const signatures: string[] = [];
  for (const [index, child] of present) {
    await child.sends();
    const { signs } = plan(index)!;
    if (signs) signatures.push(await child.signs(clock.now(), signs === 'with-a-drawing'));
  }
  clock.goTo(starts + minutes * MINUTE);
  await teacher.post(`/api/lessons/${lessonId}/end`);
  return signatures;
}

function plays(child: ChildAtTablet, index: number, { story, game: levels }: Plan, now: number): void {
  const { band } = child.session;
  // Nobody begins at the same second.
  const begins = now + (index % 7) * 9_000;
  if (story !== undefined) {
    child.does(`stories/${STORY_OF[band]}`, playStory(storyOf(band), story, dice(index + 1)), begins, THINKS);
  }
  if (levels !== undefined) {
    const drey = game.parse(read('games/drey/game.yaml'));
    child.does(
      inBand('games/drey', band) as ActivityId,
      playGame(drey.bands[band]!.levels, levels),
      begins + 15 * MINUTE,
      THINKS / 4,
    );
  }
}
