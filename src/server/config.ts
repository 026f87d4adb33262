/** The environment as the server understands it; a bad value stops the start with one clear sentence. */
import { dataFolder } from './store/data-folder.ts';

export interface Config {
  /** 0 asks the system for any free port. */
  port: number;
  host: string;
  dataDir: string;
  /** PostgreSQL; null means SQLite in the data folder. */
  databaseUrl: string | null;
  /** The origin that people and links use, without a slash at its end. */
  publicUrl: string;
  /** False where PUBLIC_URL was not given: then any address literal of this machine is answered. */
  publicUrlGiven: boolean;
  /** How many proxies stand in front and may be believed about the caller's address. */
  trustedProxies: number;
  /** False where devices must forget what they kept for use without a network. */
  keptOffline: boolean;
}

/** A setting that cannot be used; its message is the sentence a technician reads. */
export class BadSetting extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'BadSetting';
  }
}

type Environment = Record<string, string | undefined>;

/** An unset and an empty variable mean the same: the default. */
function setting(env: Environment, name: string): string | null {
  return env[name]?.trim() || null;
}

function wholeNumber(env: Environment, name: string, fallback: number, max: number): number {
  const text = setting(env, name);
  if (text === null) return fallback;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > max) {
    throw new BadSetting(`${name} must be a whole number from 0 to ${max}, but is "${text}".`);
  }
  return number;
}

function databaseUrl(env: Environment): string | null {
  const text = setting(env, 'DATABASE_URL');
  if (text === null) return null;
  const url = URL.parse(text);
  // The value may hold a password, so the sentence never repeats it.
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol) || !url.hostname || url.pathname.length < 2) {
    throw new BadSetting(
      'DATABASE_URL must look like postgres://user:password@host:5432/database; leave it out to use SQLite in the data folder.',
    );
  }
  return text;
}

function publicUrl(env: Environment): string | null {
  const text = setting(env, 'PUBLIC_URL');
  if (text === null) return null;
  const url = URL.parse(text);
  if (
    !url ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    url.username
  ) {
    throw new BadSetting(
      `PUBLIC_URL must be the site's own address with nothing after the host, such as https://safety.example.sch.uk, but is "${text}".`,
    );
  }
  return url.origin;
}

/** Addresses that mean "this machine" or "every address of it"; a browser here calls it localhost. */
const HERE = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0', '::']);
/** True where other devices can reach the server, but links would send them to themselves. */
export function linksStayHere(config: Config): boolean {
  return !config.publicUrlGiven && (config.host === '0.0.0.0' || config.host === '::');
}

function plainUrl(host: string, port: number): string {
  const name = HERE.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function onOrOff(env: Environment, name: string): boolean {
  const text = setting(env, name) ?? 'on';
  if (text !== 'on' && text !== 'off') throw new BadSetting(`${name} must be on or off, but is "${text}".`);
  return text === 'on';
}

/** @throws BadSetting */
export function readConfig(env: Environment): Config {
  const port = wholeNumber(env, 'PORT', 4321, 65_535);
  const host = setting(env, 'HOST') ?? '127.0.0.1';
  const given = publicUrl(env);
  return {
    port,
    host,
    dataDir: dataFolder(env),
    databaseUrl: databaseUrl(env),
    publicUrl: given ?? plainUrl(host, port),
    publicUrlGiven: given !== null,
    trustedProxies: wholeNumber(env, 'TRUST_PROXY', 0, 5),
    keptOffline: onOrOff(env, 'OFFLINE'),
  };
}

/** The same settings once the port that was really opened is known. */
export function withPort(config: Config, port: number): Config {
  return { ...config, port, publicUrl: config.publicUrlGiven ? config.publicUrl : plainUrl(config.host, port) };
}
