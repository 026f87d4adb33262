import { afterEach, describe, expect, it, vi } from 'vitest';
import { pseudoText, pseudoWords } from '../../../src/i18n/pseudo.ts';

const load = async (pseudo: string) => {
  vi.resetModules();
  vi.stubEnv('TELLWOOD_PSEUDO', pseudo);
  return import('../../../src/i18n/locales.ts');
};
afterEach(() => vi.unstubAllEnvs());

describe('locales', () => {
  it('has English alone, at the root', async () => {
    const { LOCALES, localePaths, localeOf } = await load('');
    expect(LOCALES).toEqual(['en']);
    expect(localePaths()).toEqual([{ params: { locale: undefined }, props: { locale: 'en' } }]);
    expect(localeOf('ar-XB')).toBe('en');
  });

  it('adds the pseudo-languages when tests ask for them', async () => {
    const { LOCALES, localeOf, directionOf, inLocale } = await load('1');
    expect(LOCALES).toEqual(['en', 'en-XA', 'ar-XB']);
    expect(directionOf(localeOf('ar-XB'))).toBe('rtl');
    expect(inLocale('ar-XB', '/branches/')).toBe('/ar-XB/branches/');
    expect(inLocale('en', '/branches/')).toBe('/branches/');
  });
});

describe('pseudo-languages', () => {
  it.each(['en-XA', 'ar-XB'] as const)('%s keeps placeholders', (locale) => {
    expect(pseudoText('{{name}} feels {{feeling}}', locale)).toMatch(/^\[?\{\{name\}\} .*\{\{feeling\}\}/);
  });

  it('changes every string of a tree, and nothing in English', () => {
    const words = { title: 'Gems', learned: ['Ask'] };
    expect(pseudoWords(words, 'en')).toBe(words);
    expect(pseudoWords(words, 'ar-XB')).toEqual({ title: '\u202eGems\u202c', learned: ['\u202eAsk\u202c'] });
  });
});
