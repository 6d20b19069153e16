import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { cleanBase } from '../../scripts/lib/base.mjs';
import { headersUnder } from '../../scripts/lib/headers.mjs';

/** Writes the table of headers: public/_headers is written for the top of a host, dist/_headers for `base`. */
export default function headersFile(): AstroIntegration {
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
