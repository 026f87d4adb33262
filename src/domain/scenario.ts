/** A story's graph, without its words: steps, choices, what follows from each, and the endings. */
import type { Band, Risk, RsheTopic, Rule, Skill, Strand } from './curriculum.ts';
import type { Misconception } from './misconceptions.ts';

export const SKINS = [
  'picture-book',
  'chat',
  'group-chat',
  'game-lobby',
  'video-feed',
  'search-page',
  'photo-sharing',
  'inbox',
  'smart-speaker',
  'ai-chatbot',
  'tablet-home',
] as const;
export type Skin = (typeof SKINS)[number];

/** The mock apps that are drawn in src/ui/story/skins; a story can only be played in one of these. */
export const DRAWN_SKINS = [
  'picture-book',
  'smart-speaker',
  'game-lobby',
  'group-chat',
] as const satisfies readonly Skin[];
export type DrawnSkin = (typeof DRAWN_SKINS)[number];

export function isDrawn(skin: Skin): skin is DrawnSkin {
  return (DRAWN_SKINS as readonly Skin[]).includes(skin);
}

/** What a face can show. */
export const FEELINGS = [
  'happy',
  'excited',
  'calm',
  'proud',
  'relieved',
  'unsure',
  'worried',
  'sad',
  'upset',
  'cross',
] as const;
export type Feeling = (typeof FEELINGS)[number];

/** How a line is drawn. `room` names the chat that is open, `day` begins a new day in it. */
export const LINE_KINDS = ['narration', 'chat', 'notice', 'offer', 'thought', 'speech', 'room', 'day'] as const;

export interface Line {
  id: string;
  /** A character's id, `narrator`, or `app` (the mock app itself speaks: a notice, a pop-up). */
  by: string;
  as: (typeof LINE_KINDS)[number];
  /** A photo that was sent with the words of a chat. */
  photo?: { picture: string };
  /** What others in a chat answered with, without words. */
  reactions?: { picture: string; count: number }[];
  /** How many in a chat have read it. */
  seenBy?: number;
}

/** What the light of a smart speaker shows. */
export const LIGHTS = ['off', 'listening', 'answering', 'muted'] as const;
export type Light = (typeof LIGHTS)[number];

/** A picture put together from drawings: a place, and what stands in it, the nearest last. */
export interface Drawing {
  picture: string;
  things: Thing[];
}
export interface Thing {
  picture: string;
  /** Its middle from the left, and its foot from the top, in hundredths of the drawing. */
  at: [number, number];
  /** Its width, in hundredths of the drawing's. */
  size: number;
}

/** What the mock app shows of a moment, besides its lines; each story gives what its skin draws. */
export interface Shown {
  /** What the mock app's own counter shows (gems, people in a chat). */
  counter?: number;
  light?: Light;
  drawing?: Drawing;
}

export interface Choice {
  id: string;
  /** `tell`: telling a grown-up as the story's own move; always right, early or late. */
  kind: 'act' | 'tell';
  /** A picture of public/art or the icon set that stands beside the label. */
  picture: string;
  misconception?: Misconception;
  /** The step or ending that follows once the child goes on. */
  to: string;
  /** It stands in the mock app's own menu, as it would in a real one. */
  inApp?: true;
  /** What is not shown anew here stays as in the step. */
  outcome: Shown & { lines: Line[]; feelings: Record<string, Feeling> };
}

export interface Step extends Shown {
  id: string;
  lines: Line[];
  choices: Choice[];
}

export interface Ending {
  id: string;
  good: boolean;
  /** What is seen at the end; never absent where children cannot read yet. */
  drawing?: Drawing;
}

export interface Scenario {
  id: string;
  band: Band;
  rule: Rule;
  strands: Strand[];
  risks: Risk[];
  rshe: RsheTopic[];
  skills: Skill[];
  skin: Skin;
  /** How long it takes, in minutes. */
  minutes: number;
  /** The character the child decides for. */
  hero: string;
  /** `isApp`: a device that talks, and no person. */
  characters: Record<string, { picture: string; isApp?: true }>;
  start: string;
  steps: Step[];
  endings: Ending[];
}

/** The words of one language, by the same ids. */
export interface ScenarioWords {
  title: string;
  summary: string;
  characters: Record<string, string>;
  steps: Record<
    string,
    {
      lines: Record<string, string>;
      /** The question put to the child. */
      ask: string;
      choices: Record<string, { label: string; outcome: Record<string, string> }>;
    }
  >;
  endings: Record<string, { heading: string; text: string }>;
  learned: string[];
  talkCard: { ask: string; setting: string; listen: string };
  question: string;
}
