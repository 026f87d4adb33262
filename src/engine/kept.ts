/** Reads what a machine kept as text, without trusting it: storage may hold anything. */

/** Null when there is nothing, or it cannot be read. */
export function readKept(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
