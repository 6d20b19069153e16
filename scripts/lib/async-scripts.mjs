import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Marks the page's module script `async`. Astro writes it deferred, and a browser follows the address's anchor only
 * when deferred scripts have run: on a slow line that would pull back a reader who has scrolled on meanwhile.
 * @returns {import('astro').AstroIntegration}
 */
export default function asyncScripts() {
  return {
    name: 'async-scripts',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
          file.endsWith('.html'),
        );
        for (const page of pages) {
          const html = readFileSync(join(root, page), 'utf8');
          writeFileSync(
            join(root, page),
            html.replaceAll('<script type="module" src=', '<script type="module" async src='),
          );
        }
      },
    },
  };
}
