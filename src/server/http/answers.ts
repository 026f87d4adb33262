/** Writes the front server's own answers: refusals, redirects, and the page for an address that leads nowhere. */
import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { withFraming } from './headers.ts';
import { asProblem, Problem, problemResponse } from './problem.ts';
import type { StaticFiles } from './static-files.ts';

function write(res: ServerResponse, status: number, headers: Record<string, string>, body: Buffer): void {
  res.writeHead(status, { ...headers, 'Content-Length': String(body.length) });
  res.end(res.req.method === 'HEAD' ? undefined : body);
}

export async function send(res: ServerResponse, answer: Response): Promise<void> {
  // Half an answer cannot be taken back; a broken connection at least does not look like a whole one.
  if (res.headersSent) return void res.destroy();
  write(res, answer.status, Object.fromEntries(answer.headers), Buffer.from(await answer.arrayBuffer()));
}

export function sendJson(res: ServerResponse, answer: object): void {
  write(res, 200, { 'Content-Type': 'application/json' }, Buffer.from(JSON.stringify(answer)));
}

export function redirect(res: ServerResponse, status: 303 | 308, to: string): void {
  res.writeHead(status, { Location: to });
  res.end();
}

export async function sendNotFoundPage(res: ServerResponse, page: StaticFiles['notFoundPage']): Promise<void> {
  if (!page) return send(res, problemResponse(new Problem('not-found')));
  const policy: Record<string, string> = page.policy ? { 'Content-Security-Policy': withFraming(page.policy) } : {};
  write(res, 404, { ...policy, 'Content-Type': 'text/html; charset=utf-8' }, page.body);
}

/** Any error as an answer; what is the server's own fault is logged, by route and never with what was sent. */
export function refusal(error: unknown, route: string, log: Logger): Response {
  const problem = asProblem(error);
  if (problem.status >= 500) log.error({ route, code: problem.code, err: problem.cause ?? problem }, 'request failed');
  return problemResponse(problem);
}
