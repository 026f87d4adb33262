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

export interface Line {
  id: string;
  /** A character's id, `narrator`, or `app` (the mock app itself speaks: a notice, a pop-up). */
  by: string;
  as: 'narration' | 'chat' | 'notice' | 'offer' | 'thought' | 'speech';
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
  /** `counter`: what the mock app's own counter shows (gems, likes); as in the step when left out. */
  outcome: { lines: Line[]; feelings: Record<string, Feeling>; counter?: number };
}

export interface Step {
  id: string;
  lines: Line[];
  counter?: number;
  choices: Choice[];
}

export interface Ending {
  id: string;
  good: boolean;
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
  characters: Record<string, { picture: string }>;
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
