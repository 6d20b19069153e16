import { CHOICE_WORDS } from '../../embed/share/options.words.ts';
import { OFFER_WORDS } from '../../embed/share/snippets.words.ts';
import { COPY_WORDS } from '../page/copy.words.ts';
import { SHARE_PREVIEW_WORDS } from './share-preview.words.ts';

/** What the scripts of the share page say, besides those of every page: share.astro sends these along. */
export const SHARE_WORDS = [
  ...COPY_WORDS,
  ...CHOICE_WORDS,
  ...OFFER_WORDS,
  ...SHARE_PREVIEW_WORDS,
  'share.allSteps',
  'share.numbered',
] as const;

export type ShareWord = (typeof SHARE_WORDS)[number];
