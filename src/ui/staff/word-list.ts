/** How an island names the words it needs: pages hand them over, and a missing one is a type error. */
import type { FileKey } from '../../i18n/english.ts';

export const keys = <const K extends readonly FileKey[]>(...list: K): K => list;
export type WordsOf<K extends readonly FileKey[]> = Record<K[number], string>;
