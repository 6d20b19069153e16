import { getCollection, type CollectionEntry } from 'astro:content';
import { CHAPTERS } from './schema.ts';

export { STATIONS } from './schema.ts';

/** The nine chapters in reading order. @throws Error when one is missing */
export async function story(): Promise<CollectionEntry<'chapters'>[]> {
  const written = await getCollection('chapters');
  return CHAPTERS.map((id) => {
    const entry = written.find((chapter) => chapter.data.id === id);
    if (!entry)
      throw new Error(`The story lacks content/chapters/en/${id}.mdx: write it, or take it out of CHAPTERS.`);
    return entry;
  });
}
