import { describe, expect, it } from 'vitest';
import { FIRST_SETTINGS, gainsFor, settingsFrom, type SoundMoment } from '../../../src/audio/mix.ts';

const quiet: SoundMoment = { speaking: false, covered: false, hushed: false };
const withMusic = { ...FIRST_SETTINGS, music: 0.8 };

describe('how loud sounds are', () => {
  it('has no music until somebody wants it', () => {
    expect(gainsFor(FIRST_SETTINGS, quiet).music).toBe(0);
  });

  it('ducks music by 12 dB and effects by about 5 dB under speech, and speech never', () => {
    const before = gainsFor(withMusic, quiet);
    const under = gainsFor(withMusic, { ...quiet, speaking: true });
    expect(20 * Math.log10(under.music / before.music)).toBeCloseTo(-12, 0);
    expect(20 * Math.log10(under.effects / before.effects)).toBeCloseTo(-5, 0);
    expect(under.voice).toBe(before.voice);
  });

  it('leaves only the voice under the cover, and nothing when muted or hushed', () => {
    expect(gainsFor(withMusic, { ...quiet, covered: true })).toEqual({ voice: 1, effects: 0, music: 0 });
    const nothing = { voice: 0, effects: 0, music: 0 };
    expect(gainsFor({ ...withMusic, muted: true }, quiet)).toEqual(nothing);
    expect(gainsFor(withMusic, { ...quiet, hushed: true })).toEqual(nothing);
    expect(gainsFor(withMusic, { ...quiet, hushed: true, covered: true }), 'the teacher is beside them').toEqual(
      nothing,
    );
  });
});

describe('settings kept on the device', () => {
  it('are taken as they were', () => {
    const kept = { voice: 0.5, effects: 0, music: 1, muted: true, slow: true };
    expect(settingsFrom(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each([null, 'loud', [], { voice: 7, effects: 'much', muted: 'yes' }])(
    'are as at first where %j was kept',
    (kept) => {
      expect(settingsFrom(kept)).toEqual(FIRST_SETTINGS);
    },
  );
});
