/** The server's log: JSON lines that hold only fields named here, so that no name, password or token can slip in. */
import pino, { type DestinationStream, type Logger } from 'pino';

/** Fields that may be written; everything else is dropped. None may hold words that a person typed. */
const FIELDS = [
  'method',
  'route',
  'status',
  'ms',
  'code',
  'port',
  'count',
  'backup',
  'migration',
  'signal',
  'schoolId',
] as const;

/**
 * What an error may tell: its kind, its code and where it happened. Never its message, which may
 * quote what was sent.
 */
function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
  const code = (error as NodeJS.ErrnoException).code;
  return {
    error: error.name,
    ...(typeof code === 'string' && { errorCode: code }),
    at,
    ...(error.cause instanceof Error && { cause: errorFields(error.cause) }),
  };
}

export function allowed(fields: Record<string, unknown>): object {
  const kept: Record<string, unknown> = {};
  for (const field of FIELDS) if (fields[field] !== undefined) kept[field] = fields[field];
  if (fields['err'] !== undefined) Object.assign(kept, errorFields(fields['err']));
  return kept;
}

/** Synchronous, so that the last line before a crash is not lost. */
export function makeLog(destination: DestinationStream = pino.destination({ dest: 1, sync: true })): Logger {
  return pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // pino's own handling of `err` would write the message.
      serializers: { err: (error: unknown) => error },
      formatters: { level: (label) => ({ level: label }), log: (fields) => allowed(fields) as Record<string, unknown> },
    },
    destination,
  );
}
