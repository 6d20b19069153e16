import type { Placed } from './places.ts';

/** English words that may stand on a page in any language, with the reason. */
export const ALLOWED: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\bCC BY 4\.0\b|\bMIT\b/g, 'licences have names, not words'],
  [/https?:\/\/[^\s"<>]+|\blocalhost\S*/g, 'an address'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, 'an address'],
  [/[\w-]+\.(?:csv|json|svg|png|pdf|js|xml|html|txt)\b/g, 'the name of a file'],
  [/\{[a-z]\w*\}|<\/?[a-z]\w*>/g, 'gaps and tags of messages, which the browser fills'],
  [/\bUSD\b/g, 'the sign of a currency, ISO 4217'],
  [
    /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober)?\b/g,
    'months come from Intl, in the language of the page',
  ],
  [/\d[\d.,]*(?:bn|tn|m)\b/g, 'a sum as the ledger writes it, which the page prints in the unit’s words'],
];

/** The English words of a text: those without an accent, which every word of the pseudo language has. */
export function bareWords(text: string): string[] {
  const rest = ALLOWED.reduce((text, [pattern]) => text.replaceAll(pattern, ' '), text);
  return (rest.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /^[a-z]{2,}$/i.test(word));
}

/** A place with bare words, and the files in which it is so. */
export interface Finding extends Placed {
  words: string[];
  files: string[];
}

/** The bare words of many files, the same words at the same place told once. */
export function findings(files: Iterable<readonly [file: string, texts: readonly Placed[]]>): Finding[] {
  const found = new Map<string, Finding>();
  for (const [file, texts] of files)
    for (const { place, text } of texts) {
      const words = bareWords(text);
      if (!words.length) continue;
      const plain = text.trim().replaceAll(/\s+/g, ' ');
      const key = `${place}\n${words.join(' ')}`;
      const known = found.get(key) ?? { place, text: plain, words, files: [] };
      if (!known.files.includes(file)) known.files.push(file);
      found.set(key, known);
    }
  return [...found.values()];
}

/** `about/index.html and 3 more, main > h2: “Corrections” (Corrections)`. */
export function sentence({ place, text, words, files }: Finding): string {
  const more = files.length > 1 ? ` and ${files.length - 1} more` : '';
  const short = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return `${files[0]}${more}, ${place}: “${short}” (${[...new Set(words)].join(', ')})`;
}
