/** "Can you hear Tansy?": asked once where a child comes in, so that a silent tablet is noticed before the story. */
import type { Sound } from '../../audio/index.ts';
import type { Conductor } from './conductor.ts';

const HEARD = 'tellwood.heard';
const HELLO = ['message:voice.hear.hello', 'message:voice.hear.question'];

interface Hearing {
  sound: Sound;
  open(): Promise<Conductor>;
  muted(): void;
}

export function listenToHear({ sound, open, muted }: Hearing): void {
  const card = document.querySelector<HTMLElement>('[data-hear]');
  if (!card) return;
  const on = (name: string, act: () => void) =>
    card.querySelector(`[data-hear-${name}]`)?.addEventListener('click', act);
  const at = (state: 'start' | 'asked' | 'help') => {
    card.dataset['hear'] = state;
    card.querySelector<HTMLElement>(`.hear-${state} button`)?.focus({ preventScroll: true });
  };
  const done = () => {
    rememberHeard();
    card.hidden = true;
  };

  card.hidden = wasHeard() || sound.settings().muted;
  on('start', () => {
    at('asked');
    void open().then((voice) => voice.say(HELLO));
  });
  on('yes', () => {
    done();
    void open().then((voice) => voice.listen());
  });
  on('no', () => {
    at('help');
    void open().then((voice) => voice.say(['message:voice.hear.help']));
  });
  on('again', () => {
    at('asked');
    void open().then((voice) => voice.say(HELLO));
  });
  on('without', () => {
    sound.change({ muted: true });
    muted();
    done();
  });
}

/** In this tab, and so until the tablet is handed on. */
export function wasHeard(): boolean {
  try {
    return sessionStorage.getItem(HEARD) !== null;
  } catch {
    return false;
  }
}

function rememberHeard(): void {
  try {
    sessionStorage.setItem(HEARD, '1');
  } catch {
    /* Storage is closed: the card is shown again on the next page. */
  }
}
