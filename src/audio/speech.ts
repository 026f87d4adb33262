/** Plays clips of speech, one at a time, from a small store of clips that were fetched and decoded ahead. */
import { Howl } from 'howler';

/** Decoded speech is large (half a megabyte for three seconds): so many clips are held at once. */
const HELD_MAX = 40;
/** Speech that was asked to be slower, as a share of its own speed. */
const SLOW_RATE = 0.84;

export interface Speech {
  /** Fetches and decodes, so that the clip starts at once when its moment comes. */
  prepare(address: string): void;
  /**
   * Plays from the start; what was being said stops. `ended` is told whether it could be heard to its end;
   * it is not told of a clip that was stopped.
   */
  play(address: string, options: { slow: boolean; started(): void; ended(heard: boolean): void }): void;
  stop(): void;
  /** How far the clip is, in milliseconds of the clip; null while nothing is heard. */
  position(): number | null;
  setVolume(volume: number): void;
}

export function makeSpeech(): Speech {
  /** In order of last use. */
  const held = new Map<string, Howl>();
  let playing: Howl | null = null;
  let volume = 1;

  function clip(address: string): Howl {
    const known = held.get(address);
    const howl = known ?? new Howl({ src: [address], format: ['mp3'], html5: false, preload: true, volume });
    held.delete(address);
    held.set(address, howl);
    for (const [old, spare] of held) {
      if (held.size <= HELD_MAX) break;
      if (spare === playing) continue;
      spare.unload();
      held.delete(old);
    }
    return howl;
  }

  function stop(): void {
    const current = playing;
    playing = null;
    current?.off();
    current?.stop();
  }

  return {
    prepare: (address) => void clip(address),
    play(address, { slow, started, ended }) {
      stop();
      const howl = clip(address);
      playing = howl;
      const end = (heard: boolean) => {
        if (playing !== howl) return;
        playing = null;
        howl.off();
        if (!heard) {
          howl.unload();
          held.delete(address);
        }
        ended(heard);
      };
      howl.volume(volume);
      howl.rate(slow ? SLOW_RATE : 1);
      howl.once('play', () => playing === howl && started());
      howl.once('end', () => end(true));
      howl.once('loaderror', () => end(false));
      howl.once('playerror', () => end(false));
      howl.play();
    },
    stop,
    position: () => (playing?.playing() ? playing.seek() * 1_000 : null),
    setVolume(next) {
      volume = next;
      playing?.volume(next);
    },
  };
}
