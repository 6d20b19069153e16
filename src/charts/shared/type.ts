import { IN_HAN, inHan } from '../../lib/han.ts';
import { FALLBACK_SLACK, textWidth, wrap } from '../../lib/measure.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark, TextMark } from '../../marks/mark.ts';
import { BASELINE, LEADING, SMALLEST } from './space.ts';

export interface Line {
  text: string;
  size: number;
  weight?: TextMark['weight'];
  tone?: TextMark['tone'];
  fact?: string | undefined;
  value?: number | undefined;
}

/** The weight of words in the reading face, which Chinese has none of: it is set bold. */
export const readingWeight = (text: string): 500 | 600 => (IN_HAN || inHan(text) ? 600 : 500);

export interface BlockPlace {
  x: number;
  /** Top of the first line. */
  top: number;
  anchor?: TextMark['anchor'];
  /** Lines longer than this, in px, are broken. */
  maxWidth?: number;
  order?: number | undefined;
}

export interface Block {
  marks: TextMark[];
  /** Bottom of the last line, px. */
  bottom: number;
  /** The widest line, px, with room for a stand-in font. */
  width: number;
}

/** The size, in px, at which a line's longest word fits a width: a word cannot be broken. Not under 12. */
export function fitted({ text, size, weight = 400 }: Line, maxWidth: number): number {
  const longest = Math.max(0, ...wrap(text, size, weight, 0).map((word) => textWidth(word, size, weight)));
  if (longest === 0) return size;
  return Math.max(Math.min(size, SMALLEST), Math.min(size, (size * maxWidth) / (longest * FALLBACK_SLACK)));
}

/** Lines of a text broken to a width with room for a stand-in font, and the size they are set in. */
function broken(line: Line, maxWidth: number): { texts: string[]; size: number } {
  const size = fitted(line, maxWidth);
  return { texts: wrap(line.text, size, line.weight ?? 400, maxWidth / FALLBACK_SLACK), size };
}

/**
 * Sets lines of words one under the other. Keys are `<key>/<n>`, so that a block keeps its identity.
 * An empty text leaves no line.
 */
export function block(key: string, place: BlockPlace, lines: readonly Line[]): Block {
  const marks: TextMark[] = [];
  let { top } = place;
  let width = 0;
  for (const line of lines) {
    const { texts, size } = broken(line, place.maxWidth ?? Infinity);
    for (const text of texts) {
      const weight = line.weight ?? 400;
      marks.push({
        kind: 'text',
        key: `${key}/${marks.length}`,
        x: place.x,
        y: top + size * BASELINE,
        text,
        size,
        weight,
        anchor: place.anchor ?? 'start',
        tone: line.tone ?? 'ink',
        fact: line.fact,
        value: line.value,
        order: place.order,
      });
      width = Math.max(width, textWidth(text, size, weight) * FALLBACK_SLACK);
      top += size * LEADING;
    }
  }
  return { marks, bottom: top, width };
}

/**
 * An amount and what it is on one line where they fit, under each other where they don't.
 * @param lines the amount, then its words
 */
export function runIn(key: string, place: BlockPlace, lines: readonly [Line, Line]): Block {
  const [printed, is] = lines;
  const space = printed.size * 0.3;
  const first = textWidth(printed.text, printed.size, printed.weight ?? 400) * FALLBACK_SLACK;
  const second = textWidth(is.text, is.size, is.weight ?? 400) * FALLBACK_SLACK;
  if (first + space + second > (place.maxWidth ?? Infinity)) return block(key, place, lines);
  const head = block(key, place, [printed]);
  const tail = block(
    `${key}-is`,
    { ...place, x: place.x + first + space, top: place.top + (printed.size - is.size) * BASELINE },
    [is],
  );
  return { marks: [...head.marks, ...tail.marks], bottom: head.bottom, width: first + space + second };
}

/** The height a block of these lines would take, px. */
export function blockHeight(lines: readonly Line[], maxWidth = Infinity): number {
  return lines.reduce((sum, line) => {
    const { texts, size } = broken(line, maxWidth);
    return sum + texts.length * size * LEADING;
  }, 0);
}

/** How wide these lines are, the widest of them, each on one line, px. */
export const widthOf = (...lines: readonly Line[]): number => block('', { x: 0, top: 0 }, lines).width;

/** A line as large as a width lets it be, and no larger than so much. @param width,most px */
export const poster = (line: Line, width: number, most = line.size): Line => ({
  ...line,
  size: Math.min(most, (width / widthOf({ ...line, size: 100 })) * 100),
});

/** The same words so much lower. @param by px */
export const lowered = ({ marks }: { marks: readonly Mark[] }, by: number): Mark[] =>
  marks.map((mark) => moved(mark, 0, by));
