/** The story itself: `(state, event, story) → { state, effects }`, with no clock, page or chance in it. */
import type { StoryEffect } from './effects.ts';
import { choiceOf, exists, placeNamed, tellingOf, type StoryGraph } from './graph.ts';
import { isLegal, type Place, type StoryEvent, type StoryState } from './states.ts';

export interface StoryTurn {
  state: StoryState;
  effects: StoryEffect[];
}

/** Opens a story at its first step, or exactly where `kept` was left. */
export function open(story: StoryGraph, kept?: StoryState): StoryTurn {
  if (kept) {
    return {
      state: kept,
      effects: [
        { do: 'focus', place: kept.place },
        { do: 'announce', say: 'story.said.resumed' },
      ],
    };
  }
  return {
    state: { place: { at: 'step', step: story.start }, covered: false, trail: [], endings: [] },
    effects: [{ do: 'record', what: { kind: 'started', detail: {} } }],
  };
}

/** A move that is not legal here, or names something unknown, changes nothing. */
export function transition(state: StoryState, event: StoryEvent, story: StoryGraph): StoryTurn {
  const stay: StoryTurn = { state, effects: [] };
  if (!isLegal(state, event.type)) return stay;
  switch (event.type) {
    case 'choose':
      return choose(state, event.choice, story) ?? stay;
    case 'goOn':
      return goOn(state, story) ?? stay;
    case 'rewind':
      return rewind(state, story);
    case 'restart': {
      const opened = open(story);
      return { ...opened, effects: [...opened.effects, { do: 'focus', place: opened.state.place }] };
    }
    case 'arrive':
      return exists(story, event.place) ? arrive(state, event.place) : stay;
    case 'cover':
      return { state: { ...state, covered: true }, effects: [] };
    case 'lanternHonoured':
      return honour(state, story);
  }
}

function choose(state: StoryState, id: string, story: StoryGraph): StoryTurn | null {
  if (state.place.at !== 'step') return null;
  const step = state.place.step;
  const choice = choiceOf(story, step, id);
  if (!choice) return null;
  const place: Place = { at: 'outcome', step, choice: id, honoured: false };
  const { misconception } = choice;
  return {
    state: { ...state, place, trail: [...before(state.trail, step), { step, choice: id }] },
    effects: [
      {
        do: 'record',
        what: { kind: 'choice', detail: { step, choice: id, ...(misconception && { misconception }) } },
      },
      { do: 'sound', name: choice.kind === 'tell' ? 'right' : misconception ? 'try-again' : 'tap' },
      { do: 'focus', place },
      { do: 'announce', say: 'story.said.chosen' },
    ],
  };
}

function goOn(state: StoryState, story: StoryGraph): StoryTurn | null {
  if (state.place.at !== 'outcome') return null;
  const choice = choiceOf(story, state.place.step, state.place.choice);
  if (!choice) return null;
  const place = placeNamed(story, choice.to);
  if (place.at !== 'ending') {
    return {
      state: { ...state, place },
      effects: [
        { do: 'sound', name: 'page-turn' },
        { do: 'focus', place },
      ],
    };
  }
  const { ending } = place;
  const isNew = !state.endings.includes(ending);
  return {
    state: { ...state, place, endings: isNew ? [...state.endings, ending] : state.endings },
    effects: [
      ...(isNew ? [{ do: 'record', what: { kind: 'done', detail: { ending } } } as const] : []),
      { do: 'sound', name: 'level-done' },
      { do: 'focus', place },
    ],
  };
}

/** Back to the last decision: from what followed it, or from the ending. */
function rewind(state: StoryState, story: StoryGraph): StoryTurn {
  const step = state.place.at === 'outcome' ? state.place.step : (state.trail.at(-1)?.step ?? story.start);
  const place: Place = { at: 'step', step };
  return {
    state: { ...state, place, trail: before(state.trail, step) },
    effects: [
      { do: 'sound', name: 'page-turn' },
      { do: 'focus', place },
      { do: 'announce', say: 'story.said.rewound' },
    ],
  };
}

function arrive(state: StoryState, place: Place): StoryTurn {
  const trail = place.at === 'step' ? before(state.trail, place.step) : state.trail;
  return { state: { ...state, place, trail }, effects: [{ do: 'focus', place }] };
}

/**
 * A grown-up has uncovered the screen: the child really told, so the story goes on along its telling.
 * Nothing is recorded as a choice, because it was not a move in a game.
 */
function honour(state: StoryState, story: StoryGraph): StoryTurn {
  const here = state.place;
  const telling = here.at === 'ending' ? undefined : tellingOf(story, here.step);
  const told: StoryEffect = { do: 'announce', say: 'story.said.told' };
  if (here.at === 'ending' || !telling)
    return { state: { ...state, covered: false }, effects: [{ do: 'focus', place: here }, told] };
  const place: Place = { at: 'outcome', step: here.step, choice: telling.id, honoured: true };
  const trail = [...before(state.trail, here.step), { step: here.step, choice: telling.id }];
  return {
    state: { ...state, covered: false, place, trail },
    effects: [{ do: 'focus', place }, told],
  };
}

function before(trail: StoryState['trail'], step: string): StoryState['trail'] {
  const at = trail.findIndex((decision) => decision.step === step);
  return at === -1 ? trail : trail.slice(0, at);
}
