/** What switches.ts says. */
export const SWITCH_WORDS = ['switches.on', 'switches.off'] as const;

export type SwitchWord = (typeof SWITCH_WORDS)[number];
