import { SNIPPET_WORDS } from './snippet.words.ts';

/** What the things to copy on the share page say, besides what the reader finds there. */
export const OFFER_WORDS = [
  ...SNIPPET_WORDS,
  'snippet.picture',
  'snippet.citation',
  'snippet.licence',
  'snippet.card',
] as const;

export type OfferWord = (typeof OFFER_WORDS)[number];
