/** Addresses inside the site, with the base path put in front: `path('coreweave/')` → `/base/coreweave/`. */
export function path(to = ''): string {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  return base + to.replace(/^\//, '');
}
