import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { UUID, uuidv7 } from '../../../src/domain/identifiers.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('uuidv7', () => {
  it('is the value RFC 9562 gives as its example', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });
  it('is a well-formed version 7 id at any time, with any bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), bytes, (now, random) => {
        const id = uuidv7(now, random);
        expect(id).toMatch(UUID);
        expect(id[14]).toBe('7');
      }),
    );
  });
  it('sorts by time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 2 }), bytes, bytes, (now, a, b) => {
        expect(uuidv7(now, a) < uuidv7(now + 1, b)).toBe(true);
      }),
    );
  });
});
