import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { qrCodeOf } from '../../../../src/ui/staff/qr-code.ts';

/** Paints the path back onto a grid of modules. */
function painted(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(length); i++) grid[Number(y)]![Number(x) + i] = true;
  }
  return grid;
}

describe('the QR code of a join address', () => {
  it('draws exactly the dark modules', () => {
    const text = 'https://tellwood.school.example/join/?code=K7RM3P';
    const { size, path } = qrCodeOf(text);
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    const wanted = Array.from({ length: size }, (_, y) =>
      Array.from({ length: size }, (_, x) => Boolean(modules.get(y, x))),
    );
    expect(size).toBe(modules.size);
    expect(painted(path, size)).toEqual(wanted);
  });
});
