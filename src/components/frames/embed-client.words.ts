import { SETTINGS_WORDS } from '../../charts/settings.words.ts';
import { STEP_THROUGH_WORDS } from './step-through.words.ts';

/** What the scripts of a frame say, and those of a chapter inline: Embed.astro sends these along. */
export const EMBED_WORDS = [...STEP_THROUGH_WORDS, ...SETTINGS_WORDS] as const;

export type EmbedWord = (typeof EMBED_WORDS)[number];
