/** Takes over a story that stands ready on the page: hears its links, runs what the machine asks for, keeps the place. */
import type { ActivityId, LeftAt } from '../../domain/events.ts';
import type { StoryEffect, StoryRecord } from '../../engine/scenario/effects.ts';
import { standAfter } from '../../engine/scenario/elsewhere.ts';
import type { StoryGraph } from '../../engine/scenario/graph.ts';
import { keep, pickUp } from '../../engine/scenario/keeping.ts';
import { open, transition } from '../../engine/scenario/machine.ts';
import { eventFor, sceneOf } from '../../engine/scenario/scenes.ts';
import type { StoryEvent, StoryState } from '../../engine/scenario/states.ts';
import { keepPlace, keptPlace } from '../kept-place.ts';
import { askForSound } from '../kit/sound.ts';
import { showProgress } from './show-progress.ts';

export interface Audience {
  /** The signed-in child's opaque id; null at home. */
  who: string | null;
  /** Where this child was last seen on another device; null where there is nothing to pick up. */
  left: LeftAt | null;
  record(what: StoryRecord): void;
  announce(say: Extract<StoryEffect, { do: 'announce' }>['say']): void;
  isCovered(): boolean;
}

/** Runs for as long as the page stands. */
export function playStory(root: HTMLElement, story: StoryGraph, audience: Audience): void {
  const activity: ActivityId = `stories/${story.id}`;
  const page = document.documentElement;
  let state: StoryState;

  const perform = (effect: StoryEffect) => {
    switch (effect.do) {
      case 'record':
        return audience.record(effect.what);
      case 'announce':
        return audience.announce(effect.say);
      case 'sound':
        return askForSound(effect.name);
      case 'focus':
        root.querySelector<HTMLElement>(':scope > [data-here] .scene-heading')?.focus({ preventScroll: true });
        return scrollTo({ top: 0, behavior: 'instant' });
    }
  };

  const show = () => {
    const { place } = state;
    const scene = sceneOf(place);
    for (const section of root.querySelectorAll<HTMLElement>(':scope > .scene')) {
      section.toggleAttribute('data-here', section.id === scene);
      section.toggleAttribute('data-speak-now', section.id === scene);
      if (section.id === scene && place.at === 'step') showProgress(section, state.trail.length);
    }
    root.toggleAttribute('data-playing', true);
    root.toggleAttribute('data-paused', state.covered);
    root.toggleAttribute('data-honoured', place.at === 'outcome' && place.honoured);
    page.dataset['activity'] = activity;
    page.dataset['step'] = place.at === 'ending' ? place.ending : place.step;
    const lastDecision = state.trail.at(-1)?.step;
    const rewind = root.querySelector<HTMLAnchorElement>(':scope > [data-here] [data-rewind]');
    if (rewind && lastDecision) rewind.href = `#${sceneOf({ at: 'step', step: lastDecision })}`;
    if (location.hash.slice(1) !== scene && (location.hash || scene !== sceneOf({ at: 'step', step: story.start })))
      location.hash = scene;
  };

  const take = ({ state: next, effects }: { state: StoryState; effects: StoryEffect[] }) => {
    state = next;
    show();
    effects.forEach(perform);
    keepPlace(activity, audience.who, keep(state));
  };
  const tell = (event: StoryEvent) => {
    root.toggleAttribute('data-moved', true);
    take(transition(state, event, story));
  };

  const follow = () => {
    const event = eventFor(story, state, location.hash.slice(1));
    if (event) tell(event);
    else if (location.hash.slice(1) !== sceneOf(state.place)) show();
  };
  /** A press is answered in the same frame: the address follows the scene, and not the scene the address. */
  const press = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const scene = event.target.closest<HTMLAnchorElement>('a[href^="#"]')?.hash.slice(1);
    const pressed: StoryEvent | null = event.target.closest('[data-restart]')
      ? { type: 'restart' }
      : scene
        ? eventFor(story, state, scene)
        : null;
    if (!pressed) return;
    event.preventDefault();
    tell(pressed);
  };
  const cover = () => tell({ type: 'cover' });
  const uncover = () => tell({ type: 'lanternHonoured' });

  begin();
  addEventListener('hashchange', follow);
  root.addEventListener('click', press);
  document.addEventListener('tellwood:covered', cover);
  document.addEventListener('tellwood:uncovered', uncover);

  /** A story left half-way goes on there; one that was finished begins again. */
  function begin(): void {
    const elsewhere = audience.left && standAfter(story, audience.left);
    const kept = pickUp(story, keptPlace(activity, audience.who)) ?? elsewhere;
    const hash = location.hash.slice(1);
    const half = kept && (kept.place.at !== 'ending' || hash === sceneOf(kept.place)) ? kept : undefined;
    const opened = open(story, half);
    state = opened.state;
    /* A link followed before the script arrived says more than what was kept. */
    const early = eventFor(story, state, hash);
    take(early ? { state, effects: half ? [] : opened.effects } : quietIfHere(opened, hash));
    if (early) tell(early);
    if (state.covered && !audience.isCovered()) uncover();
  }

  /** After a reload of the very same scene nobody is told what they can see. */
  function quietIfHere(opened: ReturnType<typeof open>, hash: string): ReturnType<typeof open> {
    const { place } = opened.state;
    const atStart = place.at === 'step' && place.step === story.start && hash === '';
    const isHere = hash === sceneOf(place) || atStart;
    return isHere ? { ...opened, effects: opened.effects.filter((effect) => effect.do === 'record') } : opened;
  }
}
