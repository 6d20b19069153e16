import { FIRST_LANGUAGE, languageOf, type Language } from '../../lib/language.ts';
import { messageMap, type MessageMap } from '../../strings/message.ts';
import type { Strings } from '../schemas/reference.ts';
import { siteLedger } from './ledger.ts';
import type { Words } from '../ledger/typeset.ts';
import { wordsIn } from '../ledger/words.ts';

const known = new Map<Language, Words>();

/** The words of a language. @throws Error where it has no file */
function stringsOf(language: Language): Strings {
  const { strings, translations } = siteLedger().parts;
  const file = language === FIRST_LANGUAGE ? strings : translations.get(language);
  if (file) return file.data;
  throw new Error(`The edition "${language}" has no words: write content/strings/${language}.yaml.`);
}

/** A language's messages. */
export const siteMessages = (language: Language): MessageMap => messageMap(stringsOf(language).ui);

/** A language's words, read once per build. */
export function siteWords(language: Language): Words {
  const before = known.get(language);
  if (before) return before;
  const made = wordsIn(stringsOf(language), language);
  known.set(language, made);
  return made;
}

/**
 * The words of a page or endpoint, in the language that its address says: `const { t, html } = ui(Astro);`.
 * @param page Astro in a component, the context in an endpoint
 */
export const ui = ({ url }: { url: URL }): Words => siteWords(languageOf(url));
