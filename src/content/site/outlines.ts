import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chapterOutline, type ChapterOutline } from './outline.ts';
import { siteLedger } from './site.ts';

const outlines = new Map<string, ChapterOutline>();

/** The outline of one of the site's chapters, read once per build. */
export function siteOutline(chapter: string): ChapterOutline {
  const known = outlines.get(chapter);
  if (known) return known;
  const file = resolve('content/chapters/en', `${chapter}.mdx`);
  const outline = chapterOutline(readFileSync(file, 'utf8'), siteLedger());
  outlines.set(chapter, outline);
  return outline;
}
