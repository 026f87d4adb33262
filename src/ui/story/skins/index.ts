/** The mock apps by the name a story gives; each brings its own style, which only the pages of its stories carry. */
import type { Component } from 'svelte';
import { DRAWN_SKINS, isDrawn, type DrawnSkin, type Scenario } from '../../../domain/scenario.ts';
import { drawingsOf, placesCss } from '../drawing-places.ts';
import type { Moment, StoryView } from '../story-view.ts';
import GameLobby from './GameLobby.svelte';
import GroupChat from './GroupChat.svelte';
import PictureBook from './PictureBook.svelte';
import SmartSpeaker from './SmartSpeaker.svelte';
import drawing from './drawing.css?inline';
import drawnEnding from './drawn-ending.css?inline';
import gameLobby from './game-lobby.css?inline';
import gameLobbyChat from './game-lobby-chat.css?inline';
import groupChat from './group-chat.css?inline';
import groupChatEarlier from './group-chat-earlier.css?inline';
import groupChatMessages from './group-chat-messages.css?inline';
import pictureBook from './picture-book.css?inline';
import smartSpeaker from './smart-speaker.css?inline';

export interface SkinProps {
  view: StoryView;
  moment: Moment;
}

export interface DrawnApp {
  App: Component<SkinProps>;
  css: string;
  /** Whether people talking and the narrator stand around the app, or are drawn by it as well. */
  holds: 'what is in the app' | 'everything';
}

const SKINS: Record<DrawnSkin, DrawnApp> = {
  'picture-book': { App: PictureBook, css: pictureBook, holds: 'everything' },
  'smart-speaker': { App: SmartSpeaker, css: smartSpeaker, holds: 'everything' },
  'game-lobby': { App: GameLobby, css: gameLobby + gameLobbyChat, holds: 'what is in the app' },
  'group-chat': { App: GroupChat, css: groupChat + groupChatMessages + groupChatEarlier, holds: 'what is in the app' },
};

/** Throws where the story asks for a mock app that nobody has drawn: such a page must not be built. */
export function skinOf({ id, skin }: Pick<Scenario, 'id' | 'skin'>): DrawnApp {
  if (isDrawn(skin)) return SKINS[skin];
  throw new Error(
    `content/scenarios/${id}/scenario.yaml: skin: expected a mock app that is drawn (${DRAWN_SKINS.join(', ')}), found ${skin}`,
  );
}

/** Everything that a story's own page needs to look like itself: its mock app, and its drawings where it has any. */
export function looksOf(scenario: Scenario): string {
  /* A place in which nothing stands is drawn by the mock app itself. */
  const isDrawnBook = drawingsOf(scenario).some(({ things }) => things.length > 0);
  const hasDrawnEnding = scenario.endings.some((ending) => ending.drawing);
  return (
    (isDrawnBook ? drawing : '') + (hasDrawnEnding ? drawnEnding : '') + skinOf(scenario).css + placesCss(scenario)
  );
}
