import { getCollection, type CollectionEntry } from 'astro:content';
import { CHAPTERS } from './schema.ts';

/** The seven places of the money map, in the order money travels. */
export const STATIONS = ['saver', 'fund', 'lender', 'box', 'builder', 'chips', 'lab'] as const;

/** The nine chapters in reading order. @throws Error when one is missing, or stands at no place of the map */
export async function story(): Promise<CollectionEntry<'chapters'>[]> {
  const written = await getCollection('chapters');
  return CHAPTERS.map((id) => {
    const entry = written.find((chapter) => chapter.data.id === id);
    if (!entry)
      throw new Error(`The story lacks content/chapters/en/${id}.mdx: write it, or take it out of CHAPTERS.`);
    const { station } = entry.data;
    if (STATIONS.some((place) => place === station)) return entry;
    throw new Error(
      `content/chapters/en/${id}.mdx stands at station "${station}", which the map does not have: ${STATIONS.join(', ')}.`,
    );
  });
}
