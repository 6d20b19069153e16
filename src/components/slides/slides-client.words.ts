import { STEP_THROUGH_WORDS } from '../frames/step-through.words.ts';
import { SWITCH_WORDS } from '../page/switches.words.ts';

/** What the scripts of the slides say: Slides.astro sends these along. */
export const SLIDES_WORDS = [...SWITCH_WORDS, ...STEP_THROUGH_WORDS] as const;

export type SlidesWord = (typeof SLIDES_WORDS)[number];
