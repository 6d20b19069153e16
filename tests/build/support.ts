import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { project, toolEnvironment } from '../../scripts/lib/project.mjs';

/** What a build said, and how it ended. */
export interface Ending {
  /** undefined where a signal ended it. */
  code: number | undefined;
  output: string;
}

/** A folder that is gone when the test is over. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts this project's Astro in a folder. */
export function startAstro(
  folder: string,
  ...args: string[]
): { child: ChildProcess; ended: Promise<Ending> } {
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  return started(process.execPath, [astro, ...args], folder);
}

/** Starts a program and collects what it says. @param added to the environment */
export function started(
  program: string,
  args: readonly string[],
  cwd: string,
  added: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<Ending> } {
  const env = toolEnvironment({ NO_COLOR: '1', FORCE_COLOR: '0', ...added });
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<Ending>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? undefined, output }));
  });
  return { child, ended };
}
