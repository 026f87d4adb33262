/** Nobody walks round `scoped()`: only the store, and the accounts library's adapter, may drop the connection's guard. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, sourceFiles } from './source-tree.ts';

const DROPS_GUARD = /\bwithoutPlugins\s*\(|\bnew Kysely\b/;
/** Each with its reason. */
const MAY: Record<string, string> = {
  'src/server/services/accounts/options.ts':
    'the accounts library brings queries of its own, on tables outside any school',
};

test('only the store holds a database without its guard', () => {
  const files = sourceFiles().filter(
    (file) => /\.(ts|astro|svelte)$/.test(file) && !file.startsWith('src/server/store/'),
  );
  const found = files.filter((file) => DROPS_GUARD.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(found).toEqual(Object.keys(MAY));
});

test('the check sees what it looks for', () => {
  expect(DROPS_GUARD.test('deps.db.withoutPlugins().selectFrom("pupil")')).toBe(true);
  expect(DROPS_GUARD.test('const db = new Kysely<AllTables>({ dialect })')).toBe(true);
});
