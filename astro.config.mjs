/** How the pages are built: pre-rendered unless marked, no inline style attributes, a policy of hashes on each page. */
import { passthroughImageService, defineConfig } from 'astro/config';
import node from '@astrojs/node';
import svelte from '@astrojs/svelte';
import { phaserFeatures, phaserSources } from './src/games/stage/phaser-build.js';

/**
 * Each request costs a story's first choice a part of a round trip: what every child's page shares is one
 * file, what islands share another. What sends unsent work stays apart; it is loaded only when there is some.
 */
const chunks = [
  {
    name: 'islands',
    test: /node_modules\/(svelte|@astrojs\/svelte|esm-env|clsx)\/|src\/(ui\/kit\/(Picture\.svelte|picture-address)|games\/drey\/model\/sort|domain\/(game|jigsaw)\.ts)/,
  },
  {
    name: 'pupil',
    test: /preload-helper|src\/(audio\/(index|mix|may-start)|ui\/(kit\/(frames|hold|loaded|sound|visited)|lantern|voice\/(start|hear|panel|present)|kept-place|session\/(start|pupil|record|stored|note|journal|progress|watch-lesson|elsewhere|early-pictures|other-tabs))|engine\/(kept|lantern)|i18n\/browser|domain\/(sounds|events|lantern|identifiers|people|curriculum|misconceptions))/,
  },
];

export default defineConfig({
  output: 'static',
  adapter: node({
    mode: 'middleware',
    staticHeaders: false,
    bodySizeLimit: 2_000_000,
    // A staff page that fails half-way must still be able to say so.
    experimentalDisableStreaming: true,
  }),
  integrations: [svelte()],
  // `ignore`, because `always` would ask it of API routes too; the front server redirects pages to their slash.
  trailingSlash: 'ignore',
  build: {
    format: 'directory',
    // One request fewer before the first choice can be clicked; each block is named in the policy by its hash.
    inlineStylesheets: 'always',
  },
  compressHTML: true,
  // Highlighted code would carry style attributes, which the policy refuses.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  session: false,
  security: {
    // src/server/http checks the origin of every mutation, JSON included.
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'self'",
        "connect-src 'self'",
        "font-src 'self'",
        // Phaser makes its textures from data: and blob: addresses.
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    resolve: { alias: phaserSources },
    define: phaserFeatures,
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } } },
  },
});
