import { describe, expect, it } from 'vitest';
import { linesOf, type VoiceContent } from '../../../../src/tools/make-voice/catalogue.ts';

const CONTENT: VoiceContent = {
  locale: 'en',
  stories: [
    {
      id: 'kite',
      data: {
        band: 'lks2',
        hero: 'bea',
        steps: [{ id: 'hill', choices: [{ id: 'run', outcome: { feelings: { bea: 'sad', dad: 'calm' } } }] }],
      },
      words: { title: 'The kite', characters: { bea: 'Bea', dad: 'Dad' }, learned: ['Ask  first.', 'Tell.'] },
    },
  ],
  games: [
    {
      id: 'hollow',
      data: { bands: { eyfs: {}, uks2: {} } },
      words: { title: 'The hollow', bands: { eyfs: { intro: 'Look!' }, uks2: { intro: 'Look closely.' } } },
    },
  ],
  agreements: [
    { id: 'ours', data: { years: ['2', '3'], promises: [{}, {}] }, words: { intro: 'Ours.' } },
    { id: 'theirs', data: { years: ['5'], promises: [] }, words: { intro: 'Theirs.' } },
  ],
  messages: {
    'lantern.heading': 'Well done for telling.',
    'lantern.uncover.by': 'Uncovered by {{name}}',
    'staff.title': 'Classes',
    'common.feeling.sad': 'sad',
    'story.feels': '{{name}} feels {{feeling}}',
    'story.told': 'That is what {{name}} did, too.',
    'story.step': 'Part {{number}}',
    'map.start': 'Start: {{title}}',
    'agreement.count': 'Promise {{number}} of {{total}}',
  },
};

const lines = linesOf(CONTENT);
const textOf = (id: string) => lines.find((line) => line.id === id)?.text;
const isNeeded = (id: string) => lines.find((line) => line.id === id)?.needed;

describe('the catalogue of lines', () => {
  it('has every string of the words, by its path, and lists by place', () => {
    expect(textOf('story:kite:title')).toBe('The kite');
    expect(textOf('story:kite:learned.0')).toBe('Ask first.');
    expect(textOf('game:hollow:bands.eyfs.intro')).toBe('Look!');
    expect(textOf('agreement:ours:intro')).toBe('Ours.');
  });

  it('has what messages say with the content’s own names', () => {
    expect(textOf('story:kite:feels.bea.sad')).toBe('Bea feels sad');
    expect(textOf('story:kite:told')).toBe('That is what Bea did, too.');
    expect(textOf('story:kite:part.1')).toBe('Part 1');
    expect(textOf('story:kite:start')).toBe('Start: The kite');
    expect(textOf('agreement:ours:count.2')).toBe('Promise 2 of 2');
  });

  it('has the messages of children’s pages, without those that wait for a name', () => {
    expect(textOf('message:lantern.heading')).toBe('Well done for telling.');
    expect(textOf('message:lantern.uncover.by')).toBeUndefined();
    expect(textOf('message:staff.title')).toBeUndefined();
  });

  it('needs all that Acorns and Saplings say, and puts it first', () => {
    expect(isNeeded('game:hollow:bands.eyfs.intro')).toBe(true);
    expect(isNeeded('agreement:ours:intro'), 'Year 2 is in Saplings').toBe(true);
    expect(isNeeded('message:lantern.heading')).toBe(true);
    expect(isNeeded('game:hollow:bands.uks2.intro')).toBe(false);
    expect(isNeeded('agreement:theirs:intro')).toBe(false);
    const needed = lines.map((line) => line.needed);
    expect(needed.lastIndexOf(true)).toBeLessThan(needed.indexOf(false));
  });

  it('names no line twice', () => {
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  it('says nothing of content that cannot be read', () => {
    const broken = { id: 'kite', data: undefined, words: undefined };
    expect(linesOf({ ...CONTENT, stories: [broken], games: [broken], agreements: [broken], messages: {} })).toEqual([]);
  });
});
