import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { ELEMENT_SCRIPT, SCRIPT } from '../../../src/lib/routes.ts';
import { siteAddress, dist, readDist } from './site.ts';
import { bytesOf, inDist } from './weight.ts';

/** Every script of the built site, by its path in it. */
export const shipped = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll(sep, '/'))
  .filter((name) => name.endsWith('.js'))
  .toSorted();

/** A script and what it cannot start without. @param src an address, such as `/_astro/x.js` */
export function withImports(src: string): string[] {
  const code = readDist(src.slice(siteAddress().length));
  const needed = [...code.matchAll(/(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)];
  return [src, ...needed.flatMap(([, name]) => withImports(new URL(name!, `http://site${src}`).pathname))];
}

/**
 * The addresses of the scripts a page starts with; the others are fetched by these, such as the figures.
 * @param file the page's own, in the built site
 */
export function entries(file: string): string[] {
  const { document } = parseHTML(readDist(file));
  return [...document.querySelectorAll('script[src]')].flatMap((script) =>
    withImports(script.getAttribute('src')!),
  );
}

/** What our own pages fetch beside a chapter's drawing, and other people's never. */
export const OF_PAGES = /\/(?:step-links|step-press|copy|routes|translated|after-folds|my-number)\./;

/**
 * Brotli bytes of script that a chapter asks for in somebody else’s page. budgets.spec.ts sees that it starts with these
 * and no more.
 * @param path its own page’s
 * @param scripts what that page has asked for, read to its end
 * @param edition the folder it is in; the first one’s has no name
 */
export function inlineBytes(path: string, scripts: readonly string[], edition = ''): number {
  const start = entries(`${path}index.html`).map(inDist);
  const later = scripts.filter((script) => !start.includes(script) && !OF_PAGES.test(script));
  return bytesOf([SCRIPT, ...withImports(siteAddress(edition + ELEMENT_SCRIPT)).map(inDist), ...later]);
}
