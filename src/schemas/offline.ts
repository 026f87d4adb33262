/** What a page and the service worker say to each other, and how the build lists what a device keeps. */

/** What is kept together for use without a network; a band's pack carries its games, stories and voices. */
export type Pack = 'shared' | 'acorns' | 'saplings' | 'branches' | 'canopy' | 'parents';

/** One file of a pack: `revision` is null where the address itself names what is in it. */
export interface PackFile {
  url: string;
  revision: string | null;
  /** Subresource integrity, for what keeps its address from version to version: the other's is never kept for this one. */
  integrity?: string;
}
export interface PackList {
  /** Names exactly these files with exactly what is in them. */
  version: string;
  files: PackFile[];
}
export type Packs = Record<Pack, PackList>;

/** From the page. `keep`: have this pack ready without a network. `take-over`: a newer worker may replace this one. */
export type ToWorker = { say: 'keep'; pack: Pack } | { say: 'take-over' };
/** To the page: everything of this pack is on the device. */
export type FromWorker = { say: 'kept'; pack: Pack };
