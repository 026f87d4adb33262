import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withNarrowPolicy } from '../../../src/tools/narrow-policies.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<!doctype html><meta http-equiv="content-security-policy" content="${policy}">${body}`;

test('a page keeps the hashes of what it says inline, and loses those of other pages', () => {
  const own = ['.a{color:red}', 'start()', '{"word":"$& $1"}'] as const;
  const body = `<style>${own[0]}</style><script type="module">${own[1]}</script><script type="application/json">${own[2]}</script>`;
  const before = `default-src 'self'; script-src 'self' ${hashOf(own[1])} ${hashOf('other()')}; style-src 'self' ${hashOf('.b{}')} ${hashOf(own[0])};`;
  const after = `default-src 'self'; script-src 'self' ${hashOf(own[1])}; style-src 'self' ${hashOf(own[0])};`;
  expect(withNarrowPolicy(page(before, body))).toBe(page(after, body));
});

test('a page without a policy stays as it is', () => {
  const html = '<!doctype html><title>Plain</title><style>.a{}</style>';
  expect(withNarrowPolicy(html)).toBe(html);
});
