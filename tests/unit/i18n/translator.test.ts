import { describe, expect, it } from 'vitest';
import { fill, plural } from '../../../src/i18n/browser.ts';
import { translator } from '../../../src/i18n/index.ts';
import { pluralForms, words } from '../../../src/i18n/words.ts';

describe('translator', () => {
  it('answers in English, with values and plural forms', () => {
    const { t, dir } = translator('en');
    expect(dir).toBe('ltr');
    expect(t('lantern.name')).toBe('Tell a grown-up');
    expect(t('story.feels', { name: 'Zara', feeling: 'calm' })).toBe('Zara feels calm');
    expect(t('common.unsent', { count: 2 })).toBe('2 not sent yet');
  });

  it('mirrors ar-XB, stretches en-XA, and says which language it answered in', () => {
    const mirrored = translator('ar-XB');
    expect(mirrored.dir).toBe('rtl');
    expect(mirrored.t('common.unsent', { count: 3 })).toContain('\u202enot\u202c');
    expect(mirrored.languageOf('common.unsent')).toBe('ar-XB');
    expect(translator('en-XA').t('lantern.name').length).toBeGreaterThan('Tell a grown-up'.length * 1.3);
  });

  it('throws for a key that no language has, naming the file to add it to', () => {
    const loose = translator('en').t as (key: string) => string;
    expect(() => loose('lantern.nowhere')).toThrow('content/messages/en/lantern.json');
  });
});

describe('words for the browser', () => {
  it('hands over the texts with their placeholders', () => {
    const given = words('en', ['story.feels']);
    expect(fill(given['story.feels'], { name: 'Zara', feeling: 'calm' })).toBe('Zara feels calm');
  });

  it('leaves a placeholder without a value visible', () => {
    expect(fill('Hello {{name}}', {})).toBe('Hello {{name}}');
  });

  it('picks the form of the locale', () => {
    expect(plural({ one: '{{count}} leaf', other: '{{count}} leaves' }, 1, 'en')).toBe('1 leaf');
    expect(plural({ one: '{{count}} leaf', other: '{{count}} leaves' }, 0, 'en')).toBe('0 leaves');
    expect(plural(pluralForms('ar-XB', 'common.unsent'), 3, 'ar-XB')).toContain('3');
  });
});
