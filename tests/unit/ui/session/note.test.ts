/** The note about unsent work: brief where all is well, and honest where the device keeps nothing. */
import { beforeEach, expect, test, vi } from 'vitest';
import { unsentNote } from '../../../../src/ui/session/note.ts';

interface Part {
  className: string;
  textContent: string;
}
let parts: (string | Part)[];
let note: ReturnType<typeof unsentNote>;
const seen = () => parts.filter((part) => typeof part === 'string').join('');
const heard = () => parts.map((part) => (typeof part === 'string' ? '' : part.textContent)).join('');

beforeEach(() => {
  vi.useFakeTimers();
  parts = [];
  vi.stubGlobal('document', {
    documentElement: { lang: 'en' },
    createElement: (): Part => ({ className: '', textContent: '' }),
  });
  note = unsentNote({
    dataset: {
      forms: JSON.stringify({ one: '{{count}} not sent yet', other: '{{count}} not sent yet' }),
      explain: 'It goes by itself.',
      full: 'This device is full.',
      forgets: 'This window forgets.',
    },
    replaceChildren: (...all: (string | Part)[]) => void (parts = all),
  } as unknown as HTMLElement);
});

test('work that is sent at once is worth no note; what waits longer is counted and explained', () => {
  note({ waiting: 2, parked: 0 }, null);
  note({ waiting: 0, parked: 0 }, null);
  vi.advanceTimersByTime(5_000);
  expect(seen()).toBe('');
  note({ waiting: 2, parked: 0 }, null);
  vi.advanceTimersByTime(5_000);
  expect([seen(), heard().trim()]).toEqual(['2 not sent yet', 'It goes by itself.']);
});

test('a window that forgets says so for all to see, also while everything is sent', () => {
  note({ waiting: 1, parked: 0 }, 'private-mode');
  expect(seen()).toBe('1 not sent yet This window forgets.');
  note({ waiting: 0, parked: 0 }, 'private-mode');
  expect(seen()).toBe('This window forgets.');
});

test('a full device says so while anything is at stake, and not afterwards', () => {
  note({ waiting: 3, parked: 0 }, 'storage-full');
  expect(seen()).toBe('3 not sent yet This device is full.');
  note({ waiting: 0, parked: 0 }, 'storage-full');
  expect(seen()).toBe('');
});
