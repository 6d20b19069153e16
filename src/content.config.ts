import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema } from './content/schemas/story.ts';

/** What Astro renders: the chapters' prose. All else in content/ is read once, by src/content/read/content.ts. */
export const collections = {
  chapters: defineCollection({
    loader: glob({ base: 'content/chapters/en', pattern: '*.mdx' }),
    schema: chapterSchema,
  }),
};
