import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { dist } from '../../../scripts/lib/project.mjs';
import { listPages } from '../../../scripts/lib/site.mjs';

export { dist };

const base = (process.env['BASE_PATH'] ?? '').split('/').filter(Boolean).join('/');

/** A page's address on the test server, with the base path in front. */
export const siteAddress = (path = ''): string => `${base && `/${base}`}/${path}`;

const built = listPages(dist);

/** Pages of one step each, which lead on to it: all of them. */
export const stepPages = built.filter(({ kind }) => kind === 'step');

/**
 * Every page of the built site. Of the steps' own pages, which one template makes, one stands for the others: the longest,
 * with a term, a figure, a disagreement and a door to another chapter in it.
 */
export const pages = every(
  built,
  built.filter(({ kind, path }) => kind !== 'step' || path === 'coreweave/4/'),
);

/**
 * Pages that are scrolled through in a window. What is made for a frame on other people's pages has tests of its own, and
 * so have slides, which show one step at a time and have no masthead, and steps by themselves, where nobody stays.
 */
export const readingPages = pages.filter(
  ({ kind }) => kind !== 'embed' && kind !== 'slides' && kind !== 'step',
);

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

const parsed = new Map<string, Document>();

/** A page of the built site as its file has it, read once: to look at, not to change. @param file of `pages` */
export function documentOf(file: string): Document {
  const document = parsed.get(file) ?? (parseHTML(readFileSync(file, 'utf8')).document as Document);
  parsed.set(file, document);
  return document;
}

/** What a page is called in a test's title. */
export const nameOf = ({ path }: { path: string }): string => `/${path}`;

/**
 * The cases a test tries: all of them where `EVERY_CASE` is set, as `.ci/run` and `npm run bench` do; else those that
 * stand for the others. Say beside it why they do.
 */
export function every<T>(all: readonly T[], standIns: readonly T[]): readonly T[] {
  return process.env['EVERY_CASE'] ? all : standIns;
}

/** Chapters that stand for the others: the usual one, one with terms and a panel, and that in which scroll is time. */
export const [usual, panelled, scrubbed] = ['coreweave', 'spv', 'gpu-loans'].map((id) =>
  chapters.find((chapter) => chapter.id === id)!,
) as [Chapter, Chapter, Chapter];

/** A page of each template, and two chapters: for what a layout decides, whatever the words in it. */
export const templates = differentPages.filter(
  ({ kind, path }) => kind !== 'chapter' || path === usual.path || path === panelled.path,
);
