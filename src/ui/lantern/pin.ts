/** Checks the lesson PIN: on the device where the browser can, by asking the server where it cannot. */
import type { Cover } from '../../engine/lantern/states.ts';

/** `unknown` when neither the device nor the server could tell. */
export type PinAnswer = 'right' | 'wrong' | 'unknown';

/** @param pin what was typed; anything but its digits is ignored */
export async function checkPin(pin: string, cover: Cover): Promise<PinAnswer> {
  const digits = pin.replace(/\D/g, '');
  if (digits.length !== 6) return 'wrong';
  // Without HTTPS, away from localhost, browsers keep `subtle` back.
  if (cover.pin && globalThis.crypto?.subtle) {
    const right = (await derive(digits, cover.pin)) === cover.pin.hash;
    if (right) void askServer(digits, cover).catch(() => undefined);
    return right ? 'right' : 'wrong';
  }
  return askServer(digits, cover).catch(() => 'unknown' as const);
}

async function derive(digits: string, { salt, iterations }: NonNullable<Cover['pin']>): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(digits), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: bytes(salt) },
    key,
    256,
  );
  return btoa(String.fromCharCode(...new Uint8Array(bits)));
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Also tells the staff's card that the screen is uncovered. */
async function askServer(pin: string, { token, lit }: Cover): Promise<PinAnswer> {
  const answer = await fetch('/api/lantern/uncover', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token, lit, pin }),
  });
  if (!answer.ok) return 'unknown';
  const { uncovered } = (await answer.json()) as { uncovered: boolean };
  return uncovered ? 'right' : 'wrong';
}
