import { EDITION, FIRST_LANGUAGE, LANGUAGES, langOf, prefixOf, type Language } from './language.ts';

/** Addresses inside the site, with the base path put in front: `path('coreweave/')` → `/base/coreweave/`. */
export function path(to = ''): string {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  return base + to.replace(/^\//, '');
}

/** An address that the site has once, whatever the editions: an icon, a script that others load, the licences. */
export const sharedPath = (to = ''): string =>
  path().slice(0, path().length - prefixOf(EDITION).length) + to.replace(/^\//, '');

/** An address of another edition. @param to as in this one, without its prefix */
export const pathIn = (language: Language, to = ''): string => sharedPath(prefixOf(language) + to);

/** Whether a page is in a frame on somebody's page. */
export const isFramed = ({ pathname }: URL): boolean => pathname.startsWith(path('embed/'));

/** The end of the addresses of a chapter's slides and of its steps by themselves. */
const APART = /\/(?:slides|\d+[a-z]?)\/$/;

/**
 * What a link to a place in a chapter needs before its `#`: nothing on the chapter's own pages, where the place is on the
 * page; the chapter's address in an embed, which opens every link outside its frame, on slides, and on the page of a step
 * by itself. None of them has sources.
 */
export const elsewhere = (url: URL, chapter: string): string =>
  isFramed(url) || APART.test(url.pathname) ? path(`${chapter}/`) : '';

/** The same for a link into a chapter's sources, which the story leaves to the chapter's own page. */
export const sourcesElsewhere = (url: URL, chapter: string): string =>
  url.pathname === path('') ? path(`${chapter}/`) : elsewhere(url, chapter);

/** An address inside the site with the site's own before it, for other people's pages: `https://example.org/base/coreweave/`. */
export const absolute = (to = ''): string => new URL(path(to), import.meta.env.SITE).href;

/** The same for an address that the site has once. */
export const sharedAbsolute = (to = ''): string => new URL(sharedPath(to), import.meta.env.SITE).href;

/** The same for an address of another edition. */
export const absoluteIn = (language: Language, to = ''): string =>
  new URL(pathIn(language, to), import.meta.env.SITE).href;

/** A page in every edition, and in which of them whoever reads another language is best off. @param to without prefix */
export const alternates = (to: string): { lang: string; url: string }[] => [
  ...LANGUAGES.map((language) => ({ lang: langOf(language), url: absoluteIn(language, to) })),
  { lang: 'x-default', url: absoluteIn(FIRST_LANGUAGE, to) },
];

/** An address inside the site as it is written for people, on paper or on a screen: `example.org/base/coreweave/`. */
export const writtenAddress = (to = ''): string => absolute(to).replace(/^https?:\/\//, '');

/** The site's address as people say it, `example.org/base`; undefined while it has none but localhost. */
export function spokenAddress(): string | undefined {
  const { hostname, host, pathname } = new URL(absolute());
  return hostname === 'localhost' ? undefined : `${host}${pathname}`.replace(/\/$/, '');
}

/**
 * Where a PDF lies, to link to; undefined while there is none. Only `npm run pdf` makes a build with any.
 * @param address by pdfAddress of lib/routes.ts
 */
export function printed(address: string): string | undefined {
  const made: readonly string[] = import.meta.env['PDFS'] ?? [];
  return made.includes(prefixOf(EDITION) + address) ? path(address) : undefined;
}
