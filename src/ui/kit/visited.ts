/** Says when somebody really looks at the page: a browser may make one ready ahead, which nobody visits perhaps. */

import { afterNextFrame } from './frames.ts';

/**
 * Does the work at once on a page that is visited, and on one that was made ready ahead once it is seen. What counts,
 * records, speaks or reads what the device keeps belongs in here: on a page made ready ahead it would be for nobody.
 */
export function whenVisited(work: () => void): void {
  // Only some engines make pages ready ahead; the others have no such property.
  if ('prerendering' in document && document.prerendering === true)
    document.addEventListener('prerenderingchange', () => afterNextFrame(work), { once: true });
  else work();
}
