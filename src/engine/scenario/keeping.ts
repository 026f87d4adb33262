/** Keeps a story's state as text and picks it up again; what no longer fits the story is let go. */
import { isRecord, readKept } from '../kept.ts';
import { choiceOf, exists, type StoryGraph } from './graph.ts';
import type { Place, StoryState } from './states.ts';

export function keep(state: StoryState): string {
  return JSON.stringify(state);
}

/** Null when there is nothing kept, it cannot be read, or the story has changed since. */
export function pickUp(story: StoryGraph, kept: string | null): StoryState | null {
  const value = readKept(kept);
  if (!isRecord(value) || typeof value['covered'] !== 'boolean') return null;
  const { place, covered, trail, endings } = value;
  if (!isPlace(place) || !exists(story, place)) return null;
  if (!Array.isArray(trail) || !trail.every((step) => isDecision(step, story))) return null;
  if (!Array.isArray(endings) || !endings.every((id) => exists(story, { at: 'ending', ending: id }))) return null;
  return { place, covered, trail, endings };
}

function isPlace(value: unknown): value is Place {
  if (!isRecord(value)) return false;
  const { at, step, choice, ending, honoured } = value;
  if (at === 'step') return typeof step === 'string';
  if (at === 'ending') return typeof ending === 'string';
  return at === 'outcome' && typeof step === 'string' && typeof choice === 'string' && typeof honoured === 'boolean';
}

function isDecision(value: unknown, story: StoryGraph): value is StoryState['trail'][number] {
  return (
    isRecord(value) &&
    typeof value['step'] === 'string' &&
    typeof value['choice'] === 'string' &&
    choiceOf(story, value['step'], value['choice']) !== undefined
  );
}
