/**
 * Where a step's own page leads: to the step in its chapter, with what a newsletter or a post put into the address.
 * @param live the step's place on this site, such as `/coreweave/#coreweave-3` @param here the page's address
 */
export function ledTo(live: string, { href, search }: Pick<Location, 'href' | 'search'>): string {
  const to = new URL(live, href);
  to.search = search;
  return to.href;
}
