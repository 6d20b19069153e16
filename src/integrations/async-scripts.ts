import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { replaced } from '../../scripts/lib/replaced.mjs';

/**
 * Marks the page's module script `async`. Astro writes it deferred, and a browser follows the address's anchor only
 * when deferred scripts have run: on a slow line that would pull back a reader who has scrolled on meanwhile.
 */
export default function asyncScripts(): AstroIntegration {
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
          writeFileSync(join(root, page), withAsync(html, page));
        }
      },
    },
  };
}

/**
 * A page whose module scripts are all `async`.
 * @param html as Astro writes it
 * @param page its file, for the error
 * @throws Error where it has no module script, or one that is written otherwise
 */
export function withAsync(html: string, page: string): string {
  const remedy = 'see how Astro writes module scripts now, and change src/integrations/async-scripts.ts';
  const made = replaced(html, '<script type="module" src=', '<script type="module" async src=', {
    what: 'module scripts',
    where: page,
    remedy,
  });
  const deferred = /<script\b(?=[^>]*\btype="?module)(?![^>]*\basync\b)[^>]*>/.exec(made);
  if (deferred) throw new Error(`${page} has a module script that is not async (${deferred[0]}): ${remedy}.`);
  return made;
}
