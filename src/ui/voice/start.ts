/** On every child's page: waits for the first tap, and only then fetches what speaks and plays. */
import { makeSound, mayStart } from '../../audio/index.ts';
import { afterNextFrame } from '../kit/frames.ts';
import { onceLoaded } from '../kit/loaded.ts';
import { listenForSounds } from '../kit/sound.ts';
import type { Conductor } from './conductor.ts';
import { listenToHear, wasHeard } from './hear.ts';
import { listenToPanel } from './panel.ts';
import { hasLines } from './present.ts';

/** Pages that speak by themselves fetch the loudspeaker once they have come to rest. Milliseconds after loading. */
const AT_REST_MS = 1_500;
const HUSHED = 'tellwood.hushed';

export function startVoice(bar: HTMLElement): void {
  const page = document.documentElement;
  const byItself = bar.dataset['byItself'] !== undefined;
  const part = (name: string) => bar.querySelector<HTMLButtonElement>(`[data-voice-${name}]`)!;
  const [listen, skip, said] = [part('listen'), part('skip'), bar.querySelector<HTMLElement>('[data-voice-said]')!];
  const sound = makeSound();
  let conductor: Promise<Conductor> | null = null;

  const load = () =>
    (conductor ??= import('./conductor.ts')
      .then(({ makeConductor }) =>
        makeConductor({
          sound,
          locale: page.lang,
          byItself,
          changed({ speaking, waiting }) {
            page.toggleAttribute('data-speaking', speaking);
            page.toggleAttribute('data-voice-waiting', waiting);
            skip.disabled = !speaking;
            listen.setAttribute('aria-pressed', String(speaking));
          },
        }),
      )
      .catch(() => {
        // Away from the network, and not kept on this device: the next tap tries again.
        conductor = null;
        return new Promise<never>(() => {});
      }));

  /** Called in a tap, or where a tap on the page before counts. */
  async function open(): Promise<Conductor> {
    const ready = load();
    await sound.open();
    const found = await ready;
    found.lookAtSound();
    return found;
  }
  const soundChanged = () => {
    page.toggleAttribute('data-muted', sound.settings().muted || sound.moment().hushed);
    void conductor?.then((found) => found.lookAtSound());
  };

  async function askToListen(): Promise<void> {
    said.textContent = '';
    if (sound.moment().hushed) said.textContent = said.dataset['hushed']!;
    else if (sound.settings().muted) {
      sound.change({ muted: false });
      soundChanged();
    }
    (await open()).listen();
  }

  const firstTap = (event: Event) => {
    if (event instanceof KeyboardEvent && ['Tab', 'Escape', 'Shift'].includes(event.key)) return;
    for (const kind of TAPS) removeEventListener(kind, firstTap, true);
    const begin = () => void (byItself || sound.settings().music > 0 ? open() : sound.open());
    /* Nothing comes before the cover. */
    if (event.target instanceof Element && event.target.closest('[data-lantern]')) afterNextFrame(begin);
    else begin();
  };
  const TAPS = ['pointerup', 'touchend', 'click', 'keydown'] as const;

  listenForSounds((name) => sound.play(name));
  document.addEventListener('tellwood:hushed', (event) => {
    const { hushed } = (event as CustomEvent<{ hushed: boolean }>).detail;
    sound.notice({ hushed });
    remember(HUSHED, hushed);
    soundChanged();
  });
  listen.addEventListener('click', () => void askToListen());
  skip.addEventListener('click', () => void conductor?.then((found) => found.skip()));
  listenToPanel(sound, soundChanged);
  listenToHear({ sound, open, muted: soundChanged });

  sound.notice({ hushed: read(HUSHED) });
  soundChanged();
  bar.toggleAttribute('data-ready', true);
  bar.toggleAttribute('data-speaks', byItself || hasLines());
  for (const kind of TAPS) addEventListener(kind, firstTap, true);
  if (byItself) onceLoaded(() => void setTimeout(() => void load(), AT_REST_MS));
  if (byItself && wasHeard()) void mayStart().then((may) => void (may && open()));
}

function remember(key: string, on: boolean): void {
  try {
    if (on) sessionStorage.setItem(key, '1');
    else sessionStorage.removeItem(key);
  } catch {
    /* Storage is closed: the teacher's wish is heard again from the lesson. */
  }
}

function read(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
