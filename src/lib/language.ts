/** What an edition is called: `lang` for `<html lang>`, hreflang and feeds, `locale` for Intl's dates, numbers, lists, plurals, `og` for Open Graph. */
interface Names {
  lang: string;
  locale: string;
  og: string;
}

/** Every edition there are words for. How each writes numbers and sets text: src/content/ledger/editions/. */
export type Language = 'en' | 'zh';

/** The language that content is first written in, and that every other edition is held to. */
export const FIRST_LANGUAGE: Language = 'en';

/** What a build publishes unless EDITIONS says otherwise. The first one's addresses have no prefix. */
const PUBLISHED = 'en,zh';

/**
 * The edition that is built, served or tested: a build makes one. What Vite makes has the word written out; the build's own
 * code, commands and tests have an environment.
 */
export const EDITION = (import.meta.env?.EDITION ??
  globalThis.process?.env['EDITION'] ??
  FIRST_LANGUAGE) as Language;

const listed = (names: string): Language[] => names.split(',') as Language[];

/** The editions that are published, English first: pages exist in each of them, and lead to one another. */
export const LANGUAGES: readonly Language[] = /* @__PURE__ */ listed(
  import.meta.env?.EDITIONS ?? globalThis.process?.env['EDITIONS'] ?? PUBLISHED,
);

const EDITIONS: Readonly<Record<Language, Names>> = {
  en: { lang: 'en', locale: 'en-GB', og: 'en_GB' },
  zh: { lang: 'zh-Hans', locale: 'zh-Hans', og: 'zh_CN' },
};

/** Vite puts false here in what it makes for browsers: their pages are of one edition, whose names it writes out. */
const IN_BROWSER = import.meta.env?.SSR === false;

/** The languages there are words for, published or not. */
export const everyLanguage = (): Language[] => Object.keys(EDITIONS) as Language[];

/** What HTML, feeds and search engines call a language, as BCP 47 has it. */
export const langOf = (language: Language): string =>
  IN_BROWSER ? (import.meta.env?.EDITION === 'zh' ? 'zh-Hans' : 'en') : EDITIONS[language].lang;

/** What Intl is asked for. */
export const localeOf = (language: Language): string =>
  IN_BROWSER ? (import.meta.env?.EDITION === 'zh' ? 'zh-Hans' : 'en-GB') : EDITIONS[language].locale;

/** What Open Graph calls a language. */
export const ogLocaleOf = (language: Language): string => EDITIONS[language].og;

/** What stands before an edition's addresses, after the site's own: '' or 'zh/'. */
export const prefixOf = (language: Language): string => (language === FIRST_LANGUAGE ? '' : `${language}/`);
