import type { Role } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { AreaMark, CellMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount, type Label, type Slot } from '../chart.ts';
import { name, sum } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { flat, stroke } from '../shared/rules.ts';
import { BASELINE } from '../shared/space.ts';
import { squares, type Block as Squares } from '../shared/squares.ts';
import { block, type Block, type Line, poster, widthOf } from '../shared/type.ts';

type Tone = Role | 'ink' | 'paper';

/**
 * An amount on one line, its hedge small before it. Keys `<slot>-words`.
 * @param width,most px that it has, and that its number is large @param says words that print it, with its hedge
 */
export function told(
  layout: Layout<'scale'>,
  slot: Slot<'scale'>,
  tone: Tone,
  width: number,
  most: number,
  says?: Label<'scale'>,
): Block {
  const text = says && name(layout, says).text;
  return amountLockup(`${slot}-words`, amount(layout.data, slot), tone, width, most, text);
}

/** What something is, as large as a name but not in bold. */
export const quiet = (layout: Layout<'scale'>, label: Label<'scale'>, tone: Tone): Line => ({
  ...name(layout, label, tone),
  weight: 400,
});

/** Words with a line under them. */
export function withLine(key: string, over: Block, line: Line): Block {
  const is = block(key, { x: 0, top: over.bottom }, [line]);
  return {
    marks: [...over.marks, ...is.marks],
    bottom: is.bottom,
    width: Math.max(over.width, is.width),
  };
}

/** An amount, and what it is right after it, on its baseline. Keys `<slot>-words` and `<slot>-is`. @param width,most px that both have, and that its number is large */
export function toldWith(
  layout: Layout<'scale'>,
  slot: Slot<'scale'>,
  tone: Tone,
  width: number,
  most: number,
  is: Line,
): Block {
  const after = widthOf(is) + layout.space.half;
  const first = told(layout, slot, tone, width - after, most);
  const place = {
    x: first.width + layout.space.half,
    top: (first.marks[0]!.size - is.size) * BASELINE,
  };
  return {
    ...first,
    marks: [...first.marks, ...block(`${slot}-is`, place, [is]).marks],
    width: first.width + after,
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

/** Squares in so many columns, as large as a box lets them be. @param rows that so many columns come to */
export const fitted = (columns: number, width: number, height: number, rows: number): Fit => ({
  columns,
  pitch: Math.min(width / (columns - LAST), height / rows),
});

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

/** The same words half-way between two heights. @param from,to px @param x px that they go right */
export const centred = ({ marks, bottom }: Words, from: number, to: number, x = 0): Mark[] =>
  marks.map((mark) => moved(mark, x, (from + to - bottom) / 2));

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

/** An amount over what it is. Keys `<slot>-is`. @param x where its anchor is @param width,most px that it has, and that it is large */
export const sumIs = (
  { data }: Layout<'scale'>,
  slot: Slot<'scale'>,
  tone: Tone,
  x: number,
  anchor: 'start' | 'middle' | 'end',
  width: number,
  most: number,
  is: Line,
): Block =>
  block(`${slot}-is`, { x, top: 0, anchor }, [poster(sum(amount(data, slot), most, tone), width), is]);

/** What the gap comes to, and what it is, in the middle of its place. @param x its middle @param width,most px that it has, and that its number is large */
export const gapWords = (layout: Layout<'scale'>, x: number, width: number, most: number): Block =>
  sumIs(
    layout,
    'gap',
    'chips',
    x,
    'middle',
    width,
    most,
    poster(name(layout, 'gapIs', 'chips'), width, layout.type.number),
  );

/** px; half the dashed line round an empty place. */
export const EDGE = 1.5;

/** The edge of an empty place, for money of what is built. */
export const empty = (key: string, points: readonly Point[]): LineMark =>
  stroke(key, points, 2 * EDGE, { dash: [9, 6], role: 'chips' });
