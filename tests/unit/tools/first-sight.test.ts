/** A story’s page begins with the styles of its first scene; what wins is still decided by the whole sheet. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { firstStyles, ownStyles, withFirstStyles, withoutMarks } from '../../../src/tools/first-sight.ts';

const LONG_ENOUGH = '.later-than-all{color:red}'.repeat(900);
const page = (sheet: string) =>
  `<!DOCTYPE html><html lang="en" data-band="lks2"><head>` +
  `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'; style-src 'self' 'sha256-old=';">` +
  `<style>${sheet}</style></head><body><button class="lantern"></button><dialog class="cover" id="cover"></dialog>` +
  `<main><section class="scene step first" id="step.one"><a class="choice" href="#b">B</a></section>` +
  `<section class="scene outcome" id="b"><p class="feeling">…</p></section></main><p class="foot"></p>` +
  `<script type="module" src="/a.js"></script></body></html>`;

const kept = (sheet: string) => firstStyles(page(''), sheet);

describe('the first styles', () => {
  it.each([
    ['.choice{color:red}', 'the first scene'],
    ['#cover{color:red}', 'the cover, which must be whole whenever it is pressed'],
    ['html[data-covered] body>:not(.cover){color:red}', 'a page that is covered'],
    ['.foot{color:red}', 'what stands below the scenes'],
    ['.scene:not(.first){display:none}', 'what hides the later scenes'],
    ['button:focus-visible{color:red}', 'elements by their kind'],
    ['[data-band=lks2]{color:red}', 'this band'],
    ['.feeling,.choice{color:red}', 'one of several'],
    ['@media (width<=30rem){.choice{color:red}}', 'narrow screens'],
  ])('have %s: %s', (rule) => expect(kept(rule)).toBe(rule));

  it.each([
    ['.feeling{color:red}', 'a later scene'],
    ['.choice .feeling{color:red}', 'a part of a later scene'],
    ['[data-band=eyfs]{color:red}', 'another band'],
    ['@media print{.choice{color:red}}', 'paper'],
    ['@media (width<=30rem){.feeling{color:red}}', 'a later scene on narrow screens'],
    ['@font-face{font-family:A;src:url(a.woff2)}', 'typefaces'],
    ['@keyframes glow{to{color:red}}', 'movements nobody makes'],
  ])('have no %s: %s', (rule) => expect(kept(rule)).toBe(''));

  it('name no typeface that comes later: each would be looked for on the device', () => {
    const face = '@font-face{font-family:"A B";src:url(a.woff2)}';
    expect(kept(`${face}.choice{font-family:"A B",Arial,sans-serif}:root{--font-body:'A B', sans-serif}`)).toBe(
      '.choice{font-family:Arial,sans-serif}:root{--font-body:sans-serif}',
    );
    expect(kept('.choice{font-family:Arial}')).toBe('.choice{font-family:Arial}');
  });

  it('have the movements that are made', () => {
    const sheet = '.choice{animation:glow 1s}@keyframes glow{to{color:red}}';
    expect(kept(sheet)).toBe(sheet);
  });
});

describe('a story’s page', () => {
  const sheet = `.feeling{color:blue}.choice{color:red}${LONG_ENOUGH}`;
  it('begins with its first styles, and ends with all of them as they were', () => {
    const html = withFirstStyles(page(sheet));
    const [first, whole] = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((block) => block[1]!);
    expect(first).toBe('.choice{color:red}');
    expect(whole).toBe(sheet);
    expect(html.indexOf('class="scene outcome"')).toBeLessThan(html.lastIndexOf('<style>'));
    expect(html.lastIndexOf('<style>')).toBeLessThan(html.indexOf('<script type="module"'));
  });
  it('allows both in its policy', () => {
    const [first, whole] = ['.choice{color:red}', sheet].map((text) =>
      createHash('sha256').update(text).digest('base64'),
    );
    expect(withFirstStyles(page(sheet))).toContain(
      `style-src 'self' 'sha256-old=' 'sha256-${first}' 'sha256-${whole}';`,
    );
  });
  it('is drawn once its first scene is there', () => {
    expect(withFirstStyles(page(sheet))).toContain('<link rel="expect" href="#step.one" blocking="render">');
  });
  it('with a game instead of scenes is drawn once the game’s card is there', () => {
    const game = page(sheet).replace(/<section class="scene step.*<\/section>/, '<div class="game" id="game"></div>');
    expect(withFirstStyles(game)).toContain('<link rel="expect" href="#game" blocking="render">');
  });
  it('without scenes stays as it is', () => {
    const other = page(sheet).replaceAll('class="scene', 'class="part');
    expect(withFirstStyles(other)).toBe(other);
  });
  it('with few styles stays as it is', () => {
    expect(withFirstStyles(page('.choice{color:red}'))).toBe(page('.choice{color:red}'));
  });
});

describe('the whole sheet of a page', () => {
  it('leaves out what is outright for another band, and nothing else', () => {
    const kept = '[data-band=lks2] a{b:c}:is([data-band=eyfs],[data-band=lks2]) a{b:c}:not([data-band=eyfs]) a{b:c}';
    const html = '<html data-band="lks2"><p></p></html>';
    expect(ownStyles(html, `[data-band=eyfs] a{b:c}${kept}`)).toBe(kept);
    expect(ownStyles(html, 'p,[data-band=eyfs] a{b:c}')).toBe('p,[data-band=eyfs] a{b:c}');
  });
});

describe('what Svelte marks in its markup', () => {
  const marked = '<p><!--[-->a<!--[-1-->b<!----><!--]--></p><!-- kept -->';
  it('is left out of pages that never look for it', () => {
    expect(withoutMarks(marked)).toBe('<p>ab</p><!-- kept -->');
  });
  it('stays on pages with islands', () => {
    expect(withoutMarks(`<astro-island></astro-island>${marked}`)).toContain(marked);
  });
});
