import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { loadLedger } from './content/ledger.ts';
import {
  articleSchema,
  chapterSchema,
  glossarySchema,
  lessonSchema,
  seriesSchema,
  sourceSchema,
} from './content/schema.ts';

/** Collections beside the chapters are the ledger's own entries, so that their shapes are checked once. */
const ledger = loadLedger('content');

export const collections = {
  chapters: defineCollection({
    loader: glob({ base: 'content/chapters/en', pattern: '*.mdx' }),
    schema: chapterSchema,
  }),
  lessons: defineCollection({
    loader: glob({ base: 'content/teach/en', pattern: '*.yaml' }),
    schema: lessonSchema,
  }),
  facts: defineCollection({ loader: () => [...ledger.articles], schema: articleSchema }),
  sources: defineCollection({ loader: () => [...ledger.allSources], schema: sourceSchema }),
  glossary: defineCollection({ loader: () => [...ledger.glossary.values()], schema: glossarySchema }),
  series: defineCollection({ loader: () => [...ledger.parts.series.data], schema: seriesSchema }),
};
