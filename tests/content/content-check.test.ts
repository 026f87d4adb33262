import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/tools/content-check/check-all.ts';
import { format } from '../../src/tools/content-check/problem.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/content');
const TODAY = '2026-11-21';

/** One way to break the small content, and what the check says to it. */
interface Broken {
  breaks: { file: string; replace: string; with: string }[];
  says: string;
}

const broken = readdirSync(join(FIXTURES, 'broken'))
  .sort()
  .map((name) => ({
    rule: name.replace('.yaml', ''),
    ...(parse(readFileSync(join(FIXTURES, 'broken', name), 'utf8')) as Broken),
  }));

/** A copy of the small content with the breaks applied; gone when the test is over. */
function contentWith(breaks: Broken['breaks']): string {
  const root = mkdtempSync(join(tmpdir(), 'tellwood-content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(join(FIXTURES, 'small'), root, { recursive: true });
  for (const change of breaks) {
    const file = join(root, change.file);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(change.replace)) throw new Error(`${change.file} has no "${change.replace}"`);
    writeFileSync(
      file,
      text.replace(change.replace, () => change.with),
    );
  }
  return root;
}

const breaksOf = (rule: string) => broken.find((one) => one.rule === rule)!.breaks;
const saysOf = (root: string) => checkContent(root, TODAY).map(format).join('\n');

describe('the content check', () => {
  it('has nothing to say about content that is in order', () => {
    expect(saysOf(contentWith([]))).toBe('');
  });

  it.each(broken)('$rule', ({ breaks, says }) => {
    expect(saysOf(contentWith(breaks))).toBe(says.trimEnd());
  });

  it('tells every problem at once, before it fails', () => {
    const apart = broken.filter(({ rule }) =>
      ['facts-too-old', 'message-without-description', 'promise-without-why'].includes(rule),
    );
    const says = saysOf(contentWith(apart.flatMap(({ breaks }) => breaks)));
    expect(apart).toHaveLength(3);
    for (const one of apart) expect(says).toContain(one.says.trimEnd());
  });

  it('marks what only grew old', () => {
    expect(checkContent(contentWith(breaksOf('facts-too-old')), TODAY).map(({ stale }) => stale)).toEqual([true]);
    expect(checkContent(contentWith(breaksOf('missing-step')), TODAY).map(({ stale }) => stale)).toEqual([undefined]);
  });
});

describe('the command', () => {
  const tool = resolve(import.meta.dirname, '../../src/tools/check-content.ts');
  const run = (root: string, ...options: string[]) =>
    spawnSync(process.execPath, [tool, root, ...options], { encoding: 'utf8' });

  it('stops with every problem printed when the content is broken', () => {
    const { status, stderr } = run(contentWith([...breaksOf('unknown-rule'), ...breaksOf('promise-without-why')]));
    expect(status).toBe(1);
    expect(stderr).toContain('content/scenarios/kite/scenario.yaml: rule');
    expect(stderr).toContain('content/agreements/ours/en.yaml: bands.lks2.promises.ask.why');
    expect(stderr).toContain('The content has 2 problems.');
  });

  it('warns a school that builds late about old facts, and stops only where freshness is asked for', () => {
    const root = contentWith(breaksOf('facts-too-old'));
    const late = run(root);
    expect(late.status).toBe(0);
    expect(late.stderr).toContain('content/facts/help-routes.yaml: routes[0].reviewedOn');
    expect(run(root, '--fresh').status).toBe(1);
  });
});
