/** Leaves the network and the processor to what the page itself still fetches and draws. */

/** Does the work once the page has loaded; at once where it has. */
export function onceLoaded(work: () => void): void {
  if (document.readyState === 'complete') work();
  else addEventListener('load', work, { once: true });
}
