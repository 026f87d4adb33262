import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sortIntoPacks } from '../../../../src/tools/make-worker/packs.ts';

describe('packs for use without a network', () => {
  let folder: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'packs-'));
    write('acorns/index.html', '<img src="/art/nut.svg"><script src="/_astro/play.1a2b.js"></script>');
    write('branches/index.html', '<p>Branches</p>');
    write('_astro/play.1a2b.js', 'import"./more.3c4d.js"');
    write('_astro/more.3c4d.js', '');
    write('art/nut.svg', '<svg/>');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('hold a band’s pages with all they use, beside what all bands share', () => {
    const packs = sortIntoPacks(folder);
    expect(packs.acorns.files.map(({ url }) => url)).toEqual([
      '/_astro/more.3c4d.js',
      '/_astro/play.1a2b.js',
      '/acorns/',
    ]);
    expect(packs.shared.files.map(({ url }) => url)).toEqual(['/art/nut.svg']);
  });

  it('have a version that is the same for the same files, and another once one of them says something else', () => {
    const before = sortIntoPacks(folder);
    expect(before.acorns.version).toMatch(/^[0-9a-f]{16}$/);
    expect(sortIntoPacks(folder)).toEqual(before);
    write('acorns/index.html', '<p>Acorns</p>');
    const after = sortIntoPacks(folder);
    expect(after.acorns.version).not.toBe(before.acorns.version);
    expect(after.branches.version).toBe(before.branches.version);
  });
});
