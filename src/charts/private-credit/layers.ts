import type { Mark, Point } from '../../marks/mark.ts';
import type { ChartData } from '../../lib/types.ts';
import { amount, words, type LabelOf, type Slot } from '../chart.ts';
import { footHeight, amountAndIs, unitKey, type Layout, type LayoutOf } from '../shared/layout.ts';
import { rowsOf, squares, type Block } from '../shared/squares.ts';
import { block, blockHeight, runIn, type Line } from '../shared/type.ts';

/** Where something stands, px. */
export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Squares of ten billion in a slot. */
export const tens = (layout: Layout<'private-credit'>, slot: Slot<'private-credit'>): number =>
  amount(layout.data, slot).value / amount(layout.data, 'ten').value;

/** The squares of a slot: its count and its standing come from the ledger. */
export function field(
  layout: Layout<'private-credit'>,
  slot: Slot<'private-credit'>,
  at: Pick<Block, 'columns' | 'pitch' | 'x' | 'role'> & Partial<Block>,
): Mark[] {
  return squares({
    key: slot,
    count: tens(layout, slot),
    standing: amount(layout.data, slot).standing,
    ...at,
  });
}

/** Words for a place: its name, and quiet words below. */
export const nameLines = <D extends ChartData>(
  layout: LayoutOf<D>,
  ...labels: readonly LabelOf<D>[]
): Line[] =>
  labels.map((label, i) => ({
    text: words(layout.data, label),
    size: i ? layout.type.caption : layout.type.label,
    weight: i ? 400 : 600,
    tone: i ? 'muted' : 'ink',
  }));

/** A box with its words in the middle. */
export function place(key: string, { x, y, w, h }: Rect, lines: readonly Line[], order?: number): Mark[] {
  const top = y + (h - blockHeight(lines, w - 8)) / 2;
  const at = { x: x + w / 2, top, anchor: 'middle' as const, maxWidth: w - 8, ...(order ? { order } : {}) };
  return [
    { kind: 'box', key: `${key}-box`, x: x + 1, y: y + 1, w: w - 2, h: h - 2, r: 3, order },
    ...block(key, at, lines).marks,
  ];
}

/** What a box of these words takes, px. */
export const placeHeight = (layout: Layout<'private-credit'>, lines: readonly Line[], w: number): number =>
  blockHeight(lines, w - 8) + layout.type.caption * 0.7;

/** A question mark on paper, in the middle of something striped. */
export function unknown(
  layout: Layout<'private-credit'>,
  key: string,
  { x, y, w, h }: Rect,
  size: number,
): Mark[] {
  const side = Math.min(size * 1.7, w - 4, h);
  const at = { x: x + (w - side) / 2, y: y + (h - side) / 2, w: side, h: side };
  return place(key, at, [
    { text: words(layout.data, 'unknown'), size: Math.min(size, side / 1.3), weight: 600, tone: 'muted' },
  ]);
}

/** Nobody outside knows how much: stripes. */
export const stripes = (key: string, { x, y, w, h }: Rect): Mark => ({
  kind: 'cell',
  key,
  x,
  y,
  w,
  h,
  role: 'context',
  standing: 'unknown',
});

/** An arrow without a sum. */
export const thin = (
  layout: Layout<'private-credit'>,
  key: string,
  points: readonly Point[],
  rest: Pick<Mark, 'role' | 'standing' | 'order'>,
): Mark => ({ kind: 'arrow', key, points, width: 4, head: layout.type.caption * 0.75, ...rest });

/** Title and quiet words under it. */
export const heading = (layout: Layout<'private-credit'>, n: number, is = true): Line[] =>
  nameLines(layout, `title${n}`, ...(is ? [`title${n}Is` as const] : []));

/** What is left between the heading and the loans, and where everything below it stands. */
export interface Stack {
  pitch: number;
  /** Below the heading, px. */
  top: number;
  /** The funds. */
  band: Rect;
  marks: Mark[];
  slab: { top: number; columns: number };
}

/** The loans lie three rows deep where they fill the width, in fewer and longer rows where squares are small. */
const COLUMNS = [15, 23, 45] as const;

/**
 * The layers every step from the second shares: heading, a place for what is above, the funds, their loans.
 * @param above px that words and boxes above the funds take @param rows of squares above the funds
 * @param widest px, the largest pitch that what is above allows @param lift px between the funds and their loans
 */
export function stack(
  layout: Layout<'private-credit'>,
  lines: readonly Line[],
  { above, rows, widest, lift }: { above: number; rows: number; widest: number; lift?: number },
): Stack {
  const { size, type, data } = layout;
  const { width, height } = size;
  const c = type.caption;
  const top = blockHeight(lines, width) + c * 0.5;
  const [printed, is] = amountAndIs(layout, 'lent', 'lentPart', 'debt', type.label);
  const said: [Line, Line] = [
    { ...printed, text: printed.text.replace(amount(data, 'lent').text, amount(data, 'lent').short) },
    is,
  ];
  const bandHeight = type.label * 1.22 + c * 0.9;
  const wordsHeight = type.label * 1.22 + c * 0.25;
  const between = lift ?? c * 0.35;
  const bottom = height - footHeight(layout) - wordsHeight - c * 0.3;
  const free = bottom - between - bandHeight - top - above;
  const count = tens(layout, 'lent');
  const fits = COLUMNS.map((columns) => ({
    columns,
    pitch: Math.min(widest, width / columns, free / (rows + rowsOf(count, columns))),
  }));
  const { columns, pitch } = fits.reduce((a, b) => (b.pitch > a.pitch ? b : a));
  const slabTop = bottom - rowsOf(count, columns) * pitch;
  return {
    pitch,
    top,
    band: { x: 0, y: slabTop - between - bandHeight, w: width, h: bandHeight },
    slab: { top: slabTop, columns },
    marks: [
      ...block('title', { x: 0, top: 0, maxWidth: width }, lines).marks,
      ...field(layout, 'lent', { columns, pitch, x: 0, top: slabTop, role: 'debt' }),
      ...runIn('lent-words', { x: 0, top: bottom + c * 0.1, maxWidth: width }, said).marks,
      ...unitKey(layout, 'unit'),
    ],
  };
}

/** The funds, striped: their name and two question marks on paper. */
export function blackBox(layout: Layout<'private-credit'>, band: Rect): Mark[] {
  const w = Math.min(band.w * 0.5, layout.type.label * 9);
  const inset = layout.type.caption * 0.25;
  const { y, h } = { y: band.y + inset, h: band.h - inset * 2 };
  const side = (band.w - w) / 2;
  return [
    stripes('band', band),
    ...place('funds', { x: side, y, w, h }, nameLines(layout, 'funds')),
    ...unknown(layout, 'unknown-left', { x: 0, y, w: side, h }, layout.type.label),
    ...unknown(layout, 'unknown-right', { x: side + w, y, w: side, h }, layout.type.label),
  ];
}
