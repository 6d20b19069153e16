import type { Language } from '../../lib/language.ts';
import { messageMap } from '../../strings/message.ts';
import { translator } from '../../strings/translator.ts';
import type { Strings } from '../schemas/reference.ts';
import { typesetter, type Words } from './typeset.ts';

/** All that a page says in a language, from that language's strings. */
export function wordsIn(strings: Strings, language: Language): Words {
  const words = translator(messageMap(strings.ui), language);
  return { ...words, ...typesetter(words, strings.units), strings };
}
