/** What the script of the page of sources says: sources.astro sends these along. */
export const SOURCES_WORDS = ['claims.shownAll', 'claims.shown'] as const;

export type SourcesWord = (typeof SOURCES_WORDS)[number];
