/** The loudspeaker: effects, music and speech through Howler; made by the first tap, never before it. */
import { Howl, Howler } from 'howler';
import { SOUND_NAMES, SOUND_SPANS, type SoundName } from '../domain/sounds.ts';
import type { Gains } from './mix.ts';
import { makeSpeech, type Speech } from './speech.ts';

const EFFECTS = '/sounds/effects.mp3';
const MUSIC = '/sounds/music.mp3';
/** How long music takes to make room for speech and to come back. Milliseconds. */
const DUCK_MS = 250;

export interface Player {
  speech: Speech;
  play(name: SoundName): void;
  /** Effects and music follow at once, what is being said too. */
  setGains(gains: Gains): void;
  /** Whether the browser lets sound out; it may still ask for a tap. */
  isOpen(): boolean;
  /** Called in a tap: asks the browser to let sound out. */
  open(): void;
  /** Told once, when sound can be heard. */
  onceOpen(tell: () => void): void;
}

export function makePlayer(gains: Gains): Player {
  Howler.autoSuspend = false;
  const effects = new Howl({
    src: [EFFECTS],
    html5: false,
    preload: true,
    volume: gains.effects,
    sprite: Object.fromEntries(SOUND_NAMES.map((name) => [name, [...SOUND_SPANS[name]] as [number, number]])),
  });
  const speech = makeSpeech();
  let music: Howl | null = null;
  let now = gains;

  const isOpen = () => Howler.ctx?.state === 'running';

  function playMusic(): void {
    if (now.music > 0 && !music) {
      music = new Howl({ src: [MUSIC], html5: false, loop: true, volume: 0 });
      music.play();
    }
    if (!music) return;
    if (now.music === 0) {
      music.unload();
      music = null;
    } else music.fade(music.volume(), now.music, DUCK_MS);
  }

  function setGains(next: Gains): void {
    now = next;
    effects.volume(next.effects);
    speech.setVolume(next.voice);
    playMusic();
  }
  setGains(gains);

  return {
    speech,
    setGains,
    isOpen,
    play: (name) => void (now.effects > 0 && effects.play(name)),
    open: () => void (isOpen() || Howler.ctx?.resume().catch(() => {})),
    onceOpen(tell) {
      if (isOpen()) return tell();
      const { ctx } = Howler;
      const look = () => {
        if (!isOpen()) return;
        ctx.removeEventListener('statechange', look);
        tell();
      };
      ctx?.addEventListener('statechange', look);
    },
  };
}
