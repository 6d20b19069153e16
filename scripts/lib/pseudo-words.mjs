// Words of a language that does not exist: English, accented and a third longer. Whoever looks at a page set in it sees
// at once which words did not come from content/, and where longer ones have no room.

/** Letters as accented look-alikes, of those that our fonts have: pictures are outlines and cannot borrow from another. */
const LOOK_ALIKES = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  C: 'Ç',
  E: 'É',
  I: 'Í',
  N: 'Ñ',
  O: 'Ó',
  U: 'Ú',
};

/** What makes words longer: a reader sees where a word ends, and no word is left without an accent. */
const TAIL = 'éáóúí';

/** Longer by this share, as German and Finnish are. */
const LONGER = 1 / 3;

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
  '|',
);
const MONTH = `(?:${MONTHS.join('|')})`;

/**
 * What stands among words and is none: code reads it. Dates and sums are written anew in the page's language, with words
 * from content/ or from Intl.
 */
const KEPT = [
  String.raw`\{[^{}]*\}`, // {n}, {coreweave-debt-14bn|short}
  String.raw`<\/?[a-z][A-Za-z0-9]*>`, // <link>words</link>
  String.raw`https?:\/\/[^\s<>"’”]+`,
  String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
  String.raw`(?<![\p{L}\d])\d[\d,.]*(?:-\d[\d,.]*)?(?:bn|tn|m)\b`, // 5bn, 12-13bn
  String.raw`\bUSD\b`,
  String.raw`\b\d{4}-Q[1-4]\b`,
  String.raw`\b${MONTH}(?:\/${MONTH})? \d+\b`, // June 30, June 2025, September/October 2025
  String.raw`\bCC BY 4\.0`, // the name of a licence
];

/**
 * Words as that language has them. Word by word, so that a hedge is the same word in its table and in a sentence.
 * @param {string} text
 * @param {readonly string[]} [also] patterns of what else is kept
 */
export function pseudoWords(text, also = []) {
  const kept = new RegExp(`(${[...also, ...KEPT].join('|')})`, 'u');
  return text
    .split(kept)
    .map((part, i) => (i % 2 ? part : part.replace(/[A-Za-zÀ-ÖØ-öø-ÿ]+/g, pseudoWord)))
    .join('');
}

/** @param {string} word letters alone */
function pseudoWord(word) {
  const accented = word.replace(
    /[a-z]/gi,
    (letter) => LOOK_ALIKES[/** @type {keyof typeof LOOK_ALIKES} */ (letter)] ?? letter,
  );
  // One letter is a name, a plural or an English article: “Q”, “s”.
  if (word.length === 1) return accented;
  const more = Math.max(1, Math.round(word.length * LONGER));
  return accented + TAIL.repeat(Math.ceil(more / TAIL.length)).slice(0, more);
}

/** Elements, remarks, addresses of links and written-out characters of a chapter. */
const MARKUP = [
  String.raw`\{\s*(?:\/\*[\s\S]*?\*\/\s*)?\}`,
  String.raw`<\/?[A-Za-z][^>]*>`,
  String.raw`\]\([^)]*\)`,
  String.raw`&#?\w+;`,
];

/**
 * The body of a chapter, elements and their attributes kept.
 * @param {string} mdx
 */
export function pseudoMdx(mdx) {
  const words = pseudoWords(mdx, MARKUP);
  return words.replace(/(?<=<img [^>]*alt=")[^"]*/g, (alt) => pseudoWords(alt));
}
