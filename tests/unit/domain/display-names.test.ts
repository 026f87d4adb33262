/** Display names in one class never look alike. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctDisplayNames } from '../../../src/domain/display-names.ts';

const names = (...children: string[]) =>
  children.map((child) => {
    const [forename = '', surname = ''] = child.split(' ', 2);
    return { forename, surname };
  });

test.each([
  [
    ['Ada Lovelace', 'Alan Turing'],
    ['Ada L', 'Alan T'],
  ],
  [
    ['Ada Lovelace', 'Ada Long'],
    ['Ada Lov', 'Ada Lon'],
  ],
  [
    ['Ada Lee', 'Ada Leeson'],
    ['Ada Lee', 'Ada Lees'],
  ],
  [
    ['Ada Lee', 'ada lee', 'Ada Hill'],
    ['Ada Lee', 'ada lee 2', 'Ada H'],
  ],
  [
    ["Ada O'Brien", "Ada O'Neill"],
    ["Ada O'B", "Ada O'N"],
  ],
])('%j are %j', (children, shown) => {
  expect(distinctDisplayNames(names(...children))).toEqual(shown);
});

test('for any class, and any names already taken', () => {
  const name = fc.stringMatching(/^[A-Za-z]{1,4}$/u);
  const child = fc.record({ forename: name, surname: name });
  fc.assert(
    fc.property(fc.array(child, { maxLength: 40 }), fc.array(name), (children, taken) => {
      const shown = distinctDisplayNames(children, taken);
      const all = [...new Set(taken.map((n) => n.toLowerCase())), ...shown.map((n) => n.toLowerCase())];
      expect(new Set(all).size).toBe(all.length);
      expect(shown.every((n, i) => n.startsWith(children[i]!.forename))).toBe(true);
    }),
  );
});
