/** Finds the browsers that tests drive, and installs them where there are none. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** The same engine without a window around it: journeys take a third less time. Debian’s package and its command. */
const SHELL = 'chromium-headless-shell';

/** Flags every launch needs: no sandbox as root, no graphics card, and no calls home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** What CHROMIUM_PATH names, for every test. */
function named(): string | null {
  const path = process.env['CHROMIUM_PATH'] || null;
  if (path && !existsSync(path)) throw new Error(`CHROMIUM_PATH is ${path}, and there is no such file`);
  return path;
}

function installed(...names: string[]): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** The path of an installed Chromium: CHROMIUM_PATH, then the system's, then Playwright's own; or null. */
export function findChromium(): string | null {
  const own = chromium.executablePath();
  return named() ?? installed(...NAMES) ?? (existsSync(own) ? own : null);
}

/** The path of what most journeys run in: without a window where the system has that; null for Playwright's own. */
export function findShell(): string | null {
  return named() ?? installed(SHELL, ...NAMES);
}

/** Installs what is missing: from Debian's packages when run as root there, else Playwright's own builds. */
export function installBrowsers(): void {
  const asRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  const missing = findChromium() ? [] : ['chromium'];
  if (asRoot && !named() && !installed(SHELL)) missing.push(SHELL);
  if (missing.length > 0 && asRoot && succeeds('apt-get', 'update')) {
    for (const name of missing) succeeds('apt-get', 'install', '-y', '--no-install-recommends', name);
  }
  if (findChromium()) return;
  const cli = join('node_modules', '@playwright', 'test', 'cli.js');
  execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
}

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}
