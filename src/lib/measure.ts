import sans from './advances.json' with { type: 'json' };
import reading from './advances-serif.json' with { type: 'json' };
import { BREAK, IN_HAN, inHan, spaced, READS_HAN } from './han.ts';

/** Text measured without a DOM, so that the build, a worker and the browser place labels alike. */
/** 400 and 600 are of the drawing's face; 500 is of the reading face, which headlines are set in, and in no other weight. */
export type Weight = 400 | 500 | 600;
export type Anchor = 'start' | 'middle' | 'end';

/** px; `x`, `y` are the top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const { chars, unitsPerEm } = sans;
/** Chinese headlines are set in the drawing's face, bold: the reading face's table is not loaded. */
const unitsIn = (weight: Weight): readonly number[] =>
  IN_HAN ? sans[weight === 400 ? 400 : 600] : weight === 500 ? reading[500] : sans[weight];

/** Labels keep this much room, in case a stand-in font is drawn instead of ours; Han is as wide in any. */
export const FALLBACK_SLACK = IN_HAN ? 1.04 : 1.08;

/** Em. Han and full-width marks; and arrows and other scripts of the system's fonts, which better have too much room. */
const UNKNOWN = 1;
/** What our face draws beside Han, as the styles' `unicode-range` has it: marks that both have are the Han face's. */
const OURS = /[ -~\u00a0À-ɏ]/;
/** Em. Characters that shapers make up where a font lacks them, and characters without width. */
const SYNTHETIC: Record<string, number> = { '\u2009': 0.2, '\u200b': 0, '\u2060': 0, '\u00ad': 0 };

/** Em: of single characters, and of the words and lines that were measured. */
type Widths = Map<string, number>;

function widths(weight: Weight): Widths {
  const units = unitsIn(weight);
  return new Map(Array.from(chars, (char, i) => [char, (units[i] ?? 0) / unitsPerEm]));
}

const cache = new Map<number, Widths>();

function widthsOf(weight: Weight, han: boolean): Widths {
  // A mark that both scripts have is of another width beside Han.
  const key = han ? -weight : weight;
  const known = cache.get(key) ?? widths(weight);
  cache.set(key, known);
  return known;
}

function charWidth(char: string, known: Widths): number {
  if (IN_HAN) return known.get(char) ?? SYNTHETIC[char] ?? UNKNOWN;
  if (char === '\u202f') return (known.get(' ') ?? UNKNOWN) / 2;
  if (char === '\u2010' || char === '\u2011') return known.get('-') ?? UNKNOWN;
  // An accent that adds no width is not in the table: its letter is.
  return known.get(char) ?? SYNTHETIC[char] ?? known.get(char.normalize('NFD').charAt(0)) ?? UNKNOWN;
}

/** Han and the marks beside it are as wide as high. */
const hanWidth = (char: string, known: Widths): number =>
  OURS.test(char) ? charWidth(char, known) : (SYNTHETIC[char] ?? UNKNOWN);

/**
 * Width of one line in px at `size` px, kerning and ligatures ignored: 1 % short to 2.5 % long of the shaped
 * label, mostly within 1.5 %. Figures have their default widths. Never throws; unknown glyphs and Han count 1 em, and so
 * do the marks beside Han that both scripts have.
 */
export const textWidth = (text: string, size: number, weight: Weight): number =>
  size * ems(text, weight, READS_HAN && inHan(text));

/**
 * A drawing asks for the same words in every step, and at every width it tries: they are measured once.
 * @param begun what the text begins with, if it is measured already @param before how wide that is
 */
function ems(text: string, weight: Weight, han: boolean, begun = '', before = 0): number {
  const known = widthsOf(weight, han);
  const widthIn = han ? hanWidth : charWidth;
  let em = known.get(text);
  if (em === undefined) {
    em = before;
    for (const char of text.slice(begun.length).normalize('NFC')) em += widthIn(char, known);
    known.set(text, em);
  }
  return em;
}

/** A number and the word it cannot be read without; hedges may part from it, units may not. */
const NUMBER_UNIT =
  /((?:[$€£¥]\s?)?\d[\d.,–-]*) (?=(?:hundred|thousand|(?:m|b|tr)illion|[mb]n|percent|per cent|times|GW|MW|dollars|years?|months?|days?)(?![\p{L}\d]))/gu;

/**
 * Breaks text greedily into lines of at most `maxWidth` px. Breaks only at plain spaces and `\n`, never inside
 * "$14 billion" or at a no-break space (number and unit come back joined by U+00A0); Chinese at the places found for it,
 * which the lines no longer have. A single word wider than `maxWidth` stands on its own line and is wider. Empty text
 * gives no lines.
 */
export function wrap(text: string, size: number, weight: Weight, maxWidth: number): string[] {
  const han = READS_HAN && inHan(text);
  // Chinese has the places where it may be parted; a name in letters beside it has none.
  const joined = IN_HAN ? text : text.replace(NUMBER_UNIT, '$1\u00a0');
  const parted = han ? joined.replaceAll(BREAK, `${BREAK} `) : joined;
  const broken = parted.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let em = 0;
    for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
      const last = lines.at(-1);
      const line = `${last ?? ''}${han && last?.endsWith(BREAK) ? '' : ' '}${word}`;
      const longer = ems(line, weight, han, last, em);
      const goesOn = last !== undefined && longer * size <= maxWidth;
      if (goesOn) lines[lines.length - 1] = line;
      else lines.push(word);
      em = goesOn ? longer : ems(word, weight, han);
    }
    return lines;
  });
  return han ? broken.map((line) => spaced(line).trim()).filter(Boolean) : broken;
}

/** Where a line of text is set: `x` is the anchor and `y` the baseline, in px. */
export interface TextPlace {
  x: number;
  y: number;
  size: number;
  weight: Weight;
  anchor?: Anchor;
  /** Widens the box about its anchor; FALLBACK_SLACK when boxes must not touch whatever font is drawn. */
  slack?: number;
}

/** The box one line occupies, from the font's ascent to its descent. */
export function textBox(text: string, place: TextPlace): Box {
  const { x, y, size, weight, anchor = 'start', slack = 1 } = place;
  const { ascent, descent } = !IN_HAN && weight === 500 ? reading : sans;
  const width = textWidth(text, size, weight) * slack;
  const shift = { start: 0, middle: 0.5, end: 1 }[anchor];
  return {
    x: x - width * shift,
    y: y - (ascent / unitsPerEm) * size,
    width,
    height: ((ascent - descent) / unitsPerEm) * size,
  };
}
