import { FIRST_LANGUAGE, type Language } from '../../lib/language.ts';
import { messageMap } from '../../strings/message.ts';
import { translator } from '../../strings/translator.ts';
import type { Parts } from '../read/parts.ts';
import type { Strings } from '../schemas/strings.ts';
import { typesetter, type Words } from './typeset.ts';

/** The strings of an edition. @throws Error where it has no file */
export function stringsIn({ strings, translations }: Parts, language: Language): Strings {
  const file = language === FIRST_LANGUAGE ? strings : translations.get(language);
  if (file) return file.data;
  throw new Error(`The edition "${language}" has no words: write content/strings/${language}.yaml.`);
}

/** All that a page says in a language, from that language's strings. */
export function wordsIn(strings: Strings, language: Language): Words {
  const words = translator(messageMap(strings.ui), language);
  return { ...words, ...typesetter(words, strings.units), strings };
}
