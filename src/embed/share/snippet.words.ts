/** What the snippet of a chapter or chart says in somebody's page, and what an answer to a CMS does. */
export const SNIPPET_WORDS = [
  'snippet.credit',
  'snippet.chapter',
  'snippet.chart',
  'snippet.authors',
] as const;

export type SnippetWord = (typeof SNIPPET_WORDS)[number];
