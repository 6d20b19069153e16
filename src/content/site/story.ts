import { getCollection, type CollectionEntry } from 'astro:content';
import { chapterData } from '../chapter/chapter.ts';
import type { ChapterData } from '../schemas/story.ts';
import { siteLedger } from './ledger.ts';

/** A chapter's file with all that is known of the chapter. */
export type StoryChapter = Omit<CollectionEntry<'chapters'>, 'data'> & { data: ChapterData };

/** The chapters in reading order. @throws Error when one is missing */
export async function story(): Promise<StoryChapter[]> {
  const written = await getCollection('chapters');
  const ledger = siteLedger();
  return ledger.chapters.map((name) => {
    const entry = written.find(({ id }) => id === name);
    if (entry) return { ...entry, data: chapterData(ledger, name, entry.data) };
    throw new Error(`The story lacks content/chapters/en/${name}.mdx: write it, or unlist it.`);
  });
}
