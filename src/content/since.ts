import type { SinceItem } from './schema.ts';

/** A since item's sentences, ready for readers. */
export interface SinceSentences {
  then: string;
  since: string;
  response?: string;
}

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
/** "12-13bn USD", "900m USD", "35bn": a number or range with a magnitude; USD may have been said once before. */
const MAGNITUDE = new RegExp(String.raw`(${NUMBER})(?:-(${NUMBER}))?(bn|tn|m)\b(?: USD\b)?`, 'g');
/** "40 USD": plain dollars. */
const DOLLARS = new RegExp(String.raw`(${NUMBER}) USD\b`, 'g');
const WORDS: Record<string, string> = { m: 'million', bn: 'billion', tn: 'trillion' };

/**
 * The ledger's sentences whole, with sums of US dollars as readers write them: "5bn USD" becomes "$5 billion".
 * Nothing else is changed. Every sum in the since items is in US dollars.
 */
export function sinceSentence({
  then,
  since,
  response,
}: Pick<SinceItem, 'then' | 'since' | 'response'>): SinceSentences {
  // oxlint-disable-next-line unicorn/no-thenable -- the ledger's word for a sentence, never a function
  const sentences = { then: dollars(then), since: dollars(since) };
  return response === undefined ? sentences : { ...sentences, response: dollars(response) };
}

/**
 * A sentence of the ledger as readers see it: sums of US dollars in words, apostrophes and quotation marks curled. Every
 * sum of the ledger's sentences is in US dollars.
 */
export function typeset(sentence: string): string {
  return dollars(sentence)
    .replace(/(?<=^|[\s(])'/g, '‘')
    .replaceAll("'", '’');
}

function dollars(sentence: string): string {
  return sentence
    .replace(MAGNITUDE, (_, low: string, high: string | undefined, size: string) => {
      const range = high === undefined ? low : `${low}–${high}`;
      return `$${range} ${WORDS[size]}`;
    })
    .replace(DOLLARS, '$$$1');
}
