import { path } from './site.ts';

/** What an edition is called: `lang` for `<html lang>`, hreflang and feeds, `locale` for Intl's dates, numbers, lists, plurals. */
interface Names {
  lang: string;
  locale: string;
}

/** Every edition there are words for. How each writes numbers and sets text: src/content/ledger/editions/. */
export type Language = 'en' | 'zh';

/** The editions that are published: pages are built for these alone, and browsers know of no other. */
const PUBLISHED = { en: { lang: 'en', locale: 'en-GB' } } as Readonly<Record<Language, Names>>;

/** The languages that pages are built for, the first one's without a prefix in their address. */
export const LANGUAGES = Object.keys(PUBLISHED) as readonly Language[];

/** With those that are being written, whose words and numbers are read and checked like the others'. */
const EDITIONS: Readonly<Record<Language, Names>> = {
  ...PUBLISHED,
  zh: { lang: 'zh-Hans', locale: 'zh-Hans' },
};

/** Vite puts false here in what it makes for browsers; the build and Node, which has nothing here, know all editions. */
const IN_BROWSER = import.meta.env?.SSR === false;

/** The languages there are words for, published or not. */
export const everyLanguage = (): Language[] => Object.keys(EDITIONS) as Language[];

/** The language that content is first written in, and that every other edition is held to. */
export const FIRST_LANGUAGE: Language = 'en';

/** What HTML, feeds and search engines call a language, as BCP 47 has it. */
export const langOf = (language: Language): string => (IN_BROWSER ? PUBLISHED : EDITIONS)[language].lang;

/** What Intl is asked for. */
export const localeOf = (language: Language): string => (IN_BROWSER ? PUBLISHED : EDITIONS)[language].locale;

/**
 * The language of a page, by its address: the only place that knows. Other editions than the first stand under a prefix
 * of their own, such as `/zh/`, after the base path.
 */
export function languageOf({ pathname }: Pick<URL, 'pathname'>, home = path()): Language {
  const [prefix] = pathname.slice(home.length).split('/');
  return LANGUAGES.find((language) => language === prefix) ?? FIRST_LANGUAGE;
}
