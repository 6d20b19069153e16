const pages = new Map<string, Promise<Document>>();

/**
 * A chapter's own page, fetched once: what the story leaves to it.
 * @param address of the page, on this site @throws Error where it does not come; asked again, it is fetched again
 */
export function chapterPage(address: string): Promise<Document> {
  const { pathname } = new URL(address, location.href);
  const known = pages.get(pathname) ?? fetched(pathname);
  pages.set(pathname, known);
  known.catch(() => pages.delete(pathname));
  return known;
}

async function fetched(pathname: string): Promise<Document> {
  const answer = await fetch(pathname);
  if (!answer.ok) throw new Error(`${pathname} answers ${answer.status}.`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
