import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { EDITION, FIRST_LANGUAGE } from './lib/language.ts';

/** What Astro renders: the chapters' prose. All else in content/ is read once, by src/content/read/content.ts. */
export const collections = {
  chapters: defineCollection({
    // Each by its folder and name: 'en/coreweave'. Of what stands before a chapter nothing is read here.
    loader: glob({
      base: 'content/chapters',
      pattern: `{${FIRST_LANGUAGE},${EDITION}}/*.mdx`,
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
  }),
};
