import { describe, expect, it } from 'vitest';
import { errorAt, errorsOfRefusal, looksLikeEmail, type FailureWords } from '../../../../src/ui/staff/form.ts';

const WORDS = new Proxy({}, { get: (_, key) => String(key) }) as FailureWords;

describe('what a form says after a refusal', () => {
  it('puts each refused field beside its input', () => {
    const answer = { failure: 'refused', fields: { email: 'Invalid email', name: 'too short' } } as const;
    const errors = errorsOfRefusal(answer, { email: 'Enter an e-mail address', name: 'Enter a name' }, WORDS);
    expect(errorAt(errors, 'email')).toBe('Enter an e-mail address');
    expect(errorAt(errors, 'name')).toBe('Enter a name');
  });
  it('says one sentence about the whole when it knows none of the fields', () => {
    const answer = { failure: 'refused', fields: { unheardOf: 'x' } } as const;
    expect(errorsOfRefusal(answer, { email: 'Enter an e-mail address' }, WORDS)).toEqual([
      { field: null, text: 'staff.error.refused' },
    ]);
  });
  it.each([
    ['sam@oak.example', true],
    [' sam@oak.example ', true],
    ['sam@oak', false],
    ['sam oak@oak.example', false],
    ['', false],
  ])('takes %j for an e-mail address: %s', (text, looks) => {
    expect(looksLikeEmail(text)).toBe(looks);
  });
});
