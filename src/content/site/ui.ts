import { EDITION, type Language } from '../../lib/language.ts';
import { messageMap, type MessageMap } from '../../strings/message.ts';
import { siteLedger } from './ledger.ts';
import type { Words } from '../ledger/typeset.ts';
import { stringsIn, wordsIn } from '../ledger/words.ts';

const known = new Map<Language, Words>();

/** A language's messages. @throws Error where it has no file of strings */
export const siteMessages = (language: Language): MessageMap =>
  messageMap(stringsIn(siteLedger(language).parts, language).ui);

/** A language's words, read once per build. */
export function siteWords(language: Language): Words {
  const before = known.get(language);
  if (before) return before;
  const made = wordsIn(stringsIn(siteLedger().parts, language), language);
  known.set(language, made);
  return made;
}

/** The words of a page or endpoint, in the language of the edition that is built: `const { t, html } = ui();`. */
export const ui = (): Words => siteWords(EDITION);
