/** The front server: every check that a request must pass, in order, before a page or an endpoint sees it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Services } from '../services/index.ts';
import { redirect, refusal, send, sendJson, sendNotFoundPage } from './answers.ts';
import { checkBodyHeaders, readBody } from './body.ts';
import { sessionCookies, type SessionCookies } from './cookies.ts';
import { answerDirectly } from './direct.ts';
import { guardAnswer } from './headers.ts';
import { routesAt } from './match.ts';
import { callerAddress, checkHost, checkOrigin, dropForwarded } from './origin.ts';
import { Problem, problemResponse } from './problem.ts';
import { admit } from './sessions.ts';
import { MISSING_PAGE, staffPageAt } from './staff-pages.ts';
import type { StaticFiles } from './static-files.ts';
import type { Who } from './who.ts';

/** The built pages and endpoints: Astro's handler, or a stand-in with the same shape. */
export type Pages = (
  req: IncomingMessage,
  res: ServerResponse,
  next: (error?: unknown) => void,
  locals: object,
) => unknown;

export interface FrontParts {
  config: Config;
  services: Services;
  files: StaticFiles;
  pages: Pages;
  log: Logger;
}

/** One request on its way: what is known of it so far. */
interface Passage {
  req: IncomingMessage;
  res: ServerResponse;
  url: URL;
  cookies: SessionCookies;
  address: string;
  /** The pattern it fits, for the log: never the address itself, which may hold a code. */
  route: string;
}

const SIGN_IN_PAGE = '/staff/sign-in/';
const PAGE_METHODS = ['GET', 'HEAD'];

/** @throws Problem address-invalid for `//host` or absolute forms and hidden separators: nobody's honest request */
function readUrl(address = ''): URL {
  const url = /^\/(?!\/)/.test(address) ? URL.parse(address, 'http://front') : null;
  if (!url || /%2f|%5c|%00|\\/i.test(url.pathname)) throw new Problem('address-invalid');
  return url;
}

/** @throws Problem method-refused, after saying which would do */
function refuseMethod(res: ServerResponse, allowed: readonly string[]): never {
  res.setHeader('Allow', allowed.join(', '));
  throw new Problem('method-refused');
}

/**
 * Answers that are most of the traffic and tell nobody anything while they succeed: public files, deliveries,
 * a covered device asking for news, a container asking whether we are well.
 */
const ROUTINE: ReadonlySet<string> = new Set(['page', '/api/events', '/api/lantern/state', '/api/health']);

export function front({ config, services, files, pages, log }: FrontParts) {
  const secure = config.publicUrl.startsWith('https:');

  async function toPages(passage: Passage, who: Who): Promise<void> {
    const { req, res, cookies, address, route } = passage;
    const locals: App.Locals = {
      services,
      who,
      cookies,
      address,
      publicUrl: config.publicUrl,
      refuse: (error) => refusal(error, route, log),
      refuseAs: (code, details) => problemResponse(new Problem(code, details)),
    };
    const otherwise = (error?: unknown) =>
      void (error ? send(res, refusal(error, route, log)) : sendNotFoundPage(res, files.notFoundPage));
    await pages(req, res, otherwise, locals);
  }

  async function api(passage: Passage): Promise<void> {
    const { req, res, url, cookies } = passage;
    const here = routesAt(url.pathname);
    if (here.length === 0) throw new Problem('not-found');
    const route =
      here.find(({ method }) => method === req.method) ??
      refuseMethod(
        res,
        here.map(({ method }) => method),
      );
    passage.route = route.path;
    if (route.method === 'POST') {
      checkOrigin(req.headers, config);
      checkBodyHeaders(req, route);
    }
    const who = await admit(route.needs, cookies, services);
    // Astro's handler takes a body that has been read already from here.
    const body = route.method === 'POST' ? await readBody(req, route.max) : null;
    if (route.direct && body) return sendJson(res, await answerDirectly(route.path, services, body));
    if (body) Object.assign(req, { body });
    await toPages(passage, who);
  }

  /** Staff are told at their own desk, with the way back; anybody else on the page for lost addresses. */
  async function missingStaffPage(passage: Passage): Promise<void> {
    const { req, res, cookies } = passage;
    const staff = await services.staffAccounts.staffOf(cookies);
    if (!staff) return sendNotFoundPage(res, files.notFoundPage);
    req.url = MISSING_PAGE;
    await toPages(passage, staff);
  }

  async function staffPage(passage: Passage): Promise<void> {
    const { res, url, cookies } = passage;
    const page = staffPageAt(url.pathname);
    if (!page) return missingStaffPage(passage);
    passage.route = page.path;
    let who: Who;
    try {
      who = await admit(page.needs, cookies, services);
    } catch (error) {
      const code = error instanceof Problem ? error.code : null;
      const back = url.pathname === '/staff/' ? '' : `?next=${encodeURIComponent(url.pathname)}`;
      if (code === 'sign-in-first') return redirect(res, 303, SIGN_IN_PAGE + back);
      // A page that a role may not open looks like one that is not there.
      if (code === 'not-allowed') return missingStaffPage(passage);
      throw error;
    }
    await toPages(passage, who);
  }

  async function page(passage: Passage): Promise<void> {
    const { req, res, url } = passage;
    const path = url.pathname;
    if (!PAGE_METHODS.includes(req.method ?? '')) refuseMethod(res, PAGE_METHODS);
    const forStaff = path === '/staff' || path.startsWith('/staff/');
    if (!path.endsWith('/') && (forStaff || files.hasPage(`${path}/`)))
      return redirect(res, 308, `${path}/${url.search}`);
    if (forStaff) return staffPage(passage);
    files.serve(req, res, () => void sendNotFoundPage(res, files.notFoundPage));
  }

  return async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const started = performance.now();
    const sent: string[] = [];
    let passage: Passage | null = null;
    const routeOf = () => passage?.route ?? 'page';
    res.once('close', () => {
      if (ROUTINE.has(routeOf()) && res.statusCode < 400) return;
      const ms = Math.round(performance.now() - started);
      log.info({ method: req.method, route: routeOf(), status: res.statusCode, ms }, 'answered');
    });
    try {
      guardAnswer(res, secure, sent);
      checkHost(req.headers, config);
      const url = readUrl(req.url);
      const address = callerAddress(req.headers, req.socket.remoteAddress, config.trustedProxies);
      dropForwarded(req.headers);
      passage = { req, res, url, address, cookies: sessionCookies(req.headers.cookie, secure, sent), route: 'page' };
      await (/^\/api(\/|$)/.test(url.pathname) ? api(passage) : page(passage));
    } catch (error) {
      // What is left of a body that was refused unread would be taken for the next request.
      if (!req.complete && !res.headersSent) res.setHeader('Connection', 'close');
      await send(res, refusal(error, routeOf(), log));
    }
  };
}
