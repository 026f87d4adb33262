/** Keeps the pack that the page in front of us belongs to: a child's band, or the parents' pages. */
import type { Pack } from '../../schemas/offline.ts';
import { keepOffline } from './keep-offline.ts';

const pack = /^\/(acorns|saplings|branches|canopy|parents)\//.exec(location.pathname)?.[1];
if (pack) keepOffline(pack as Pack);
