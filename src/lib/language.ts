import { path } from './site.ts';

/**
 * The languages the story is told in, and what they are called: `lang` is for `<html lang>`, hreflang and feeds, `locale`
 * for Intl's dates, numbers, lists and plurals. An edition is added here; everything else follows.
 */
const EDITIONS = {
  en: { lang: 'en', locale: 'en-GB' },
} as const;

export type Language = keyof typeof EDITIONS;

/** Every language there is, the first one's pages without a prefix in their address. */
export const LANGUAGES = Object.keys(EDITIONS) as readonly Language[];

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
