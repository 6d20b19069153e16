import type { Role } from '../../lib/types.ts';
import type { AreaMark, CellMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount, words, type Label, type Slot } from '../chart.ts';
import { name, sum } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { flat, stroke } from '../shared/rules.ts';
import { squares, type Block as Squares } from '../shared/squares.ts';
import { block, type Block, type Line, lowered, poster } from '../shared/type.ts';

type Tone = Role | 'ink' | 'paper';

/** An amount with its hedge, short: “about $1.4tn”. */
export const short = (
  { data, type }: Layout<'scale'>,
  slot: Slot<'scale'>,
  tone: Tone,
  size = type.label,
): Line => sum(amount(data, slot), size, tone);

/**
 * An amount on one line, its hedge small before it.
 * @param width,most px that it has, and that its number is large @param text words that print it, with its hedge
 */
export function told(
  layout: Layout<'scale'>,
  key: string,
  slot: Slot<'scale'>,
  tone: Tone,
  width: number,
  most: number,
  says?: Label<'scale'>,
): Block {
  const text = says && words(layout.data, says);
  return amountLockup(key, amount(layout.data, slot), tone, width, most, text);
}

/** Words at the left edge, as large as quiet ones at the right edge leave them room, on one line. @param large those, in a width, px @param width px */
export function facing(key: string, large: (width: number) => Block, said: Line, width: number): Words {
  const is = block(`${key}-is`, { x: width, top: 0, anchor: 'end' }, [said]);
  const first = large(width - is.width - said.size / 2);
  return {
    bottom: first.bottom,
    marks: [...first.marks, ...lowered(is, first.marks[0]!.y - is.marks[0]!.y)],
  };
}

/** The gap after a square, of its pitch: after the last column it is not seen. */
const LAST = 0.13;

/** A block of squares in a box. */
interface Fit {
  columns: number;
  /** px */
  pitch: number;
}

/** How much it counts that squares reach the right edge. */
const ACROSS = 0.3;

/** The one of some blocks that is best to see: large squares, and from the drawing's left edge to its right one. @param width px of the box */
export const best = <F extends Fit>(fits: readonly F[], width: number): F => {
  const seen = ({ columns, pitch }: Fit): number => pitch * Math.min(1, (columns * pitch) / width) ** ACROSS;
  return fits.reduce((first, fit) => (seen(fit) > seen(first) ? fit : first));
};

/** Squares in so many columns, as large as a box lets them be. @param rows that so many columns come to */
export const fitted = (columns: number, width: number, height: number, rows: number): Fit => ({
  columns,
  pitch: Math.min(width / (columns - LAST), height / rows),
});

/** The columns with which squares are best to see in a box. @param rows that so many columns come to */
export const largest = (
  columns: readonly number[],
  width: number,
  height: number,
  rows: (columns: number) => number,
): Fit =>
  best(
    columns.map((each) => fitted(each, width, height, rows(each))),
    width,
  );

/** An amount’s squares, called as its slot, in the texture of its standing. @param each billions that one square is worth */
export function counted(
  { data }: Layout<'scale'>,
  slot: Slot<'scale'>,
  place: Pick<Squares, 'columns' | 'pitch' | 'top' | 'bottom' | 'order'> & Partial<Squares>,
  each = 1,
): CellMark[] {
  const { value, standing } = amount(data, slot);
  return squares({ key: slot, count: value / each, x: 0, role: 'chips', standing, ...place });
}

/** The same words so that they end at a height, px. */
export const standing = (words: Words, y: number): Mark[] => lowered(words, y - words.bottom);

/** The same words half-way between two heights, px. */
export const centred = (words: Words, from: number, to: number): Mark[] =>
  lowered(words, (from + to - words.bottom) / 2);

/** From the lower left corner of a box round to the lower right one. */
export const arch = (left: number, top: number, right: number, low: number): Point[] => [
  [left, low],
  [left, top],
  [right, top],
  [right, low],
];

/** A pale ground of the money spent, which counts nothing. @param edges left, top, right and low, px */
export const pale = (key: string, edges: readonly [number, number, number, number]): AreaMark =>
  flat(key, edges, { role: 'chips', shade: 0.34, order: 1 });

/** Words, and where they end, px. */
export interface Words {
  marks: readonly Mark[];
  bottom: number;
}

/** What the gap comes to, and what it is, in the middle of its place. @param x its middle @param width,most px that it has, and that its number is large */
export const gapWords = (layout: Layout<'scale'>, x: number, width: number, most: number): Block =>
  block('hole-words', { x, top: 0, anchor: 'middle' }, [
    poster(short(layout, 'gap', 'chips'), width, most),
    poster(name(layout, 'gapIs', 'chips'), width, layout.type.number),
  ]);

/** px; half the dashed line round an empty place. */
export const EDGE = 1.5;

/** The edge of an empty place, for money of what is built. */
export const empty = (key: string, points: readonly Point[]): LineMark =>
  stroke(key, points, 2 * EDGE, { dash: '9 6', role: 'chips', order: 1 });
