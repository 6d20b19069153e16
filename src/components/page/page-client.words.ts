import { SETTINGS_WORDS } from '../../charts/settings.words.ts';
import { SOURCE_CARD_WORDS } from '../prose/source-card.words.ts';
import { MY_NUMBER_WORDS } from '../prose/my-number.words.ts';
import { STEP_LINK_WORDS } from '../chapter/step-links.words.ts';
import { SWITCH_WORDS } from './switches.words.ts';

/** What the scripts of every page say: Base.astro sends these along. */
export const PAGE_WORDS = [
  ...SWITCH_WORDS,
  ...SOURCE_CARD_WORDS,
  ...STEP_LINK_WORDS,
  ...SETTINGS_WORDS,
  ...MY_NUMBER_WORDS,
] as const;

export type PageWord = (typeof PAGE_WORDS)[number];
