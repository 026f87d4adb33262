import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseTypedName } from '../../../../src/domain/people.ts';
import { signedName } from '../../../../src/ui/agreement/signed-name.ts';

test('the hash is the one the server makes of the same name and token', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (token, typed) => {
      const server = createHmac('sha256', token).update(normaliseTypedName(typed)).digest('hex');
      expect(signedName(token, typed)).toBe(server);
    }),
  );
});

test('case, accents, spaces and apostrophes do not matter; letters do', () => {
  expect(signedName('token', ' zoe  OBRIEN')).toBe(signedName('token', 'Zoë O’Brien'));
  expect(signedName('token', 'Zora')).not.toBe(signedName('token', 'Zara'));
});
