/** The words of picture sign-in, and what its pages say aloud. */
import { SECRET_PICTURES } from '../../domain/picture-sign-in.ts';
import type { FileKey } from '../../i18n/english.ts';

export const TILES_KEYS = [
  'tiles.heading',
  'tiles.heading.hint',
  'tiles.tablet',
  'tiles.here',
  'tiles.empty',
  'tiles.words',
  'tiles.secret',
  'tiles.secret.child',
  'tiles.secret.grid',
  'tiles.secret.chosen',
  'tiles.secret.again',
  'tiles.not-me',
  'tiles.wrong',
  'tiles.wrong.help',
  'tiles.wait',
  'tiles.full',
  'tiles.badge.wrong',
  'tiles.help',
  'tiles.help.heading',
  'tiles.help.text',
  'tiles.help.room',
  'tiles.help.pin',
  'tiles.help.submit',
  'tiles.help.wrong',
  'tiles.help.wait',
  'tiles.back',
  'tiles.waiting',
  'tiles.hello',
  'tiles.not-joined',
  'tiles.not-joined.link',
  'tiles.offline',
  'tiles.fault',
  'tiles.retry',
  ...SECRET_PICTURES.map((picture) => `tiles.picture.${picture}` as const),
] as const satisfies readonly FileKey[];
export type TilesKey = (typeof TILES_KEYS)[number];
export type TilesWords = Record<TilesKey, string>;

/** The catalogue's line of a message, for `data-line`. */
export const lineOf = (key: TilesKey): string => `message:${key}`;
