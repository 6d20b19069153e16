import type { Language } from '../../lib/language.ts';
import type { MessageMap } from '../../strings/message.ts';
import { texts, type TextKey, type Texts } from '../../strings/texts.ts';

/** The messages that the page has sent along, by <ClientWords>, tags and all. @throws Error where it has sent nothing */
export function sentWords(root: ParentNode): { language: Language; messages: MessageMap } {
  const sent = [...root.querySelectorAll('script[data-ui]')].map(
    ({ textContent }) => JSON.parse(textContent) as { language: Language; messages: MessageMap },
  );
  if (!sent[0]) throw new Error('The page has sent no words for its scripts: put <ClientWords> into it.');
  return {
    language: sent[0].language,
    messages: Object.assign({}, ...sent.map(({ messages }) => messages)) as MessageMap,
  };
}

/**
 * The words that the page has sent along for its scripts, by <ClientWords>.
 * @param root the document, or the wrapper of a chapter in somebody else's page
 * @throws Error where it has sent none
 */
export function clientWords<K extends TextKey>(root: ParentNode): Texts<K> {
  const { messages, language } = sentWords(root);
  return texts<K>(messages, language);
}
