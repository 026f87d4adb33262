/** Turns the bytes of a roster file into text: the encodings that Excel and the schools' systems write. */

/** ZIP (also xlsx, ods), the old Excel format, PDF, gzip, pictures, and RTF. */
const BINARY_STARTS = ['504b', 'd0cf11e0', '25504446', '1f8b', '89504e47', 'ffd8ff', '7b5c727466'];
const UTF_16 = { fffe: 'utf-16le', feff: 'utf-16be' } as const;
/** Where Windows-1252 has no letter; a file that holds one of these, or a control character, is in none of the four. */
const NO_LETTERS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/u;

/**
 * UTF-8 and UTF-16 as their marks say, UTF-8 where it is valid, else Windows-1252, which Excel's plain "CSV" is in.
 * @returns the text without its mark; `not-a-text-file` or `encoding` when it cannot be read
 */
export function readText(bytes: Uint8Array): { text: string } | { problem: 'not-a-text-file' | 'encoding' } {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (BINARY_STARTS.some((magic) => start.startsWith(magic))) return { problem: 'not-a-text-file' };
  const wide = UTF_16[start.slice(0, 4) as keyof typeof UTF_16];
  if (wide) return decoded(bytes, wide);
  // A NUL belongs to no CSV in a single-byte encoding or UTF-8.
  if (bytes.includes(0)) return { problem: 'not-a-text-file' };
  const utf8 = decoded(bytes, 'utf-8');
  return 'text' in utf8 || start.startsWith('efbbbf') ? utf8 : decoded(bytes, 'windows-1252');
}

function decoded(bytes: Uint8Array, encoding: string): { text: string } | { problem: 'encoding' } {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding !== 'utf-8' && NO_LETTERS.test(text) ? { problem: 'encoding' } : { text };
  } catch {
    return { problem: 'encoding' };
  }
}
