/** How Phaser is built into a page: from its own sources, which its package does not export, so that a game carries only what it uses. */
import { fileURLToPath } from 'node:url';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Where its sources are; what would keep listening to the page after a game has gone is left out. */
export const phaserSources = [
  { find: /^phaser\/src\//, replacement: here('../../../node_modules/phaser/src/') },
  { find: /^\.\/VisibilityHandler$/, replacement: here('no-visibility-handler.cjs') },
];

/** What its sources ask of their build: drawn on a 2D canvas, silent, nothing to debug. */
export const phaserFeatures = {
  'typeof CANVAS_RENDERER': 'true',
  'typeof WEBGL_RENDERER': 'false',
  'typeof WEBGL_DEBUG': 'false',
  'typeof FEATURE_SOUND': 'false',
  'typeof PLUGIN_CAMERA3D': 'false',
  'typeof PLUGIN_FBINSTANT': 'false',
};
