/** Dependency-cruiser's rules, made from the import law. */
import { ARTICLES, PACKAGE_OWNERS, PURE } from './import-law.js';

const below = (/** @type {string} */ folder) => `^src/${folder}`;

const articles = ARTICLES.flatMap(({ name, from, may, types = [], reason }) => [
  {
    name: `${name}-imports-only-what-it-may`,
    comment: reason,
    severity: 'error',
    from: { path: below(from) },
    to: { path: '^src/', pathNot: [from, ...may, ...types].map(below) },
  },
  ...(types.length
    ? [
        {
          name: `${name}-imports-types-alone`,
          comment: reason,
          severity: 'error',
          from: { path: below(from) },
          to: { path: types.map(below), dependencyTypesNot: ['type-only'] },
        },
      ]
    : []),
]);

const owners = PACKAGE_OWNERS.map(({ packages, owner, reason }) => ({
  name: `${packages.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}-has-one-home`,
  comment: reason,
  severity: 'error',
  from: { path: '^src/', pathNot: below(`(${owner})`) },
  /* Sources that the build finds by another name stay unresolved here. */
  to: { path: `(^|node_modules/)${packages}/`, dependencyTypesNot: ['type-only'] },
}));

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  ...articles,
  ...owners,
  {
    name: 'nothing-imports-pages',
    comment: 'A page is an address, not a library.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/pages/' },
    to: { path: '^src/pages/' },
  },
  {
    name: 'pure-stays-pure',
    comment: 'No DOM, database, clock or randomness: what machines need comes in as arguments.',
    severity: 'error',
    from: { path: PURE.map(below) },
    to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
  },
  {
    name: 'no-circles',
    comment: 'Two modules that need each other are one module, or hide a third.',
    severity: 'error',
    from: { path: '^src/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'every-import-exists',
    comment: 'An import that is not found is not checked either.',
    severity: 'error',
    from: { path: '^src/' },
    to: { couldNotResolve: true, pathNot: '^(astro|virtual):|^phaser/src/|\\?(raw|url|inline)$' },
  },
];

/** @type {{ forbidden: typeof forbidden, options: import('dependency-cruiser').ICruiseOptions }} */
export default {
  forbidden,
  options: {
    doNotFollow: { path: ['node_modules'] },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'svelte', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.astro', '.json', '.css'],
    },
  },
};
