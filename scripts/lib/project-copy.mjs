// A copy of the repository that may be changed and built: for tests, and for measuring what is not there yet.
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from './project.mjs';

/** What a build reads. */
const PARTS = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'LICENSE',
  'tsconfig.json',
  'scripts',
  'src',
  'public',
  'content',
  'locks',
];

/**
 * A copy without history and builds, that shares its packages. Whoever takes it removes it.
 * @returns {string} its folder
 */
export function copyOfProject() {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  for (const name of PARTS) cpSync(join(project, name), join(folder, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}
