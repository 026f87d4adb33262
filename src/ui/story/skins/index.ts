/** The mock apps by the name a story gives; a story whose skin is missing here does not build. */
import type { Component } from 'svelte';
import type { Skin } from '../../../domain/scenario.ts';
import type { SpokenLine, StoryView } from '../story-view.ts';
import GameLobby from './GameLobby.svelte';

export interface SkinProps {
  view: StoryView;
  /** What happens in the app, in order, with what is told in between. */
  lines: SpokenLine[];
  /** What the app's own counter shows, where it has one. */
  counter: number | undefined;
  /** On the first scene: load its pictures at once. */
  eager: boolean;
}

export const SKINS: Partial<Record<Skin, Component<SkinProps>>> = { 'game-lobby': GameLobby };
