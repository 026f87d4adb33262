/** Plays a round for whoever draws it: runs the machine, carries out its effects, and holds what is picked up. */
import type { RoundEffect, RoundRecord } from '../../engine/game-round/effects.ts';
import { keep, pickUp } from '../../engine/game-round/keeping.ts';
import { open, transition, type RoundTurn } from '../../engine/game-round/machine.ts';
import type { RoundContext, RoundSound } from '../../engine/game-round/rules.ts';
import type { RoundEvent, RoundPlace, RoundState } from '../../engine/game-round/states.ts';

/** What happens beside the round; the page carries it out. */
export interface Audience {
  record(what: RoundRecord): void;
  announce(say: Extract<RoundEffect, { do: 'announce' }>['say']): void;
  sound(name: RoundSound): void;
  /** This place is shown now: lead the reader to it. */
  land(place: RoundPlace): void;
  keep(place: string): void;
}

export interface Playing<Play, Move> {
  state(): RoundState<Play>;
  tell(event: RoundEvent<Move>): void;
  /** What is picked up and not put anywhere yet; the only thing there is counts as picked up. */
  chosen(): string | null;
  choose(id: string | null): void;
  pointed(): string | null;
  point(id: string | null): void;
  /** Calls `listener` after each change until the answer is called. */
  subscribe(listener: (state: RoundState<Play>) => void): () => void;
  /** Says to everybody who draws that something outside the round has changed. */
  notify(): void;
}

/** @param kept what the audience was last asked to keep, or null */
export function playGame<Level extends { id: string }, Play, Move>(
  context: RoundContext<Level, Play, Move>,
  kept: string | null,
  audience: Audience,
): Playing<Play, Move> {
  const listeners = new Set<(state: RoundState<Play>) => void>();
  let state: RoundState<Play>;
  let picked: string | null = null;
  let pointed: string | null = null;

  const notify = () => listeners.forEach((listener) => listener(state));

  const openSteps = () => {
    const { place, play } = state;
    const level = place.at === 'playing' && context.levels.find(({ id }) => id === place.level);
    return level ? context.rules.openSteps(play, level) : [];
  };

  const perform = (effect: RoundEffect) => {
    switch (effect.do) {
      case 'record':
        return audience.record(effect.what);
      case 'announce':
        return audience.announce(effect.say);
      case 'sound':
        return audience.sound(effect.name);
      case 'focus':
        return audience.land(effect.place);
    }
  };

  const take = (turn: RoundTurn<Play>) => {
    state = turn.state;
    audience.keep(keep(state));
    notify();
    turn.effects.forEach(perform);
  };

  take(open(context, pickUp(context, kept) ?? undefined));
  return {
    state: () => state,
    tell(event) {
      const turn = transition(state, event, context);
      if (turn.state !== state) take(turn);
    },
    chosen() {
      const steps = openSteps();
      /* What a hint is about stays picked up, through a rewind and a reload. */
      const held = picked ?? state.hint?.step ?? null;
      return steps.length === 1 ? steps[0]! : held !== null && steps.includes(held) ? held : null;
    },
    choose(id) {
      if (state.covered || (id !== null && !openSteps().includes(id)) || id === picked) return;
      picked = id;
      notify();
    },
    pointed: () => pointed,
    point(id) {
      if (id === pointed) return;
      pointed = id;
      notify();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    notify,
  };
}
