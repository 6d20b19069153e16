import { STEP_LINK_WORDS } from './step-links.words.ts';

/** What the scripts of every page say: Base.astro sends these along. */
export const PAGE_WORDS = [...STEP_LINK_WORDS] as const;

export type PageWord = (typeof PAGE_WORDS)[number];
