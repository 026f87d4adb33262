/** Listens to a browser for everything that ought not to happen: errors, warnings, broken policies, requests that leave the site. */
import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';

/** Answers of our own API (a wrong PIN, a lesson that has ended) and a network that is away are written to the console by the browser itself. */
const ANSWERED =
  /^Failed to load resource: (the server responded with a status of (401|404|409|410|422|429|503)|net::ERR_)/;

/** Only a journey that takes the network or the server away meets this. */
const AWAY = /^Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED)$/;
/** What the runner itself says where it keeps service workers out. */
const KEPT_OUT = 'Service Worker registration blocked by Playwright';

/** An error or a warning that a browser wrote to its console, and that no runner put there. */
export function isComplaint(message: ConsoleMessage): boolean {
  return ['error', 'warning'].includes(message.type()) && message.text() !== KEPT_OUT;
}

export interface Noise {
  /** What was heard and not expected. */
  readonly unexpected: string[];
  /** From now on, whatever matches is part of the test. */
  expect(pattern: RegExp): void;
}

export function listenTo(context: BrowserContext, origin: string): Noise {
  const unexpected: string[] = [];
  const expected: RegExp[] = [];
  const hear = (what: string) => {
    if (!expected.some((pattern) => pattern.test(what))) unexpected.push(what);
  };

  const hearConsole = (message: ConsoleMessage) => {
    if (!isComplaint(message) || AWAY.test(message.text())) return;
    const fromApi = message.location().url.startsWith(`${origin}/api/`);
    if (fromApi && ANSWERED.test(message.text())) return;
    hear(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  };
  const follow = (page: Page) => {
    page.on('pageerror', (error) => hear(`page error: ${error.stack ?? error.message}`));
    page.on('crash', () => hear('the page crashed'));
  };

  context.on('page', follow);
  context.on('console', hearConsole);
  context.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && new URL(url).origin !== origin) hear(`request to another origin: ${url}`);
  });
  return { unexpected, expect: (pattern) => void expected.push(pattern) };
}
