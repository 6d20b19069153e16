import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';
import { at, readDist } from './site.ts';

/** Bytes as a static host with brotli would send them. */
export const brotli = (content: string | Buffer): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const weights = new Map<string, number>();

/** A file of the site as brotli bytes; the scripts are shared, so each is weighed once. */
function weightOf(path: string): number {
  const known = weights.get(path) ?? brotli(readDist(path));
  weights.set(path, known);
  return known;
}

/** An address inside the site as a path inside dist. */
export const inDist = (address: string): string =>
  address.startsWith(at()) ? address.slice(at().length) : address;

/** The scripts a page has asked for so far, as brotli bytes. */
export async function loadedBytes(page: Page): Promise<number> {
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  return [...new Set(names)].reduce((sum, name) => sum + weightOf(inDist(name)), 0);
}
