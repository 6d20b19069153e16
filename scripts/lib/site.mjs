// What the built site consists of: its pages, their chapters and steps, read from the HTML.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseHTML } from 'linkedom';

/** @typedef {'story' | 'chapter' | 'step' | 'embed' | 'slides' | 'missing' | 'page'} Kind `step`: one by itself */
/** @typedef {{ path: string, file: string, kind: Kind, chapters: string[], steps: string[], panels: string[] }} Page path without leading slash */

/** Other editions than the first are whole sites in folders of a built one. */
const EDITIONS = ['zh'];

/**
 * The editions in a built site by their folders, the first one's being ''.
 * @param {string} root
 */
export const listEditions = (root) => [
  '',
  ...EDITIONS.map((name) => `${name}/`).filter((folder) => existsSync(join(root, folder, 'index.html'))),
];

/**
 * The folder of an edition that somebody asked for by name; the first one's where nobody did.
 * @param {string} root
 * @param {string} [name] such as `zh`
 * @throws {Error} where it is not in the built site
 */
export function chooseEdition(root, name) {
  const folder = name === undefined || name === 'en' ? '' : `${name}/`;
  if (listEditions(root).includes(folder)) return folder;
  throw new Error(
    `There is no edition “${name}” in ${root}: it has ${listEditions(root)
      .map((one) => one.slice(0, -1) || 'en')
      .join(', ')}.`,
  );
}

/**
 * Every page of an edition of a built site, the story first.
 * @param {string} root the site's folder, or another edition's in it
 * @returns {Page[]}
 */
export function listPages(root) {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(sep, '/'))
    .filter((name) => name === 'index.html' || name.endsWith('/index.html'))
    .filter((name) => !EDITIONS.some((edition) => name.startsWith(`${edition}/`)))
    .toSorted();
  if (existsSync(join(root, '404.html'))) names.push('404.html');
  return names.map((name) => readPage(root, name)).toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Pages of one chapter each, the ones readers link to.
 * @param {string} root
 */
export function listChapters(root) {
  return listPages(root).filter((page) => page.kind === 'chapter');
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {Page}
 */
function readPage(root, name) {
  const file = join(root, name);
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  /** @type {(selector: string, attribute: string) => string[]} */
  const all = (selector, attribute) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
  const path = name.replace(/index\.html$/, '');
  const chapters = all('section[data-chapter]', 'data-chapter');
  const steps = [
    ...all('section[data-chapter] [data-step][id]', 'data-step'),
    ...all('[data-step-alone]', 'data-step-alone'),
  ];
  const panels = all('section[data-panel][id]', 'id');
  return { path, file, kind: kindOf(path, chapters), chapters, steps, panels };
}

/**
 * @param {string} path
 * @param {string[]} chapters
 * @returns {Kind}
 */
function kindOf(path, chapters) {
  if (path === '') return 'story';
  if (path === '404.html') return 'missing';
  if (path.startsWith('embed/')) return 'embed';
  if (path.endsWith('/slides/')) return 'slides';
  if (/^[^/]+\/\d+[a-z]?\/$/.test(path)) return 'step';
  return path === `${chapters[0]}/` ? 'chapter' : 'page';
}

/** @param {Page} page */
function rank(page) {
  return ['story', 'chapter', 'page', 'slides', 'step', 'embed', 'missing'].indexOf(page.kind);
}
