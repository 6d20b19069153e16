import { FIRST_LANGUAGE, type Language } from '../../lib/language.ts';
import type { SinceItem } from '../schemas/facts.ts';
import type { Strings } from '../schemas/strings.ts';
import { editionOf } from './editions/edition.ts';
import { dollars } from './typeset.ts';

/** A since item's sentences, ready for readers. */
export interface SinceSentences {
  then: string;
  since: string;
  response?: string;
}

/**
 * The ledger's sentences whole, with sums of US dollars as readers write them: "5bn USD" becomes "$5 billion".
 * Nothing else is changed. Every sum in the since items is in US dollars.
 */
export function sinceSentence(
  { then, since, response }: Pick<SinceItem, 'then' | 'since' | 'response'>,
  { units }: Pick<Strings, 'units'>,
  language: Language = FIRST_LANGUAGE,
): SinceSentences {
  const { numbers } = editionOf(language);
  // oxlint-disable-next-line unicorn/no-thenable -- the ledger's word for a sentence, never a function
  const sentences = { then: dollars(then, units, numbers), since: dollars(since, units, numbers) };
  return response === undefined ? sentences : { ...sentences, response: dollars(response, units, numbers) };
}
