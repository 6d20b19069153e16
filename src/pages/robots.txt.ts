import type { APIRoute } from 'astro';
import { LANGUAGES } from '../lib/language.ts';
import { absoluteIn } from '../lib/site.ts';

/** Everything may be read; each edition's list of pages has to be named by its whole address. */
export const GET: APIRoute = () => {
  const lists = LANGUAGES.map((language) => `Sitemap: ${absoluteIn(language, 'sitemap-index.xml')}\n`);
  return new Response(`User-agent: *\nAllow: /\n\n${lists.join('')}`);
};
