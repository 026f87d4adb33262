/** The import law: which folder of src may import which, and why. The only place where it is written as code. */

/**
 * @typedef {object} Article
 * @property {string} name    what the law calls it
 * @property {string} from    the folder it binds, as the start of a regular expression below src/
 * @property {string[]} may   folders it may import besides itself
 * @property {string[]} [types] folders of which it may import types alone
 * @property {string} reason  shown when it is broken
 */

const model = 'games/[^/]+/model/';

/** @type {Article[]} */
export const ARTICLES = [
  {
    name: 'domain',
    from: 'domain/',
    may: [],
    reason: 'Plain types and pure rules stand under everything; what they imported would be everywhere.',
  },
  {
    name: 'schemas',
    from: 'schemas/',
    may: ['domain/'],
    reason: 'A contract is read by both sides of the wire, so it may know neither of them.',
  },
  {
    name: 'engine',
    from: 'engine/',
    may: ['domain/'],
    reason: 'Machines are pure, so that whole stories are played in tests without a browser or a server.',
  },
  {
    name: 'game-model',
    from: model,
    may: ['engine/', 'domain/'],
    reason: 'The canvas and its DOM twin draw the same model, which therefore knows neither.',
  },
  {
    name: 'game-scenes',
    from: 'games/[^/]+/scenes/',
    may: [model, 'domain/', 'audio/', 'i18n/', 'games/stage/', 'games/scene-port\\.ts$'],
    reason: 'Scenes draw a model and ask for sounds by meaning; anything else would put rules into drawing.',
  },
  {
    name: 'stage',
    from: 'games/stage/',
    may: [],
    reason: 'What every game can stand on knows no game, no round and no page of ours.',
  },
  {
    name: 'scene-port',
    from: 'games/scene-port\\.ts$',
    may: ['domain/', 'engine/'],
    reason: 'Between a page and its drawn scene stand only the words of the round they share.',
  },
  {
    name: 'audio',
    from: 'audio/',
    may: ['domain/'],
    reason: 'Sounds are asked for by meaning; the player of sounds knows no game.',
  },
  {
    name: 'i18n',
    from: 'i18n/',
    may: ['domain/'],
    reason: 'Words are looked up by key; the catalogue knows no page.',
  },
  {
    name: 'outbox',
    from: 'outbox/',
    may: ['domain/'],
    types: ['schemas/'],
    reason: 'Unsent work must be testable alone, and Zod stays out of the browser.',
  },
  {
    name: 'ui',
    from: 'ui/',
    may: ['engine/', 'domain/', 'i18n/', 'audio/', 'outbox/', model, 'games/(registry|scene-port)\\.ts$', 'styles/'],
    types: ['schemas/'],
    reason:
      'Children\u2019s screens work without the server, so they import nothing of it; Zod stays out of the browser.',
  },
  {
    name: 'server',
    from: 'server/',
    may: ['domain/', 'schemas/'],
    reason: 'The server keeps and hands out records; it draws nothing and plays nothing.',
  },
  {
    name: 'pages-and-layouts',
    from: '(pages|layouts)/',
    may: ['ui/', 'layouts/', 'schemas/', 'i18n/', 'domain/', 'styles/'],
    types: ['server/'],
    reason:
      'The built pages are a second module instance: server code imported here would run twice, with other state.',
  },
  {
    name: 'tools',
    from: 'tools/',
    may: ['schemas/', 'domain/', 'engine/', 'i18n/', 'server/store/', 'server/(build|config|logs|start)\\.ts$'],
    reason:
      'Tools work on content and on the store; the demo starts a server, and what people do goes through its own doors.',
  },
  {
    name: 'worker',
    from: 'worker/',
    may: ['outbox/'],
    types: ['schemas/'],
    reason: 'The service worker outlives pages, so it may hold nothing that a page could change.',
  },
  {
    name: 'content-config',
    from: 'content\\.config\\.ts$',
    may: ['schemas/', 'domain/'],
    reason: 'Content is checked by its schemas alone.',
  },
];

/** Packages that one room of the house owns. */
export const PACKAGE_OWNERS = [
  { packages: 'phaser', owner: 'games/([^/]+/scenes|stage)/', reason: 'Only scenes draw on a canvas.' },
  { packages: 'howler', owner: 'audio/', reason: 'Sound is asked for by meaning, through src/audio.' },
  { packages: 'i18next', owner: 'i18n/', reason: 'Words are looked up through src/i18n, with typed keys.' },
  { packages: 'idb', owner: 'outbox/', reason: 'The outbox is the only database of a device.' },
  {
    packages: '(kysely|pg|better-sqlite3)',
    owner: 'server/store/',
    reason: 'All queries go through the store, which scopes them to one school.',
  },
  {
    packages: 'zod',
    owner: '(schemas|server|tools|pages/api)/|content\\.config\\.ts$',
    reason: 'Zod stays out of the browser: its size, and its JIT probe trips the content security policy.',
  },
];

/** Folders that stay pure: neither a package nor a Node module may enter. */
export const PURE = ['domain/', 'engine/', model];
