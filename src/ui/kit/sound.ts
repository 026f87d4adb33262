/** How the parts of a page ask for a sound by its meaning; the voice bar plays it unless the page is muted. */
import type { SoundName } from '../../domain/sounds.ts';

const SOUND = 'tellwood:sound';

export function askForSound(name: SoundName): void {
  document.dispatchEvent(new CustomEvent<SoundName>(SOUND, { detail: name }));
}

export function listenForSounds(play: (name: SoundName) => void): void {
  document.addEventListener(SOUND, (event) => play((event as CustomEvent<SoundName>).detail));
}
