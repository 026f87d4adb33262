/** Every place of a story has an address on its page (`#step.offer`), so that plain links can play it. */
import { placeNamed, type StoryGraph } from './graph.ts';
import type { Place, StoryEvent, StoryState } from './states.ts';

/** The id of the element that draws a place; also its fragment. */
export function sceneOf(place: Place): string {
  switch (place.at) {
    case 'step':
      return `step.${place.step}`;
    case 'outcome':
      return `then.${place.step}.${place.choice}`;
    case 'ending':
      return `end.${place.ending}`;
  }
}

export function placesOf(story: StoryGraph): Place[] {
  return [
    ...story.steps.flatMap((step): Place[] => [
      { at: 'step', step: step.id },
      ...step.choices.map((choice): Place => ({
        at: 'outcome',
        step: step.id,
        choice: choice.id,
        honoured: false,
      })),
    ]),
    ...story.endings.map((ending): Place => ({ at: 'ending', ending: ending.id })),
  ];
}

/**
 * What it means that the page now shows `scene`: a choice, going on, rewinding, or simply arriving.
 * Null when the scene is unknown or already where the child stands.
 */
export function eventFor(story: StoryGraph, state: StoryState, scene: string): StoryEvent | null {
  const place = placesOf(story).find((candidate) => sceneOf(candidate) === scene);
  if (!place || sceneOf(state.place) === scene) return null;
  const here = state.place;
  if (here.at === 'step' && place.at === 'outcome' && place.step === here.step)
    return { type: 'choose', choice: place.choice };
  if (here.at === 'outcome' && place.at === 'step' && place.step === here.step) return { type: 'rewind' };
  if (here.at === 'outcome') {
    const to = story.steps
      .find((step) => step.id === here.step)
      ?.choices.find((choice) => choice.id === here.choice)?.to;
    if (to !== undefined && sceneOf(placeNamed(story, to)) === scene) return { type: 'goOn' };
  }
  if (here.at === 'ending' && place.at === 'step' && place.step === state.trail.at(-1)?.step) return { type: 'rewind' };
  return { type: 'arrive', place };
}
