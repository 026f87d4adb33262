/** Brings the page, the queue of lines and the loudspeaker together; loaded once sound is wanted. */
import type { Sound } from '../../audio/index.ts';
import { clipLists } from './clip-lists.ts';
import { linesBehindLinks, type Present, presentLines, watchPage } from './present.ts';
import { type QueuedLine, SILENT, type VoiceEffect, type VoiceEvent, type VoiceState, voiceAfter } from './queue.ts';
import { makeTeller } from './teller.ts';

/** Between two lines, in milliseconds: time to take in what was said. */
const PAUSE_MS = 260;
/** So long a line that came by itself sounds before a press on “skip” is meant for it: as long as it takes to press. */
const HEARD_MS = 300;
const COVER_LINES = ['message:lantern.heading', 'message:lantern.what-to-do', 'message:lantern.keep-telling'];

export interface Conductor {
  /** Says what stands on the page, or stops saying it. */
  listen(): void;
  skip(): void;
  stop(): void;
  /** Says these lines, whatever stands on the page. */
  say(ids: readonly string[]): void;
  /** To be called whenever sound may have become audible, or silent. */
  lookAtSound(): void;
}

export interface ConductorOptions {
  sound: Sound;
  locale: string;
  /** Acorns and Saplings: what appears is spoken without being asked for. */
  byItself: boolean;
  /** Told whenever something begins or ends being said. */
  changed(state: VoiceState): void;
}

const asLines = (ids: readonly string[]): QueuedLine[] => ids.map((id) => ({ key: `said ${id}`, id }));

export function makeConductor({ sound, locale, byItself, changed }: ConductorOptions): Conductor {
  const teller = makeTeller(sound, clipLists(locale), locale);
  let state = SILENT;
  let present: Present = { lines: [], next: [] };
  let speaker: { by: string | null; line: string } | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let hearing: ReturnType<typeof setTimeout> | undefined;

  function tell(event: VoiceEvent): void {
    const turned = voiceAfter(state, event);
    const wasSpeaking = state.speaking;
    state = turned.state;
    if (state.speaking !== wasSpeaking) sound.notice({ speaking: state.speaking });
    for (const effect of turned.effects) {
      clearTimeout(pause);
      clearTimeout(hearing);
      teller.stop();
      quieten();
      if (effect.do === 'speak') say(effect);
    }
    changed(state);
  }

  function say({ line, turn, asked }: Extract<VoiceEffect, { do: 'speak' }>): void {
    const shown = present.lines.find(({ key }) => key === line.key) ?? { id: line.id, element: null, by: 'tansy' };
    let wasHeard = false;
    const started = () => {
      wasHeard = true;
      speaker = { by: shown.by, line: line.id };
      announce(true);
      hearing = setTimeout(() => tell({ type: 'heard', turn }), asked ? 0 : HEARD_MS);
      teller.prepare(state.queue.slice(1, 5).map(({ id }) => id));
    };
    teller.say(shown, started, () => {
      clearTimeout(hearing);
      tell({ type: 'heard', turn });
      quieten();
      pause = setTimeout(() => tell({ type: 'ended', turn }), wasHeard ? PAUSE_MS : 0);
    });
  }

  function announce(on: boolean): void {
    if (speaker) document.dispatchEvent(new CustomEvent('tellwood:speaking', { detail: { on, ...speaker } }));
  }
  function quieten(): void {
    announce(false);
    speaker = null;
  }

  function look(): void {
    present = presentLines();
    tell({ type: 'show', lines: present.lines, byItself });
    if (sound.isOpen()) fetchAhead();
  }

  function fetchAhead(): void {
    const ids = present.lines.map(({ id }) => id);
    teller.prepare(ids);
    teller.prepare([...present.next, ...linesBehindLinks()].filter((id) => !ids.includes(id)));
  }

  function cover(): void {
    if (state.cover) return;
    sound.notice({ covered: true });
    const news = document.querySelector<HTMLElement>('.cover-news')?.dataset['news'] ?? 'alone';
    tell({ type: 'cover', lines: byItself ? asLines([...COVER_LINES, `message:lantern.state.${news}`]) : [] });
  }

  /** On the cover, news of who has seen it is said as it comes. */
  function watchNews(): void {
    const line = document.querySelector<HTMLElement>('.cover-news');
    if (!line || !byItself) return;
    const say = () => {
      if (!state.cover || state.speaking) return;
      tell({ type: 'say', lines: asLines([`message:lantern.state.${line.dataset['news']}`]) });
    };
    new MutationObserver(say).observe(line, { attributeFilter: ['data-news'] });
  }

  document.addEventListener('tellwood:covered', cover);
  document.addEventListener('tellwood:uncovered', () => {
    sound.notice({ covered: false });
    tell({ type: 'uncover' });
  });
  watchPage(look);
  watchNews();
  if (document.documentElement.dataset['covered'] !== undefined) cover();
  look();

  return {
    listen: () => tell({ type: state.speaking && !byItself ? 'stop' : 'listen' }),
    skip: () => tell({ type: 'skip' }),
    stop: () => tell({ type: 'stop' }),
    say: (ids) => tell({ type: 'say', lines: asLines(ids) }),
    lookAtSound() {
      const audible = sound.isOpen() && !sound.isSilent();
      if (audible) {
        fetchAhead();
        if (byItself) teller.prepare(COVER_LINES);
      }
      tell({ type: 'audible', audible });
    },
  };
}
