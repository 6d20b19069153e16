import type { Placed } from './places.ts';

/** English words that may stand on a page in any language, with the reason. */
const ALLOWED: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\bCC BY 4\.0\b|\bMIT\b/g, 'licences have names, not words'],
  [/https?:\/\/[^\s"<>]+|\blocalhost\S*/g, 'an address'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, 'an address'],
  [/[\w-]+\.(?:csv|json|svg|png|pdf|js|xml|html|txt)\b/g, 'the name of a file'],
  [/\{[a-z]\w*\}|<\/?[a-z]\w*>/g, 'gaps and tags of messages, which the browser fills'],
  [/\b(?:ISC|BSD-\d-Clause|SIL Open Font License)\b/g, 'licences have names, not words'],
  [/\bln(?=\()/g, 'the sign of a logarithm'],
  [/\bUSD\b/g, 'the sign of a currency, ISO 4217'],
  [
    /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober)?\b/g,
    'months come from Intl, in the language of the page',
  ],
  [/\d[\d.,]*(?:bn|tn|m)\b/g, 'a sum as the ledger writes it, which the page prints in the unit’s words'],
];

/** What may stand at one kind of place only. */
const ALLOWED_AT: readonly (readonly [place: RegExp, text: RegExp, why: string])[] = [
  [/^head > link title$/, /\b[a-z0-9]+(?:-[a-z0-9]+)*,/g, 'a data file is called by the id of its figure'],
  [/^dt > dfn$/, /^\s*[\w@/-]+ \d+\.\d+\.\d+\s*$/g, 'a package, as its registry calls it'],
  [/^script$/, /^(?:Module|Far|Late|Never|Meet)$/, 'a name in code: of a tag, or the end of a label’s'],
  [
    /^script$/,
    /^\s*(?:a (?:whole )?number .*|and at most …|a list of … entries|one of …|the number of borrowers|another node than .*|a node that .*)$/,
    'the end of an error of src/models, for who writes code',
  ],
  [
    /^script$/,
    /^(?:shown unrolled, because "overflow" .*|the drawing did not start; its stills stay\.|the chapter did not come; its link stays\.)$/,
    'the element’s words in the console, for who puts it on a page',
  ],
  [/^script$/, /^AI Boom (?:Serif|Sans)$/, 'our fonts, as style sheets call them'],
  [
    /^script$/,
    /^(?:Newsreader, Georgia|Instrument Sans, Arial Narrow, Arial), (?:sans-)?serif$/,
    'fonts of a drawing where no style sheet is',
  ],
  [/^script$/, /^Enter$/, 'a key, as browsers call it'],
  [/^script$/, /^box bare$/, 'classes of a mark'],
  [
    /^script$/,
    /^(?:offset value .*|no step elements|onStep\w+ requires a function)$/,
    'Scrollama’s words in the console, for who writes code',
  ],
];

/** The English words of a text: those without an accent, which every word of the pseudo language has. */
export function bareWords(text: string, place = ''): string[] {
  const here = ALLOWED_AT.flatMap(([at, pattern]) => (at.test(place) ? [pattern] : []));
  const rest = [...here, ...ALLOWED.map(([pattern]) => pattern)].reduce(
    (text, pattern) => text.replace(pattern, ' '),
    text,
  );
  return (rest.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /^[a-z]{2,}$/i.test(word));
}

/** A place with bare words, and the files in which it is so. */
export interface Finding extends Placed {
  words: string[];
  files: string[];
}

/** The bare words of many files, the same words at the same place told once. */
export function claims(files: Iterable<readonly [file: string, texts: readonly Placed[]]>): Finding[] {
  const found = new Map<string, Finding>();
  for (const [file, texts] of files)
    for (const { place, text } of texts) {
      const words = bareWords(text, place);
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
