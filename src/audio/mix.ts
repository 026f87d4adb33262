/** How loud each kind of sound is just now: what a child has set, and what speech and the cover ask for. */

/** From 0 to 1; music is off until somebody wants it. */
export interface SoundSettings {
  voice: number;
  effects: number;
  music: number;
  muted: boolean;
  /** Speech runs slower. */
  slow: boolean;
}

export const FIRST_SETTINGS: SoundSettings = { voice: 1, effects: 0.8, music: 0, muted: false, slow: false };

export interface SoundMoment {
  speaking: boolean;
  covered: boolean;
  /** The teacher has asked every tablet of the lesson to be quiet. */
  hushed: boolean;
}

export interface Gains {
  voice: number;
  effects: number;
  music: number;
}

/** What is left of the others while somebody speaks: music 12 dB down, effects 5 dB. */
const MUSIC_UNDER_SPEECH = 0.25;
const EFFECTS_UNDER_SPEECH = 0.55;

export function gainsFor(settings: SoundSettings, { speaking, covered, hushed }: SoundMoment): Gains {
  if (settings.muted || hushed) return { voice: 0, effects: 0, music: 0 };
  if (covered) return { voice: settings.voice, effects: 0, music: 0 };
  return {
    voice: settings.voice,
    effects: settings.effects * (speaking ? EFFECTS_UNDER_SPEECH : 1),
    music: settings.music * (speaking ? MUSIC_UNDER_SPEECH : 1),
  };
}

/** Settings as they were kept on the device; whatever does not fit is as it was at first. */
export function settingsFrom(kept: unknown): SoundSettings {
  const value = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<
    Record<keyof SoundSettings, unknown>
  >;
  const share = (given: unknown, first: number) =>
    typeof given === 'number' && given >= 0 && given <= 1 ? given : first;
  return {
    voice: share(value.voice, FIRST_SETTINGS.voice),
    effects: share(value.effects, FIRST_SETTINGS.effects),
    music: share(value.music, FIRST_SETTINGS.music),
    muted: value.muted === true,
    slow: value.slow === true,
  };
}
