/** A game's levels as data, band by band: what is put where, what follows, and what adds up; the words stand apart. */
import type { Band, Risk, RsheTopic, Rule, Skill, Strand } from './curriculum.ts';
import type { Misconception } from './misconceptions.ts';

/**
 * Where a thing can go. `tuck`: kept private. `pin`: shown to everybody. `hand`: told to the one who asks, nobody else.
 * `ask`: taken to a grown-up first, which is never wrong.
 */
export const SORT_PLACES = ['tuck', 'pin', 'hand', 'ask'] as const;
export type SortPlace = (typeof SORT_PLACES)[number];

export interface SortItem {
  id: string;
  picture: string;
  /** A picture of who wants to know, where that decides it: a doctor, a player. */
  asker?: string;
  right: SortPlace;
  /** A place that is fine as well. */
  also?: SortPlace;
  /** What each wrong place shows about who chooses it. */
  wrong: Partial<Record<SortPlace, Misconception>>;
}

/** Things come one after another, and each is put where it belongs. */
export interface SortLevel {
  id: string;
  kind: 'sort';
  places: SortPlace[];
  /** How many things are in the air together. */
  atOnce: number;
  items: SortItem[];
}

/** Where this thing can go in its level: nobody can be told where nobody asks. */
export function placesFor({ asker }: SortItem, { places }: SortLevel): SortPlace[] {
  return places.filter((place) => place !== 'hand' || asker !== undefined);
}

/** A piece of a post. `heart`: it makes the post worth reading; `extra`: it could go; without either it cannot be blurred. */
export interface PostPart {
  id: string;
  detail?: 'heart' | 'extra';
  /** Set where the detail is something seen in the post's photo. */
  picture?: string;
}

export interface Post {
  id: string;
  /** One of the band's people. */
  by: string;
  /** `trusted`: a message to one adult the child knows, which nobody else can read. */
  seenBy: 'everyone' | 'trusted';
  /** What its photo shows, by picture; details that are seen in the photo stand there as well. */
  photo?: string[];
  parts: PostPart[];
  /** How many of its hearts must stay clear, so that the post is still worth posting. */
  keep: number;
}

/** Details that say who or where somebody is once all of them can be seen. */
export interface Combination {
  id: string;
  details: string[];
  misconception: Misconception;
}

/** Posts in which details are blurred until no combination is left and every post is still worth posting. */
export interface JigsawLevel {
  id: string;
  kind: 'jigsaw';
  posts: Post[];
  combinations: Combination[];
}

export type GameLevel = SortLevel | JigsawLevel;

export interface GameBand {
  /** How long three levels take, in minutes. */
  minutes: number;
  people: Record<string, { picture: string }>;
  levels: GameLevel[];
}

/** What a player leant towards, told in words and never in numbers. */
export const GAME_ENDINGS = ['balanced', 'close-kept', 'open-handed'] as const;
export type GameEnding = (typeof GAME_ENDINGS)[number];

export interface Game {
  /** `drey`; the activity id is `games/drey/<band>`. */
  id: string;
  rule: Rule;
  strands: Strand[];
  risks: Risk[];
  rshe: RsheTopic[];
  skills: Skill[];
  /** The animal whose place it is, and the drawing of that place. */
  guide: string;
  scene: string;
  bands: Partial<Record<Band, GameBand>>;
}

export interface SortItemWords {
  label: string;
  /** Who wants to know, and why. */
  asks?: string;
  /** Said once it lies where it belongs. */
  right: string;
  /** What is seen to happen in a wrong place. */
  wrong: Partial<Record<SortPlace, string>>;
  hint: string;
}

export interface PostWords {
  /** By part id; read one after another they are the post. */
  parts: Record<string, string>;
  /** What comes back when too much is blurred, and when it is just right. */
  dull: string;
  reply: string;
  /** Which of its details may stay clear. */
  hint: string;
}

/** The words of a level of either kind; what the other kind has is empty. */
export interface GameLevelWords {
  title: string;
  intro: string;
  done: string;
  /** Said when a grown-up is asked about something the child could have settled alone. */
  asked?: string;
  items: Record<string, SortItemWords>;
  posts: Record<string, PostWords>;
  combinations: Record<string, { pieced: string; hint: string }>;
}

export interface GameBandWords {
  summary: string;
  places: Partial<Record<SortPlace, string>>;
  people: Record<string, string>;
  levels: Record<string, GameLevelWords>;
  endings: Record<GameEnding, { heading: string; text: string }>;
  learned: string[];
  talkCard: { ask: string; setting: string; listen: string };
  question: string;
}

export interface GameWords {
  title: string;
  bands: Partial<Record<Band, GameBandWords>>;
}
