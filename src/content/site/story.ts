import { getCollection, type CollectionEntry } from 'astro:content';
import { EDITION, FIRST_LANGUAGE } from '../../lib/language.ts';
import type { ChapterData } from '../schemas/story.ts';
import { siteLedger } from './ledger.ts';
import { siteOutline } from './outlines.ts';

/** A chapter's file with all that is known of the chapter. */
export type StoryChapter = Omit<CollectionEntry<'chapters'>, 'data'> & { data: ChapterData };

/**
 * The chapters in reading order. A chapter that the edition has no words for is in those of the first: the content check
 * lets no such edition be published. @throws Error when one is missing
 */
export async function story(): Promise<StoryChapter[]> {
  const written = await getCollection('chapters');
  const { chapters } = siteLedger();
  return chapters.map((name) => {
    const entry = [EDITION, FIRST_LANGUAGE]
      .map((language) => written.find(({ id }) => id === `${language}/${name}`))
      .find(Boolean);
    if (entry) return { ...entry, data: siteOutline(name).front };
    throw new Error(`The story lacks content/chapters/${EDITION}/${name}.mdx: write it, or unlist it.`);
  });
}
