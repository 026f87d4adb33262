import { describe, expect, it } from 'vitest';
import {
  type QueuedLine,
  SILENT,
  type VoiceEffect,
  type VoiceEvent,
  voiceAfter,
} from '../../../../src/ui/voice/queue.ts';

const line = (id: string): QueuedLine => ({ key: id, id });
const lines = (...ids: string[]) => ids.map(line);
const shown = (...ids: string[]): VoiceEvent => ({ type: 'show', lines: lines(...ids), byItself: true });
const audible: VoiceEvent = { type: 'audible', audible: true };

/** What a child hears and what becomes of the voice, given all of this in turn. */
function after(...events: (VoiceEvent | 'goes on' | 'is heard')[]) {
  let state = SILENT;
  const heard: string[] = [];
  let effects: VoiceEffect[] = [];
  for (const event of events) {
    const { turn } = state;
    const now: VoiceEvent =
      event === 'goes on' ? { type: 'ended', turn } : event === 'is heard' ? { type: 'heard', turn } : event;
    ({ state, effects } = voiceAfter(state, now));
    for (const effect of effects) heard.push(effect.do === 'speak' ? effect.line.id : '(silence)');
  }
  return { state, heard };
}

describe('the voice of a page', () => {
  it('waits for the first tap, and then says what stands there, in order', () => {
    const before = after(shown('step', 'ask'));
    expect(before.heard).toEqual([]);
    expect(before.state.waiting).toBe(true);
    expect(after(shown('step', 'ask'), audible, 'goes on', 'goes on').heard).toEqual(['step', 'ask', '(silence)']);
  });

  it('says only what is new where some of the lines stay', () => {
    const { heard } = after(audible, shown('ask', 'a'), 'goes on', 'goes on', shown('ask', 'a', 'hint'));
    expect(heard).toEqual(['ask', 'a', '(silence)', 'hint']);
  });

  it('finishes what it is saying before what is new beside it', () => {
    const { heard } = after(audible, shown('ask', 'a'), shown('ask', 'a', 'hint'), 'goes on', 'goes on');
    expect(heard).toEqual(['ask', 'a', 'hint']);
  });

  it('drops the old scene at once when another comes', () => {
    const { heard } = after(audible, shown('one', 'two'), shown('three'), 'goes on');
    expect(heard).toEqual(['one', 'three', '(silence)']);
  });

  it('says everything again where the page asks for it', () => {
    const again: VoiceEvent = { type: 'show', lines: [{ key: 'one, second time', id: 'one' }], byItself: true };
    expect(after(audible, shown('one'), 'goes on', again).heard).toEqual(['one', '(silence)', 'one']);
    expect(after(audible, shown('one', 'two'), again).heard, 'in the middle').toEqual(['one', 'one']);
  });

  it('is silent once what it says has left the page', () => {
    const { heard, state } = after(audible, shown('one', 'two'), shown());
    expect(heard).toEqual(['one', '(silence)']);
    expect(state.speaking).toBe(false);
  });

  it('skips a line, and says all again when asked', () => {
    expect(after(audible, shown('a', 'b', 'c'), 'is heard', { type: 'skip' }).heard).toEqual(['a', 'b']);
    expect(after(audible, shown('a', 'b'), 'goes on', { type: 'listen' }).heard).toEqual(['a', 'b', 'a']);
    expect(after(audible, shown('a'), 'is heard', { type: 'skip' }, { type: 'skip' }).heard).toEqual([
      'a',
      '(silence)',
    ]);
  });

  it('swallows no line that nobody has heard yet, when “skip” was meant for the card before', () => {
    const next = [audible, shown('old'), 'is heard', shown('new', 'more')] as const;
    expect(after(...next, { type: 'skip' }, { type: 'skip' }).heard, 'not begun').toEqual(['old', 'new']);
    expect(after(...next, 'is heard', { type: 'skip' }).heard, 'once it is heard').toEqual(['old', 'new', 'more']);
    const late: VoiceEvent = { type: 'heard', turn: 1 };
    expect(after(...next, late, { type: 'skip' }).heard, 'news of the old line').toEqual(['old', 'new']);
    expect(after(audible, shown('a', 'b'), 'goes on', { type: 'skip' }).heard, 'a line ends, a press comes').toEqual([
      'a',
      'b',
    ]);
  });

  it('knows which lines a press brought, so that one press after another skips them', () => {
    const spoken = (events: VoiceEvent[]) =>
      events.reduce((turn, event) => voiceAfter(turn.state, event), voiceAfter(SILENT, audible)).effects;
    const show = shown('a', 'b');
    expect(spoken([show])).toMatchObject([{ asked: false }]);
    expect(spoken([show, { type: 'heard', turn: 1 }, { type: 'skip' }])).toMatchObject([{ asked: true }]);
    expect(spoken([show, { type: 'listen' }])).toMatchObject([{ asked: true }]);
  });

  it('does not speak by itself in the older bands, until it is asked', () => {
    const quiet: VoiceEvent = { type: 'show', lines: lines('a'), byItself: false };
    expect(after(audible, quiet).heard).toEqual([]);
    expect(after(audible, quiet, { type: 'listen' }).heard).toEqual(['a']);
  });

  it('stops under the cover, says the cover’s own words, and does not go on by itself', () => {
    const cover: VoiceEvent = { type: 'cover', lines: lines('well done', 'hand up') };
    const { heard, state } = after(audible, shown('a', 'b'), cover, 'goes on', 'goes on', { type: 'uncover' });
    expect(heard).toEqual(['a', 'well done', 'hand up', '(silence)']);
    expect(state.queue).toEqual([]);
    expect(after(audible, shown('a'), cover, shown('b'), { type: 'listen' }).heard).toEqual(['a', 'well done']);
    expect(after(audible, shown('a'), cover, { type: 'uncover' }, { type: 'listen' }).heard.at(-1)).toBe('a');
  });

  it('says the cover’s words when the lantern was the first tap of all', () => {
    const cover: VoiceEvent = { type: 'cover', lines: lines('well done') };
    expect(after(shown('a'), cover, audible).heard).toEqual(['well done']);
  });

  it('falls silent at once when it is muted or the class is hushed', () => {
    const mute: VoiceEvent = { type: 'audible', audible: false };
    expect(after(audible, shown('a', 'b'), mute, 'goes on').heard).toEqual(['a', '(silence)']);
  });

  it('takes no notice of news about a line it has left', () => {
    const late: VoiceEvent = { type: 'ended', turn: 1 };
    expect(after(audible, shown('a', 'b'), 'is heard', { type: 'skip' }, late).heard).toEqual(['a', 'b']);
  });
});
