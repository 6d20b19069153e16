// Finds wget, or gets it, and saves a page with it: the page, and a folder of what it needs.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { canInstall, install } from './debian.mjs';

/** What is said where nothing can be saved so. */
export const NO_WGET = 'for want of wget: install it.';

/** @returns {string | undefined} its program; on Debian as root it is installed where it is missing */
export function findWget() {
  if (!look() && canInstall()) install('to save pages with their folders', 'wget');
  return look();
}

/** @returns {string | undefined} */
function look() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'wget')).find((path) => existsSync(path));
}

/**
 * Saves a page with what it needs, and makes its links lead there.
 * @param {string} program
 * @param {string} url ends in a slash
 * @param {string} folder
 * @returns {Promise<string>} the page's file
 * @throws Error with what wget says
 */
export async function savedWithFolder(program, url, folder) {
  const how = ['--page-requisites', '--convert-links', '--no-host-directories', '--no-verbose'];
  // Pages for frames ask robots to stay away; a reader who saves one is none.
  await promisify(execFile)(program, [...how, '-e', 'robots=off', '-P', folder, url]);
  return join(folder, new URL(url).pathname, 'index.html');
}
