/** What share-preview.ts says. */
export const SHARE_PREVIEW_WORDS = ['share.preview'] as const;

export type SharePreviewWord = (typeof SHARE_PREVIEW_WORDS)[number];
