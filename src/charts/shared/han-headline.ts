import { range } from 'd3-array';
import { BREAK } from '../../lib/han.ts';
import { FALLBACK_SLACK, textWidth } from '../../lib/measure.ts';
import { block, type Block, type Line } from './type.ts';

/** Sizes that a headline is tried in, of its own: it has two lines at most, with large text too. */
const SIZES = /* @__PURE__ */ range(1, 0.6, -0.04);
/** How much more uneven, in em, two lines may be that part at a mark. */
const AT_A_MARK = 6;
const MARK = /[，。：；？、]$/;

/** A text in one line, or in two that part at a mark or are as even as they can be; undefined where they do not fit. @param width px */
function inTwoLines({ text, size, weight = 600 }: Line, width: number): string | undefined {
  const wide = (words: string): number => (textWidth(words, size, weight) * FALLBACK_SLACK) / size;
  const most = width / size;
  const pieces = text.split(BREAK);
  if (wide(pieces.join('')) <= most) return pieces.join('');
  const parted = range(1, pieces.length)
    .map((i) => [pieces.slice(0, i).join(''), pieces.slice(i).join('')] as const)
    .filter((lines) => lines.every((words) => wide(words) <= most));
  type Lines = readonly [string, string];
  const uneven = ([a, b]: Lines): number => Math.abs(wide(a) - wide(b)) + (MARK.test(a) ? 0 : AT_A_MARK);
  return parted.sort((one, other) => uneven(one) - uneven(other))[0]?.join('\n');
}

/** A Chinese headline over a drawing, as large as it has room in two lines. @param line with its places to break @param width px */
export function hanHeadline(line: Line, width: number): Block {
  const sizes = SIZES.map((k) => ({ ...line, size: line.size * k }));
  const fits = sizes.find((each) => inTwoLines(each, width) !== undefined) ?? sizes.at(-1)!;
  const text = inTwoLines(fits, width) ?? fits.text;
  return block('headline', { x: 0, top: 0, maxWidth: width }, [{ ...fits, text }]);
}
