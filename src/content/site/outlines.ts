import { outlineOf, type ChapterOutline } from '../chapter/outline.ts';
import { siteContent } from './ledger.ts';

/** The outline of one of the site's chapters. @throws ContentError where the chapter is missing or cannot be read */
export const siteOutline = (chapter: string): ChapterOutline => siteContent().get(outlineOf(chapter));
