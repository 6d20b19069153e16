import type { APIRoute } from 'astro';
import { absolute } from '../lib/site.ts';

/** Everything may be read; the list of pages has to be named by its whole address. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('sitemap-index.xml')}\n`);
