/** The pages of each band that are measured: its map, its story, its game and its promises. */
import type { Page } from '@playwright/test';
import { BAND_SLUGS, BANDS, type Band } from '../../src/domain/curriculum.ts';

const STORIES: Record<Band, string> = {
  eyfs: 'upsetting-video',
  ks1: 'listening-speaker',
  lks2: 'free-gems',
  uks2: 'three-day-chat',
};

export interface BandPages {
  band: Band;
  slug: string;
  map: string;
  story: string;
  game: string;
  agreement: string;
}

export const BAND_PAGES: readonly BandPages[] = BANDS.map((band) => {
  const slug = BAND_SLUGS[band];
  const map = `/${slug}/`;
  const story = `${map}stories/${STORIES[band]}/`;
  return { band, slug, map, story, game: `${map}games/drey/`, agreement: `${map}agreement/` };
});

/** The maps of the youngest are behind a gate, which a grown-up has opened in this tab. */
export function openGate(page: Page): Promise<unknown> {
  return page.addInitScript(() => sessionStorage.setItem('tellwood.grown-up', '1'));
}
