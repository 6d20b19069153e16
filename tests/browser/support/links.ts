// Whether addresses in the built site lead somewhere: on the site, and to what has the id they name.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { siteAddress, dist, readDist } from './site.ts';

/** The site's own address, as it was built: with the base path, ending in a slash. */
export const OWN = /<link rel="canonical" href="([^"]+)"/.exec(readDist('index.html'))![1]!;

/**
 * Why an address leads nowhere; undefined if it leads somewhere, or to other people's sites, which are not asked.
 * @param from the page it stands on, without leading slash
 */
export function broken(address: string, from: string): string | undefined {
  const here = new URL(from, OWN);
  const url = new URL(address, here);
  if (url.origin !== here.origin) return undefined;
  if (!url.pathname.startsWith(siteAddress())) return `${address}: outside the site`;
  const path = decodeURIComponent(url.pathname.slice(siteAddress().length));
  const file = join(dist, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  if (!existsSync(file)) return `${address}: no such file`;
  if (url.hash.length < 2) return undefined;
  const id = decodeURIComponent(url.hash.slice(1));
  return anchorsOf(file).has(id) ? undefined : `${address}: no such anchor`;
}

const anchors = new Map<string, ReadonlySet<string>>();

/** The ids in a file, read once. */
function anchorsOf(file: string): ReadonlySet<string> {
  const known = anchors.get(file);
  if (known) return known;
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
  anchors.set(file, ids);
  return ids;
}
