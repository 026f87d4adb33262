/** Every backup of a day, one of each day for 35 days, and nothing older; the newest is never deleted. */
import { expect, it } from 'vitest';
import { outdated } from '../../../../src/server/store/backups/keep.ts';
import { backupName, secretsBeside, timeOf } from '../../../../src/server/store/backups/names.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 9, 5, 12);
const named = (...times: number[]) => times.map(backupName);

it('leaves 24 of the last day and one of each day before, after sixty days of hourly backups', () => {
  let kept: string[] = [];
  for (let now = NOON - 60 * DAY; now <= NOON; now += HOUR) {
    kept.push(backupName(now));
    const over = new Set(outdated(kept, now));
    kept = kept.filter((name) => !over.has(name));
  }
  const ages = kept.map((name) => NOON - timeOf(name)!);
  expect(ages.filter((age) => age < DAY)).toHaveLength(24);
  // Today, and the last one of each of the 35 days before; yesterday's last is one of the 24.
  const days = kept.map((name) => name.slice(0, 10));
  expect(new Set(days).size).toBe(36);
  expect(kept).toHaveLength(24 + 34);
  expect(Math.max(...ages)).toBeLessThanOrEqual(35 * DAY);
});

it.each([
  ['35 days old to the millisecond', [NOON - 35 * DAY, NOON], []],
  ['a millisecond older', [NOON - 35 * DAY - 1, NOON], [NOON - 35 * DAY - 1]],
  ['the only one, however old', [NOON - 400 * DAY], []],
  ['an earlier one of a day that has passed', [NOON - 49 * HOUR, NOON - 48 * HOUR, NOON], [NOON - 49 * HOUR]],
  ['made by a clock that ran ahead', [NOON, NOON + DAY], []],
])('judges one that is %s', (_, times, over) => {
  expect(outdated(named(...times), NOON)).toEqual(named(...over));
});

it('lets secrets go with their backup, unchecked copies after a day, and touches nothing else', () => {
  const [old, recent] = [backupName(NOON - 36 * DAY), backupName(NOON - HOUR)];
  const names = [old, secretsBeside(old), recent, secretsBeside(recent), 'before-the-move.sqlite', 'notes.txt'];
  const unchecked = [`${backupName(NOON - 2 * DAY)}.unchecked`, `${backupName(NOON)}.unchecked`];
  expect(outdated([...names, ...unchecked], NOON)).toEqual([old, secretsBeside(old), unchecked[0]]);
});
