/** What settings.ts says of an address that a panel cannot take. */
export const SETTINGS_WORDS = ['panel.refusedNumber', 'panel.refusedChoice'] as const;

export type SettingsWord = (typeof SETTINGS_WORDS)[number];
