import { expect, test } from 'vitest';
import { withModules } from '../../../src/tools/preload-modules.ts';

const MODULES: Record<string, string> = {
  '/_astro/Game.a1.js':
    'import{a}from"./shared.b2.js";import"./look.js";const m=()=>import(`./mount.c3.js`),n=()=>import("./pad.d4.js")',
  '/_astro/client.e5.js': 'import{b}from"./shared.b2.js"',
  '/_astro/shared.b2.js': 'export const a=1,b=2',
  '/_astro/look.js': '',
  '/_astro/mount.c3.js': 'import{r}from"./runtime.f6.js";import{a}from"./shared.b2.js"',
  '/_astro/runtime.f6.js': '',
};
const sourceOf = (address: string) => MODULES[address] ?? '';
const island = (when: string) =>
  `<body><astro-island uid="1" component-url="/_astro/Game.a1.js" renderer-url="/_astro/client.e5.js" props="{}" ssr client="${when}"><p>Play</p></astro-island></body>`;
const named = (html: string) =>
  [...html.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map(([, address]) => address);

test.each(['load', 'visible'])(
  'a page that is played (%s) names all its modules once, those of its drawn scene last and after its words',
  (when) => {
    const html = withModules(island(when), sourceOf);
    expect(named(html)).toEqual([
      ...['/_astro/Game.a1.js', '/_astro/client.e5.js', '/_astro/shared.b2.js', '/_astro/look.js'],
      ...['/_astro/mount.c3.js', '/_astro/runtime.f6.js'],
    ]);
    expect(html).toContain('href="/_astro/mount.c3.js" fetchpriority="low"');
    expect(html.indexOf('modulepreload')).toBeGreaterThan(html.indexOf('Play'));
    expect(html.endsWith('</body>')).toBe(true);
  },
);

test('a page whose component waits, or that has none, stays as it is', () => {
  expect(withModules(island('idle'), sourceOf)).toBe(island('idle'));
  expect(withModules('<body><p>Read</p></body>', sourceOf)).toBe('<body><p>Read</p></body>');
});
