import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AREAS, ENGLISH } from '../../src/i18n/english.ts';
import { PSEUDO_LOCALES } from '../../src/i18n/locales.ts';
import { textsOf } from '../../src/i18n/messages.ts';
import { placeholdersOf } from '../../src/tools/content-check/check-messages.ts';
import { answers, keysUsed } from '../../src/tools/content-check/message-use.ts';
import { filesIn } from '../../src/tools/content-check/read-file.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const areas = Object.keys(AREAS);
const used = keysUsed(ROOT, areas);

describe('English messages', () => {
  it('are loaded from every area file', () => {
    const files = filesIn(`${ROOT}/content/messages/en`, '.json').map((name) => name.replace('.json', ''));
    expect([...areas].sort()).toEqual(files);
  });

  it('are all asked for by the code', () => {
    const unused = Object.keys(ENGLISH).filter((key) => !used.some((use) => answers(key, use)));
    expect(unused).toEqual([]);
  });

  it('answer whatever the code asks for', () => {
    const missing = used.filter((use) => !Object.keys(ENGLISH).some((key) => answers(key, use)));
    expect(missing).toEqual([]);
  });

  it('would be missed: the search for keys finds them in pages, islands and layouts', () => {
    expect(used.length).toBeGreaterThan(100);
    expect(used.some(({ file }) => file.endsWith('.astro')) && used.some(({ file }) => file.endsWith('.svelte'))).toBe(
      true,
    );
  });
});

describe.each(PSEUDO_LOCALES)('%s', (locale) => {
  it('has every message, changed, with the placeholders of English', () => {
    const texts = textsOf(locale);
    for (const [key, { text }] of Object.entries(ENGLISH)) {
      expect(texts[key], key).not.toBe(text);
      expect(placeholdersOf(texts[key]!), key).toBe(placeholdersOf(text));
    }
  });
});
