import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { cleanBase } from '../../scripts/lib/base.mjs';
import { EDITION, LANGUAGES, prefixOf } from '../lib/language.ts';
import { headersUnder } from '../../scripts/lib/headers.mjs';

/**
 * Writes the table of headers: public/_headers is written for the top of a host, dist/_headers for `base`; and for other
 * editions a table of what they say where there is no page.
 */
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
        // Some hosts look for the nearest 404.html themselves; those that read this table have to be told.
        const missing = LANGUAGES.filter((language) => language !== EDITION).map(
          (language) => `${base}/${prefixOf(language)}* ${base}/${prefixOf(language)}404.html 404\n`,
        );
        if (missing.length) await writeFile(new URL('_redirects', dir), missing.join(''));
      },
    },
  };
}
