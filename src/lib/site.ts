/** Addresses inside the site, with the base path put in front: `path('coreweave/')` → `/base/coreweave/`. */
export function path(to = ''): string {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  return base + to.replace(/^\//, '');
}

/** The same with the site's own address before it, for other people's pages: `https://example.org/base/coreweave/`. */
export const absolute = (to = ''): string => new URL(path(to), import.meta.env.SITE).href;

/** What the story is called. */
export const SITE_NAME = 'Who Pays for the AI Boom?';
