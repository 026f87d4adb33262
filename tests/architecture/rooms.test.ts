/** The house keeps its rooms: no file outgrows its room, no drawers, a first sentence for every module. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, sourceFiles } from './source-tree.ts';

/** Lines beyond which a file holds more than one thing. */
const LINES_MAX = 300;
const DRAWER = /(^|\/)(utils?|helpers?|common|misc|managers?|handlers?)(\/|\.|$)/i;
const LEFT_OPEN =
  /(\/\/|\*|<!--).*\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-nocheck|\b(test|it|describe)\.(only|skip)\(/;
const TOP_LEVEL =
  /^(src|public|content|tests|astro\.config\.mjs|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|Dockerfile|\..*)$/;

const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const code = (file: string) => /\.(ts|js|svelte|astro|css)$/.test(file);
const testFiles = () =>
  readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' }).map((file) => `tests/${file}`);

test('no source file is longer than 300 lines', () => {
  const long = sourceFiles()
    .filter(code)
    .map((file) => ({ file, lines: text(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > LINES_MAX);
  expect(long).toEqual([]);
});

test('no drawers: a thing lives with what it is about', () => {
  expect(sourceFiles().filter((file) => DRAWER.test(file))).toEqual([]);
  expect(DRAWER.test('src/ui/helpers.ts') && DRAWER.test('src/utils/date.ts')).toBe(true);
});

test('every TypeScript module opens with a sentence about what it is for', () => {
  const modules = sourceFiles().filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  expect(modules.filter((file) => !text(file).startsWith('/**'))).toEqual([]);
});

test('nothing is left open in the code', () => {
  const files = [...sourceFiles(), ...testFiles()].filter((file) => code(file) && !file.endsWith('rooms.test.ts'));
  expect(files.filter((file) => LEFT_OPEN.test(text(file)))).toEqual([]);
});

test('the top level holds what the house plan names, and nothing else', () => {
  const ignored = text('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''));
  const top = readdirSync(ROOT).filter((name) => !ignored.includes(name));
  expect(top.filter((name) => !TOP_LEVEL.test(name))).toEqual([]);
});
