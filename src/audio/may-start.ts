/** Whether this page may make a sound yet: browsers ask for a tap first, and complain of pages that do not wait. */

/** One sample of silence. */
function silence(): Blob {
  const head = new Uint8Array(46);
  const text = (at: number, word: string) => head.set(new TextEncoder().encode(word), at);
  const view = new DataView(head.buffer);
  text(0, 'RIFF');
  view.setUint32(4, 38, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8_000, true);
  view.setUint32(28, 16_000, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, 2, true);
  return new Blob([head], { type: 'audio/wav' });
}

/** A tap on the page before may count for this one, which only trying shows; the try is silent either way. */
export async function mayStart(): Promise<boolean> {
  if (navigator.userActivation?.hasBeenActive) return true;
  try {
    await new Audio(URL.createObjectURL(silence())).play();
    return true;
  } catch {
    return false;
  }
}
