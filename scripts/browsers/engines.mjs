// Finds Firefox and WebKitGTK, or gets them from Debian.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstall, install } from '../lib/debian.mjs';

/** Packages on Debian; the fonts are for words in other scripts. */
const PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk'];

/** Where WebKitGTK keeps what is not meant to be started by hand: Debian by processor, then Fedora and Arch. */
const FOLDERS = ['/usr/lib', '/usr/libexec'];
const VERSIONS = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];

/** @typedef {import('../../tests/engines/support/webkit.ts').WebKitPrograms} WebKitPrograms */
/** @typedef {{ firefox?: string, webkit?: WebKitPrograms }} Engines the programs of each engine that is here */

/**
 * The engines that are here, besides Chromium.
 * @returns {Engines}
 */
export function findEngines() {
  const firefox = findFirefox();
  const webkit = findWebKit();
  return { ...(firefox && { firefox }), ...(webkit && { webkit }) };
}

/**
 * The same, after getting what is missing where it can be had.
 * @returns {{ engines: Engines, missing: string[] }} missing: a sentence for each that is not here, with the remedy
 */
export function getEngines() {
  const here = findEngines();
  if ((!here.firefox || !here.webkit) && canInstall())
    install('to look at the site in Firefox and WebKitGTK', ...PACKAGES);
  const engines = findEngines();
  const missing = [];
  if (!engines.firefox)
    missing.push('Left out: the tests in Firefox. Install it, or set FIREFOX_PATH to the program.');
  if (!engines.webkit)
    missing.push(
      'Left out: the tests in WebKitGTK. It takes Linux and the packages webkit2gtk-driver and xvfb.',
    );
  return { engines, missing };
}

/** @returns {string | undefined} */
function findFirefox() {
  const { FIREFOX_PATH, HOME = '', PROGRAMFILES = '' } = process.env;
  if (FIREFOX_PATH) return existsSync(FIREFOX_PATH) ? FIREFOX_PATH : undefined;
  const elsewhere = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    `${HOME}/Applications/Firefox.app/Contents/MacOS/firefox`,
    join(PROGRAMFILES, 'Mozilla Firefox/firefox.exe'),
  ];
  return onPath('firefox-esr') ?? onPath('firefox') ?? elsewhere.find((path) => existsSync(path));
}

/** @returns {WebKitPrograms | undefined} */
function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const screen = onPath('Xvfb');
  const browser = VERSIONS.flatMap((version) =>
    FOLDERS.flatMap((folder) => [folder, ...inside(folder)]).map((folder) =>
      join(folder, version, 'MiniBrowser'),
    ),
  ).find((path) => existsSync(path));
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}

/** @param {string} name */
function onPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** @param {string} folder */
function inside(folder) {
  if (!existsSync(folder)) return [];
  // Folders named after a processor, such as x86_64-linux-gnu.
  return readdirSync(folder)
    .filter((name) => name.includes('-linux-'))
    .map((name) => join(folder, name));
}
