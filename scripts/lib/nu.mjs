// Nu, the W3C's checker of HTML: a Java program that comes with the packages.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { canInstall, install } from './debian.mjs';
import { project } from './project.mjs';

const PACKAGE = 'default-jre-headless';
/** What is said where no page can be checked. */
export const NO_JAVA = `for want of Java, version 11 or later: install it (on Debian ${PACKAGE}).`;
const NU = join(project, 'node_modules/vnu-jar/build/dist/vnu.jar');
/** Bytes; the checker names every fault, warnings among them. */
const MOST = 256 * 1024 * 1024;

/** @typedef {{ page: string, line: number, message: string, extract: string }} HtmlFault */

/** Whether Java is here; on Debian as root it is installed where it is missing. */
export function findJava() {
  if (!answers() && canInstall()) install('to check the HTML of the pages', PACKAGE);
  return answers();
}

const answers = () => spawnSync('java', ['-version']).status === 0;

/**
 * Errors in the HTML of files, or of all files in folders; not what the checker merely advises.
 * @param {readonly string[]} paths
 * @returns {HtmlFault[]}
 * @throws Error with what it says, where the checker does not run
 */
export function htmlFaults(paths) {
  const args = [
    '-Xss4m',
    '-jar',
    NU,
    '--errors-only',
    '--skip-non-html',
    '--exit-zero-always',
    '--format',
    'json',
  ];
  const { stdout, stderr, error } = spawnSync('java', [...args, ...paths], {
    encoding: 'utf8',
    maxBuffer: MOST,
  });
  if (error || !stderr.startsWith('{'))
    throw new Error(`Nu does not run. ${error?.message ?? stdout + stderr}`);
  /** @type {{ messages: { url?: string, lastLine?: number, message: string, extract?: string }[] }} */
  const { messages } = JSON.parse(stderr);
  return messages.map(({ url = '', lastLine = 0, message, extract = '' }) => ({
    page: url,
    line: lastLine,
    message,
    extract,
  }));
}
