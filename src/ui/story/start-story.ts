/** Finds the story that is drawn on the page, and lets the player take over from its plain links. */
import type { StoryGraph } from '../../engine/scenario/graph.ts';
import { placeFor } from '../session/elsewhere.ts';
import { record } from '../session/record.ts';
import { session } from '../session/stored.ts';
import { playStory, type Audience } from './play-story.ts';

type Said = Record<Parameters<Audience['announce']>[0], string>;

export function startStory(): void {
  const page = document.documentElement;
  const drawn = document.querySelector<HTMLElement>('[data-story]')!;
  const line = document.querySelector<HTMLElement>('[data-story-said]')!;
  const story = JSON.parse(document.querySelector('[data-story-graph]')!.textContent!) as StoryGraph;
  const said = JSON.parse(line.dataset['storySaid']!) as Said;
  const audience: Omit<Audience, 'left'> = {
    who: session()?.pupilId ?? null,
    record: (what) => void record({ activity: `stories/${story.id}`, ...what }),
    announce: (say) => (line.textContent = said[say]),
    isCovered: () => page.dataset['covered'] !== undefined,
  };
  void placeFor(`stories/${story.id}`).then((left) => playStory(drawn, story, { ...audience, left }));
}
