import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../../../scripts/lib/project.mjs';
import { listPages } from '../../../scripts/lib/site.mjs';

export { dist };

const base = (process.env['BASE_PATH'] ?? '').split('/').filter(Boolean).join('/');

/** A page's address on the test server, with the base path in front. */
export const at = (path = ''): string => `${base && `/${base}`}/${path}`;

/** Every page of the built site. */
export const pages = listPages(dist);

/**
 * Pages that are scrolled through in a window. What is made for a frame on other people's pages has tests of its own,
 * and so have slides, which show one step at a time and have no masthead.
 */
export const readingPages = pages.filter(({ kind }) => kind !== 'embed' && kind !== 'slides');

/** The same, but of the pages made from one template, the lessons, only the first: for what the template alone decides. */
export const differentPages = readingPages.filter(
  ({ path }, i) =>
    !/^teach\/./.test(path) || i === readingPages.findIndex((page) => /^teach\/./.test(page.path)),
);

/** Slides of one chapter each. */
export const slides = pages.filter(({ kind }) => kind === 'slides');

/** Pages of one chapter each, with the ids of its steps in order. */
export const chapters = pages
  .filter(({ kind }) => kind === 'chapter')
  .map(({ path, file, steps }) => ({ id: path.replace('/', ''), path, file, steps }));

export type Chapter = (typeof chapters)[number];

export const readDist = (path: string): string => readFileSync(join(dist, path), 'utf8');

/** What a page is called in a test's title. */
export const nameOf = ({ path }: { path: string }): string => `/${path}`;
