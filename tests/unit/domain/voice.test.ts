import { describe, expect, it } from 'vitest';
import { placeOfLine, readClips, wordsOf, writeClips } from '../../../src/domain/voice.ts';

describe('the place of a line', () => {
  it.each([
    ['story:free-gems:steps.lobby.ask', 'story.free-gems', 'steps.lobby.ask'],
    ['story:free-gems:told', 'story.free-gems', 'told'],
    ['game:drey:bands.eyfs.levels.acorns-mine.intro', 'game.drey.eyfs', 'levels.acorns-mine.intro'],
    ['game:drey:title', 'game.drey', 'title'],
    ['agreement:years-2-4:promises.kind.why', 'agreement.years-2-4', 'promises.kind.why'],
    ['message:lantern.state.sent', 'message.lantern', 'lantern.state.sent'],
  ])('%s', (id, group, path) => expect(placeOfLine(id)).toEqual({ group, path }));

  it.each(['', 'story', 'story:free-gems', 'song:la:la', 'message:'])('none for “%s”', (id) =>
    expect(placeOfLine(id)).toBeNull(),
  );
});

it('clips are written short and read back, to the hundredth of a second', () => {
  const clips = [
    { name: '1f00ba8c2d9e', words: [40, 350, 612] },
    { name: '77aa00000000', words: [30] },
  ];
  expect(writeClips(clips)).toBe('1f00ba8c2d9e:4,35,61 77aa00000000:3');
  expect(readClips(writeClips(clips))).toEqual([
    { name: '1f00ba8c2d9e', words: [40, 350, 610] },
    { name: '77aa00000000', words: [30] },
  ]);
});

it('words are what stands between spaces', () => {
  expect(wordsOf(' “Free!” – it’s  quick. ')).toEqual(['“Free!”', '–', 'it’s', 'quick.']);
});
