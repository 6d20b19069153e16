// The permanent addresses: what other people's pages, links and scripts may rely on. locks/addresses.txt lists them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { project } from './project.mjs';
import { listEditions, listPages } from './site.mjs';

/** The list, from the repository's folder: one address per line, relative to the site’s own, sorted; `/` is the story. */
export const addressList = 'locks/addresses.txt';

/**
 * Files of a build that are nobody's address: hashed, read by hosts and robots, or copies for a faster answer. PDFs have
 * addresses that follow from the pages', but only a build by `npm run pdf` has them.
 */
const NOT_AN_ADDRESS =
  /^_|^pdf\/|^404\.html$|^robots\.txt$|^sitemap-[\w-]+\.xml$|^(?:icon\.svg|favicon\.ico|apple-touch-icon\.png|\.nojekyll)$|\.(?:br|gz)$/;

/** The addresses that are promised. */
export function readAddresses() {
  return readFileSync(join(project, addressList), 'utf8').split('\n').filter(Boolean);
}

/**
 * Every permanent address of a build: pages, the steps and panels of its chapters and slides, and every other file.
 * @param {string} root
 * @returns {string[]} sorted
 */
export function madeAddresses(root) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll(sep, '/'),
    )
    .filter((name) => !NOT_AN_ADDRESS.test(name.replace(/^zh\//, '')))
    .map((name) => name.replace(/(^|\/)index\.html$/, '$1') || '/');
  const places = listEditions(root).flatMap((edition) =>
    listPages(join(root, edition))
      .filter(({ kind }) => kind === 'chapter' || kind === 'slides')
      .flatMap(({ path, steps, panels }) => [...steps, ...panels].map((id) => `${edition}${path}#${id}`)),
  );
  return [...files, ...places].toSorted();
}

/**
 * Promised addresses that a build does not have.
 * @param {string[]} listed
 * @param {string[]} made
 */
export function lost(listed, made) {
  const there = new Set(made);
  return listed.filter((address) => !there.has(address));
}
