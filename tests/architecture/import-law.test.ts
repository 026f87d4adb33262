/** The import law holds in every source file, .astro included, and breaking it is noticed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterEach, expect, test } from 'vitest';
import config from '../config/dependency-cruiser.js';
import { ROOT, shadowTree, sourceFiles } from './source-tree.ts';

const CRUISED = /(?<!\.d)\.(ts|svelte|astro)$/;
const temporary: string[] = [];
const reasons = new Map(config.forbidden.map(({ name, comment }) => [name, comment]));

async function inspect(root: string): Promise<{ broken: string[]; leftOut: string[] }> {
  const shadow = shadowTree(root);
  try {
    const { forbidden, options } = config;
    const answer = await cruise(['src'], {
      ...options,
      ruleSet: { forbidden },
      validate: true,
      baseDir: shadow.folder,
    });
    const { modules, summary } = answer.output as ICruiseResult;
    const read = new Set(modules.filter((module) => module.followable !== false).map((module) => module.source));
    const expected = sourceFiles(root).filter((file) => CRUISED.test(file));
    return {
      broken: summary.violations.map(
        ({ rule, from, to }) =>
          `${from.replace(/\.astro\.ts$/, '.astro')} → ${to} (${rule.name}): ${reasons.get(rule.name)}`,
      ),
      leftOut: expected.filter((file) => !read.has(file.endsWith('.astro') ? `${file}.ts` : file)),
    };
  } finally {
    shadow.remove();
  }
}

function house(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'tellwood-house-'));
  temporary.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

afterEach(() => {
  for (const root of temporary.splice(0)) rmSync(root, { recursive: true, force: true });
});

test('every file of src keeps the law, and none is left out', { timeout: 120_000 }, async () => {
  const { broken, leftOut } = await inspect(ROOT);
  expect(broken).toEqual([]);
  expect(leftOut).toEqual([]);
});

const STORE = 'export type Row = { id: string };\nexport const rows: Row[] = [];\n';

test.each([
  ['src/engine/story.ts', "import { rows } from '../server/store/rows.ts';\nexport const all = rows;\n"],
  [
    'src/ui/Card.svelte',
    '<script lang="ts">\n  import { rows } from \'../server/store/rows.ts\';\n</script>\n<p>{rows.length}</p>\n',
  ],
  ['src/pages/card.astro', "---\nimport { rows } from '../server/store/rows.ts';\n---\n<p>{rows.length}</p>\n"],
  [
    'src/pages/late.astro',
    "---\n---\n<script>\n  const { rows } = await import('../server/store/rows.ts');\n</script>\n",
  ],
  ['src/domain/time.ts', "import { readFileSync } from 'node:fs';\nexport const now = readFileSync;\n"],
  ['src/domain/lost.ts', "import { nowhere } from './nowhere.ts';\nexport const lost = nowhere;\n"],
])('%s is caught when it imports what it may not', async (path, text) => {
  const { broken } = await inspect(house({ 'src/server/store/rows.ts': STORE, [path]: text }));
  expect(broken).toHaveLength(1);
  expect(broken[0]).toContain(`${path} → `);
});

test('pages may import types of the server', async () => {
  const page =
    "---\nimport type { Row } from '../server/store/rows.ts';\nconst row: Row = { id: '1' };\n---\n<p>{row.id}</p>\n";
  const { broken, leftOut } = await inspect(house({ 'src/server/store/rows.ts': STORE, 'src/pages/card.astro': page }));
  expect(broken).toEqual([]);
  expect(leftOut).toEqual([]);
});
