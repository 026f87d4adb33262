/** Has the browser make ready what a map leads to, so that a page is there when its link is pressed. */
import { onceLoaded } from '../kit/loaded.ts';

/** Only links that can be seen count: what lies in a closed panel waits until the panel is opened. */
const LINKS = 'html[data-at-rest] :is([data-next-step], [data-activity][data-title])';

/** Speculation rules; engines that do not know them, and devices that save, load a page when it is asked for. */
export const AHEAD = JSON.stringify({
  prerender: [{ where: { selector_matches: LINKS }, eagerness: 'immediate' }],
});

/** What the map itself still fetches and draws once it has loaded comes first. Milliseconds. */
const AT_REST_MS = 300;

/** Lets it begin once the map stands. */
export function makeReadyAhead(): void {
  const begin = async () => {
    if (!(await newerVersionWaits())) document.documentElement.dataset['atRest'] = '';
  };
  onceLoaded(() => void setTimeout(() => void begin(), AT_REST_MS));
}

/** It takes over only where no other page is open, and one that was made ready counts as open. */
async function newerVersionWaits(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  return !!(await navigator.serviceWorker.getRegistration())?.waiting;
}
