/** What source-card.ts says. */
export const SOURCE_CARD_WORDS = ['sources.close', 'sources.inList'] as const;

export type SourceCardWord = (typeof SOURCE_CARD_WORDS)[number];
