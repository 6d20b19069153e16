import { FIRST_LANGUAGE, languageOf, type Language } from '../lib/language.ts';
import { messageMap, type MessageMap } from '../strings/message.ts';
import { translator, type Translator } from '../strings/translator.ts';
import { siteLedger } from './site.ts';

const translators = new Map<Language, Translator>();

/** A language's messages. @throws Error where it has no file */
export function siteMessages(language: Language): MessageMap {
  const { strings, translations } = siteLedger().parts;
  const file = language === FIRST_LANGUAGE ? strings : translations.get(language);
  if (file) return messageMap(file.data.ui);
  throw new Error(`The edition "${language}" has no words: write content/strings/${language}.yaml.`);
}

/** A language's words, read once per build. */
export function siteWords(language: Language): Translator {
  const known = translators.get(language);
  if (known) return known;
  const made = translator(siteMessages(language), language);
  translators.set(language, made);
  return made;
}

/**
 * The words of a page or endpoint, in the language that its address says: `const { t, html } = ui(Astro);`.
 * @param page Astro in a component, the context in an endpoint
 */
export const ui = ({ url }: { url: URL }): Translator => siteWords(languageOf(url));
