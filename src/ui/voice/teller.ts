/** Says one line: its clips one after another, each word shown as it is said; or the device's voice, where there is no clip. */
import { type Clip, wordsOf } from '../../domain/voice.ts';
import type { Sound } from '../../audio/index.ts';
import type { ClipLists } from './clip-lists.ts';
import { deviceVoice, speakOnDevice } from './device-voice.ts';
import { type Highlighter, highlightIn } from './highlight.ts';
import type { PresentLine } from './present.ts';

/** Between two sentences of a line, in milliseconds. */
const BREATH_MS = 170;

export interface Teller {
  /** `ended` is told once, unless the line is stopped before. */
  say(line: PresentLine | { id: string; element: null }, started: () => void, ended: () => void): void;
  stop(): void;
  /** Fetches these lines, so that they begin at once. */
  prepare(ids: readonly string[]): void;
}

export function makeTeller(sound: Sound, lists: ClipLists, locale: string): Teller {
  let stopSaying = () => {};

  function say(line: Parameters<Teller['say']>[0], started: () => void, ended: () => void): void {
    stopSaying();
    let over = false;
    let stopPart = () => {};
    let shown: Highlighter | null = null;
    stopSaying = () => {
      over = true;
      stopPart();
      shown?.clear();
    };
    const end = () => {
      if (over) return;
      stopSaying();
      ended();
    };
    void lists.clipsOf(line.id).then(async (clips) => {
      if (over) return;
      const later = await wordsAfter(line);
      if (over) return;
      shown = line.element && highlightIn(line.element, clips ? countOf(clips) : -1, later);
      if (clips) sayClips(clips, 0);
      else sayOnDevice();
    });

    function sayClips(clips: Clip[], index: number): void {
      const clip = clips[index];
      const speech = sound.speech();
      if (!clip || !speech) return end();
      const before = countOf(clips.slice(0, index));
      let frame = 0;
      const follow = () => {
        const position = speech.position();
        if (position !== null)
          shown?.word(
            before +
              Math.max(
                0,
                clip.words.findLastIndex((ms) => ms <= position),
              ),
          );
        frame = requestAnimationFrame(follow);
      };
      const following = clips[index + 1];
      let pause: ReturnType<typeof setTimeout> | undefined;
      stopPart = () => {
        cancelAnimationFrame(frame);
        clearTimeout(pause);
        speech.stop();
      };
      speech.play(lists.addressOf(clip), {
        slow: sound.settings().slow,
        started() {
          if (index === 0) started();
          follow();
          if (following) speech.prepare(lists.addressOf(following));
        },
        ended() {
          cancelAnimationFrame(frame);
          if (following) pause = setTimeout(() => sayClips(clips, index + 1), BREATH_MS);
          else end();
        },
      });
    }

    function sayOnDevice(): void {
      const voice = deviceVoice(locale);
      const text = line.element?.textContent?.trim() ?? '';
      if (!voice || text === '') return end();
      const { slow, voice: volume } = sound.settings();
      const options = { text, voice, slow, volume, started, ended: end };
      stopPart = speakOnDevice({ ...options, word: (at) => shown?.word(wordsOf(text.slice(0, at)).length) });
    }
  }

  /** An element with several lines shows the words of this one before those of the later ones. */
  async function wordsAfter(line: Parameters<Teller['say']>[0]): Promise<number> {
    const ids = line.element?.dataset['line']?.split(/\s+/) ?? [];
    const later = ids.slice(ids.indexOf(line.id) + 1);
    const clips = await Promise.all(later.map((id) => lists.clipsOf(id)));
    return clips.reduce((sum, found) => sum + countOf(found ?? []), 0);
  }

  return {
    say,
    stop: () => stopSaying(),
    prepare(ids) {
      const speech = sound.speech();
      if (!speech) return;
      void lists.ahead(ids).then((clips) => clips.forEach((clip) => speech.prepare(lists.addressOf(clip))));
    },
  };
}

const countOf = (clips: readonly Clip[]) => clips.reduce((sum, { words }) => sum + words.length, 0);
