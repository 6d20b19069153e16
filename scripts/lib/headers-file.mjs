// Writes the table of headers for the folder that the site is built for.
import { readFile, writeFile } from 'node:fs/promises';
import { cleanBase } from './base.mjs';
import { headersUnder } from './headers.mjs';

/**
 * The Astro integration: public/_headers is written for the top of a host, dist/_headers for `base`.
 * @returns {import('astro').AstroIntegration}
 */
export default function headersFile() {
  let base = '';
  return {
    name: 'headers-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = cleanBase(config.base);
      },
      'astro:build:done': async ({ dir }) => {
        const file = new URL('_headers', dir);
        await writeFile(file, headersUnder(await readFile(file, 'utf8'), base));
      },
    },
  };
}
