import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'astro/zod';
import { getCollection, type CollectionEntry } from 'astro:content';
import { parse } from 'yaml';
import { CHAPTERS } from './schema.ts';

/** The seven places of the money map, in the order money travels. */
export const STATIONS = ['saver', 'fund', 'lender', 'box', 'builder', 'chips', 'lab'] as const;

const upcomingSchema = z.array(
  z.strictObject({
    id: z.enum(CHAPTERS),
    title: z.string(),
    short: z.string(),
    station: z.enum(STATIONS),
    teaser: z.string(),
  }),
);

/** A chapter as the opening, the map and the neighbours see it. */
export interface StoryChapter {
  id: (typeof CHAPTERS)[number];
  number: number;
  title: string;
  short: string;
  station: string;
  /** May hold {figure-id} placeholders. */
  teaser: string;
  /** The written chapter; absent while it is in preparation. */
  entry?: CollectionEntry<'chapters'>;
}

/** The nine chapters in reading order, written or not. @throws Error when one has neither .mdx nor an entry in upcoming.yaml */
export async function story(): Promise<StoryChapter[]> {
  const written = new Map((await getCollection('chapters')).map((entry) => [entry.data.id, entry]));
  const upcoming = upcomingSchema.parse(parse(readFileSync(resolve('content/upcoming.yaml'), 'utf8')));
  return CHAPTERS.map((id, number) => {
    const entry = written.get(id);
    const data = entry?.data ?? upcoming.find((chapter) => chapter.id === id);
    if (!data)
      throw new Error(
        `Chapter "${id}" has no content/chapters/en/${id}.mdx and no entry in content/upcoming.yaml.`,
      );
    const { title, short, station, teaser } = data;
    return { id, number, title, short, station, teaser, ...(entry ? { entry } : {}) };
  });
}
