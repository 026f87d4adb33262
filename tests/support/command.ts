/** Runs one of the commands of src/tools as a technician would: a process of its own, and what it says. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface Said {
  code: number | null;
  out: string;
  err: string;
}

export function runTool(name: string, args: string[], env: Record<string, string>): Promise<Said> {
  const tool = resolve(import.meta.dirname, '../../src/tools', `${name}.ts`);
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [tool, ...args], { env: { PATH: process.env['PATH'], ...env } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk));
    child.once('error', fail).once('close', (code) => done({ code, out, err }));
  });
}
