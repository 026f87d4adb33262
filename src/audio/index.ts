/** Sound, asked for by its meaning. Nothing is loaded or heard before somebody has tapped. */
import type { SoundName } from '../domain/sounds.ts';
import { type Gains, gainsFor, settingsFrom, type SoundMoment, type SoundSettings } from './mix.ts';
import type { Player } from './player.ts';
import type { Speech } from './speech.ts';

export type { SoundSettings } from './mix.ts';
export type { Speech } from './speech.ts';
export { mayStart } from './may-start.ts';

const KEPT = 'tellwood.sound';

export interface Sound {
  settings(): SoundSettings;
  /** Kept on the device, and heard at once. */
  change(settings: Partial<SoundSettings>): void;
  /** What is going on: speech and the cover make the rest quieter. */
  notice(moment: Partial<SoundMoment>): void;
  moment(): SoundMoment;
  play(name: SoundName): void;
  /** Null until sound was opened. */
  speech(): Speech | null;
  /** To be called in a tap. Resolves once sound can be heard, which may take a further tap. */
  open(): Promise<void>;
  isOpen(): boolean;
  isSilent(): boolean;
}

export function makeSound(): Sound {
  let settings = settingsFrom(kept());
  let moment: SoundMoment = { speaking: false, covered: false, hushed: false };
  let player: Player | null = null;
  let opening: Promise<void> | null = null;

  const gains = (): Gains => gainsFor(settings, moment);
  const mix = () => player?.setGains(gains());

  async function start(): Promise<void> {
    const { makePlayer } = await import('./player.ts');
    player = makePlayer(gains());
    player.open();
    await new Promise<void>((open) => player!.onceOpen(open));
  }

  return {
    settings: () => settings,
    change(next) {
      settings = settingsFrom({ ...settings, ...next });
      keep(settings);
      mix();
    },
    notice(next) {
      moment = { ...moment, ...next };
      mix();
    },
    moment: () => moment,
    play: (name) => player?.play(name),
    speech: () => player?.speech ?? null,
    open() {
      player?.open();
      opening ??= start().catch(() => {
        // Away from the network, and not kept on this device: the next tap tries again.
        opening = null;
        return new Promise<never>(() => {});
      });
      return opening;
    },
    isOpen: () => player?.isOpen() ?? false,
    isSilent: () => gains().voice === 0,
  };
}

/** Storage may be closed or full: then sound begins as it always does, and works. */
function kept(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? 'null');
  } catch {
    return null;
  }
}

function keep(settings: SoundSettings): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(settings));
  } catch {
    /* It is only remembered for this page, then. */
  }
}
