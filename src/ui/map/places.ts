/** The five places of the wood: which rule lives where on the map, and which animal is at home there. */
import type { Rule } from '../../domain/curriculum.ts';

export interface Place {
  rule: Rule;
  /** Names the group in public/art/map and the scene in public/art/places. */
  spot: 'drey' | 'tunnels' | 'gate' | 'lookout' | 'lanterns';
  animal: 'sorrel' | 'moss' | 'ash' | 'rowan' | 'tansy';
}

export const PLACES: readonly Place[] = [
  { rule: 'safe', spot: 'drey', animal: 'sorrel' },
  { rule: 'meet', spot: 'tunnels', animal: 'moss' },
  { rule: 'accept', spot: 'gate', animal: 'ash' },
  { rule: 'reliable', spot: 'lookout', animal: 'rowan' },
  { rule: 'tell', spot: 'lanterns', animal: 'tansy' },
];

/** The id of the panel that lists what there is to do in a place. */
export const panelOf = ({ spot }: Place): string => `at-${spot}`;
