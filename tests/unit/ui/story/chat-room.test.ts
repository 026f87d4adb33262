/** A chat says how many are in it as the story tells it: fewer when somebody has left, and nothing in a chat of two. */
import { expect, test } from 'vitest';
import { roomOf } from '../../../../src/ui/story/skins/chat-room.ts';
import type { Moment, SpokenLine } from '../../../../src/ui/story/story-view.ts';

const line = (as: SpokenLine['as'], text: string): SpokenLine => ({
  id: as,
  by: 'app',
  as,
  text,
  voice: as,
  speaker: null,
});
const otters = line('room', 'Otters');
const left = line('notice', 'You left the group.');
const moment = (part: Partial<Moment>): Moment => ({ lines: [], shown: {}, earlier: [], menu: [], ...part });

test('a step opens its chat, and says how many are in it', () => {
  const room = roomOf(moment({ lines: [otters], shown: { counter: 8 } }));
  expect(room).toEqual({ name: otters, isOpened: true, people: 8 });
});

test('where somebody leaves, both numbers are known; where nobody does, one', () => {
  const after = (counter: number) =>
    roomOf(moment({ lines: [left], room: otters, before: { counter: 8 }, shown: { counter } }));
  expect(after(7)).toEqual({ name: otters, isOpened: false, people: 7, were: 8 });
  expect(after(8)).toEqual({ name: otters, isOpened: false, people: 8 });
});

test('a chat of two that is opened by a choice has no number of the group', () => {
  const theo = line('room', 'Theo');
  const room = roomOf(moment({ lines: [theo], room: otters, before: { counter: 8 }, shown: { counter: 8 } }));
  expect(room).toEqual({ name: theo, isOpened: true });
});
