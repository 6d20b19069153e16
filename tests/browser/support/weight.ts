import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { siteAddress, dist } from './site.ts';

/**
 * Brotli bytes of script that a page may ask for: a chapter on its page and in somebody else’s, the story before its
 * first chapter moves, and in all.
 */
export const MOST = { chapter: 34_000, inline: 34_000, beginning: 22_000, story: 80_000 };

/** A file of the site in bytes as a host with brotli sends it: the one beside it, or itself where none is smaller. */
export function weightOf(path: string): number {
  const packed = join(dist, `${path}.br`);
  return statSync(existsSync(packed) ? packed : join(dist, path)).size;
}

/** An address inside the site as a path inside dist. */
export const inDist = (address: string): string =>
  address.startsWith(siteAddress()) ? address.slice(siteAddress().length) : address;

/** Notes when the first drawing of a page is live; before the page is opened. */
export async function watchFirstDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('[data-figure][data-settled]')) return;
      watch.disconnect();
      performance.mark('first-drawing');
    });
    watch.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-settled'] });
  });
}

/**
 * The scripts a page has asked for so far, each once, as paths inside dist.
 * @param mark only those asked for before it; the page has to have it
 */
export async function loadedScripts(page: Page, mark?: string): Promise<string[]> {
  const names = await page.evaluate((name) => {
    const until = name === undefined ? Infinity : performance.getEntriesByName(name)[0]!.startTime;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= until)
      .map((entry) => new URL(entry.name).pathname)
      .filter((path) => path.endsWith('.js'));
  }, mark);
  return [...new Set(names.map(inDist))];
}

/** @param paths inside dist; each is counted once @returns brotli bytes */
export const bytesOf = (paths: Iterable<string>): number =>
  [...new Set(paths)].reduce((sum, path) => sum + weightOf(path), 0);

/** The scripts a page has asked for so far, as brotli bytes. */
export const loadedBytes = async (page: Page): Promise<number> => bytesOf(await loadedScripts(page));
