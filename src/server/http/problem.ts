/** Every refusal the server can give: a stable code, its HTTP status and a sentence for people. */

export const PROBLEMS = {
  'address-invalid': [400, 'That address cannot be read.'],
  'body-invalid': [400, 'Something that was sent is missing or is not as expected.'],
  'query-invalid': [400, 'Something in the address is missing or is not as expected.'],
  'sign-in-first': [401, 'Please sign in first.'],
  'sign-in-wrong': [401, 'That sign-in is not right. Check it and try again.'],
  'not-allowed': [403, 'Your role does not allow this.'],
  'origin-refused': [403, 'This must be sent from the site itself.'],
  'not-found': [404, 'There is nothing here.'],
  'method-refused': [405, 'That cannot be done at this address.'],
  conflict: [409, 'Somebody has changed this in the meantime.'],
  'email-in-use': [409, 'That e-mail address already has an account.'],
  'tablet-full': [409, 'Six children are signed in on this tablet. A grown-up can make room.'],
  gone: [410, 'This is no longer here.'],
  'too-large': [413, 'That is too large.'],
  'type-refused': [415, 'That is not the kind of content expected here.'],
  'host-unknown': [421, 'This server does not answer to that name.'],
  'password-common': [
    422,
    'That password is easy to guess. Choose another, such as four words that do not belong together.',
  ],
  'name-invalid': [422, 'A name may hold letters, spaces, apostrophes and hyphens, and at most 40 of them.'],
  'roster-refused': [422, 'This file has lines that cannot be taken. Nothing was written.'],
  'too-many-tries': [429, 'Too many tries. Wait a little, then try again.'],
  'server-error': [500, 'Something went wrong here. Nothing was changed.'],
  'starting-up': [503, 'Starting. Try again in a moment.'],
  'storage-full': [507, 'The server has no room left. Nothing that was sent is lost; it stays on the device.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;
export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemDetails {
  /** What is wrong with each field, by path. */
  fields?: Record<string, string>;
  /** Seconds after which it makes sense to try again. */
  retryAfter?: number;
  cause?: unknown;
}

/** Thrown by services; the front server turns it into the answer. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(PROBLEMS[code][1], details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }
}

/** The one answer for "not yours" and "not there", so that neither can be told from the other. */
export function notFound(): Problem {
  return new Problem('not-found');
}

/** Error codes that mean the disk (SQLite, the file system) or the database server (PostgreSQL) is full. */
const FULL = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100']);

/** Any error as a problem: what is not foreseen becomes `server-error`, a full disk `storage-full`. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  for (let e = error; e instanceof Error; e = e.cause) {
    if (FULL.has(String((e as { code?: unknown }).code))) return new Problem('storage-full', { cause: error });
  }
  return new Problem('server-error', { cause: error });
}

/** The answer a problem is sent as; `no-store`, like everything that is not public. */
export function problemResponse(problem: Problem): Response {
  const { fields, retryAfter } = problem.details;
  return Response.json(
    { code: problem.code, message: problem.message, ...(fields && { fields }) },
    {
      status: problem.status,
      headers: retryAfter === undefined ? {} : { 'Retry-After': String(Math.ceil(retryAfter)) },
    },
  );
}
