import { CHOICE_WORDS } from '../embed/choice.words.ts';
import { OFFER_WORDS } from '../embed/offers.words.ts';
import { COPY_WORDS } from './copy.words.ts';

/** What the scripts of the share page say, besides those of every page: share.astro sends these along. */
export const SHARE_WORDS = [...COPY_WORDS, ...CHOICE_WORDS, ...OFFER_WORDS] as const;

export type ShareWord = (typeof SHARE_WORDS)[number];
