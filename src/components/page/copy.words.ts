/** What copy.ts says beside a button that copies a field. */
export const COPY_WORDS = ['copy.done', 'copy.byHand'] as const;

export type CopyWord = (typeof COPY_WORDS)[number];
