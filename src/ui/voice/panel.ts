/** The small panel of sliders: how loud voice, sounds and music are, whether anything is heard, how fast, how calm. */
import type { Sound, SoundSettings } from '../../audio/index.ts';

const CALM = 'tellwood.calm';
type Share = 'voice' | 'effects' | 'music';
type Switch = 'muted' | 'slow';

export function listenToPanel(sound: Sound, changed: () => void): void {
  const panel = document.querySelector<HTMLElement>('#sound-panel');
  if (!panel) return;
  const field = (name: string) => panel.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;

  const show = () => {
    const settings = sound.settings();
    for (const name of ['voice', 'effects', 'music'] as Share[])
      field(name).value = String(Math.round(settings[name] * 10));
    for (const name of ['muted', 'slow'] as Switch[]) field(name).checked = settings[name];
    field('calm').checked = document.documentElement.dataset['calm'] !== undefined;
  };
  const change = (settings: Partial<SoundSettings>) => {
    sound.change(settings);
    changed();
  };

  panel.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { name, checked, value } = target;
    if (name === 'calm') setCalm(checked);
    else if (name === 'muted' || name === 'slow') change({ [name]: checked });
    else change({ [name as Share]: Number(value) / 10 });
    if (name === 'effects') sound.play('tap');
  });
  panel.addEventListener('toggle', show);
  panel.querySelector('[data-panel-close]')?.addEventListener('click', () => panel.hidePopover());
  document.addEventListener('tellwood:covered', () => panel.matches(':popover-open') && panel.hidePopover());
  show();
}

/** Everything that moves by itself stops, on every page of this device. */
function setCalm(calm: boolean): void {
  document.documentElement.toggleAttribute('data-calm', calm);
  try {
    if (calm) localStorage.setItem(CALM, '1');
    else localStorage.removeItem(CALM);
  } catch {
    /* It is calm on this page, then. */
  }
}
