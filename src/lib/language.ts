import { path } from './site.ts';

/**
 * The editions of the story, and what they are called: `lang` is for `<html lang>`, hreflang and feeds, `locale` for Intl's
 * dates, numbers, lists and plurals. How an edition writes numbers and sets text: src/content/ledger/editions/.
 */
const EDITIONS = {
  en: { lang: 'en', locale: 'en-GB' },
  zh: { lang: 'zh-Hans', locale: 'zh-Hans' },
} as const;

export type Language = keyof typeof EDITIONS;

/**
 * The editions that are published, for which pages are built: the first one's without a prefix in their address. One that is
 * still being written has its words and its numbers, which are checked, and stands in the table alone.
 */
export const LANGUAGES: readonly Language[] = ['en'];

/** Every edition there are words for, published or not. */
export const everyLanguage = (): Language[] => Object.keys(EDITIONS) as Language[];

/** The language that content is first written in, and that every other edition is held to. */
export const FIRST_LANGUAGE: Language = 'en';

/** What HTML, feeds and search engines call a language, as BCP 47 has it. */
export const langOf = (language: Language): string => EDITIONS[language].lang;

/** What Intl is asked for. */
export const localeOf = (language: Language): string => EDITIONS[language].locale;

/**
 * The language of a page, by its address: the only place that knows. Other editions than the first stand under a prefix
 * of their own, such as `/zh/`, after the base path.
 */
export function languageOf({ pathname }: Pick<URL, 'pathname'>, home = path()): Language {
  const [prefix] = pathname.slice(home.length).split('/');
  return LANGUAGES.find((language) => language === prefix) ?? FIRST_LANGUAGE;
}
