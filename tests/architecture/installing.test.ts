/** What `npm ci` runs: no compiler, and no script of a package that was not looked at. */
// cspell:ignore gypfile
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './source-tree.ts';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
  gypfile?: boolean;
  hasInstallScript?: boolean;
  optional?: boolean;
}
const read = (...path: string[]) => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));
const locked = Object.entries(read('package-lock.json').packages as Record<string, Locked>);

/**
 * npm 10, which comes with Node 20, knows a package from the lock file alone: where that does not say that a
 * `binding.gyp` is not to be built, `npm ci` asks for Python and a compiler. npm drops the line whenever it rewrites
 * the lock file; put it back.
 */
test('a package that brings its binaries says so in the lock file too', () => {
  const prebuilt = locked.filter(([folder]) => folder !== '' && existsSync(join(ROOT, folder, 'binding.gyp')));
  expect(prebuilt.map(([folder, { gypfile }]) => [folder, gypfile])).toEqual([['node_modules/better-sqlite3', false]]);
});

test('every script of a package is allowed or refused by name', () => {
  // Without a version: npm looks for that in the lock file's addresses, which are left out, and npm 12 then runs nothing.
  const named = Object.keys(read('package.json').allowScripts as object);
  const scripted = locked.filter(
    ([folder, { hasInstallScript }]) => hasInstallScript && existsSync(join(ROOT, folder)),
  );
  const names = scripted.map(([folder]) => folder.replace(/^.*node_modules\//, ''));
  expect(names.filter((name) => !named.includes(name))).toEqual([]);
  expect(names).toContain('node');
});

/**
 * `npm ci` refuses a lock file that leaves out what a package brings for other machines, even where it would not be
 * installed; npm leaves it out when the registry it asked does not have it. Such an entry needs no integrity.
 */
test('what packages bring for other machines is in the lock file too', () => {
  const versions = new Map(locked.map(([folder, { version }]) => [folder, version]));
  const versionFor = (folder: string, name: string): string | undefined => {
    for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
      const found = versions.get(at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`);
      if (found !== undefined || at === '') return found;
    }
  };
  const missing = locked.flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => /^\d/.test(wanted) && versionFor(folder, name) !== wanted)
      .map(([name, wanted]) => `${folder} → ${name}@${wanted}`),
  );
  expect(missing).toEqual([]);
});
