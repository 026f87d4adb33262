/** Finds the Chromium that browser tests drive, and installs one where there is none. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Flags every launch needs: no sandbox as root, no graphics card, and no calls home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** The path of an installed Chromium: CHROMIUM_PATH, then the system's, then Playwright's own; or null. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file`);
    return named;
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
  const own = chromium.executablePath();
  return installed ?? (existsSync(own) ? own : null);
}

/** Installs Chromium: from Debian's packages when run as root there, else Playwright's own build. */
export function installChromium(): void {
  const asRoot = process.getuid?.() === 0;
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'inherit' });
  if (asRoot && existsSync('/etc/debian_version')) {
    try {
      run('apt-get', 'update');
      run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
      return;
    } catch {
      console.warn('Debian has no chromium package to give here; fetching the build that Playwright offers.');
    }
  }
  run(process.execPath, join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium');
}
