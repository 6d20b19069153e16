// Finds a Chromium to drive, or gets one, and says with which flags.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { asksFirst, canInstall, install, isRoot } from '../lib/debian.mjs';
import { project } from '../lib/project.mjs';

const OLDEST = 120;
const NAMES = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'chrome'];
/** Pages without the windows around them, which nobody sees in a test and which are a third of the work. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
const HELP =
  'No Chromium found: install Chrome or Chromium, or run `npx playwright install chromium`, ' +
  'or set CHROME_PATH to the program.';

/** @typedef {{ executablePath: string, args: string[] }} Browser how to launch it */

/** @type {Promise<Browser> | undefined} */
let found;

/**
 * In this order: CHROME_PATH, an installed browser, Playwright's own, Debian's package. Throws where there is none.
 * @returns {Promise<Browser>}
 */
export function findChromium() {
  found ??= locate().then((executablePath) => ({ executablePath, args: flags(executablePath) }));
  return found;
}

/**
 * The same engine for tests: TEST_BROWSER, CHROME_PATH, a headless shell, which is Debian's package where it can be had, else
 * what `findChromium` finds.
 * @returns {Promise<Browser>}
 */
export async function findShell() {
  const named = process.env['TEST_BROWSER'];
  if (named) return { executablePath: named, args: flags(named) };
  if (process.env['CHROME_PATH']) return findChromium();
  const shell = () => onPath(SHELLS).find((path) => existsSync(path) && works(path));
  if (!shell() && canInstall()) install('to try pages in', 'chromium-headless-shell', 'fonts-noto-cjk');
  const executablePath = shell();
  return executablePath ? { executablePath, args: flags(executablePath) } : findChromium();
}

/** @param {string} path the browser's */
function flags(path) {
  // A shell sets letters as wide as a window does if it leaves their outlines as they are.
  const hinted = SHELLS.some((name) => path.endsWith(name)) ? ['--font-render-hinting=none'] : [];
  return [...(process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []), ...QUIET, ...hinted];
}

/** @returns {Promise<string>} */
async function locate() {
  const named = process.env['CHROME_PATH'];
  if (named && existsSync(named)) return named;
  if (named) throw new Error(`CHROME_PATH is ${named}, but there is no such file.`);
  const path = installed() ?? (await playwrightOwn()) ?? debianPackage();
  if (!path) throw new Error(HELP);
  return path;
}

function installed() {
  return candidates().find((path) => existsSync(path) && works(path));
}

function candidates() {
  const { HOME = '', LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
  if (process.platform === 'darwin')
    return ['/Applications', `${HOME}/Applications`].flatMap((folder) => [
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    ]);
  if (process.platform === 'win32')
    return [PROGRAMFILES, `${PROGRAMFILES} (x86)`, LOCALAPPDATA].map((folder) =>
      join(folder, 'Google/Chrome/Application/chrome.exe'),
    );
  return onPath(NAMES);
}

/** @param {readonly string[]} names @returns {string[]} where they may be, the first name first */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Some names on PATH are stubs, or lack their libraries, or are years old: ask the program itself.
 * @param {string} path
 */
function works(path) {
  if (process.platform === 'win32') return true;
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const version = /Chrom\w* (\d+)\./.exec(stdout ?? '');
  return Number(version?.[1] ?? 0) >= OLDEST;
}

async function playwrightOwn() {
  const { chromium } = await import('@playwright/test');
  const own = () => {
    const path = chromium.executablePath();
    return path && existsSync(path) && works(path) ? path : undefined;
  };
  if (own() || asksFirst()) return own();
  console.error(
    'Downloading Playwright’s Chromium, to look at the site in: none is installed; `--no-install` leaves this out.',
  );
  spawnSync(
    process.execPath,
    [join(project, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'],
    {
      stdio: ['ignore', 2, 2],
      timeout: 300_000,
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env },
    },
  );
  return own();
}

function debianPackage() {
  if (!canInstall()) return undefined;
  install('to look at the site in: Playwright’s own could not be had', 'chromium', 'fonts-noto-cjk');
  return installed();
}
