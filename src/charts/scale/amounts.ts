import { FALLBACK_SLACK, textWidth } from '../../lib/measure.ts';
import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { AreaMark, CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount, type Label, type Slot } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { squares, type Block as Squares } from '../shared/squares.ts';
import { block, type Block, type Line } from '../shared/type.ts';

type Tone = Role | 'ink';

/** An amount with its hedge, short: “about $1.4tn”. */
export function short(
  { data, type }: Layout<'scale'>,
  slot: Slot<'scale'>,
  tone: Tone,
  size = type.label,
): Line {
  const money = amount(data, slot);
  return { ...amountLine(money, size, tone), text: withHedge(money, money.short) };
}

/** A line as large as a width lets it be. @param most px */
export const poster = (line: Line, width: number, most: number): Line => ({
  ...line,
  size: Math.min(most, (width / (textWidth(line.text, 100, line.weight ?? 400) * FALLBACK_SLACK)) * 100),
});

/** The columns with which squares are largest in a box. @param rows that so many columns come to */
export const largest = (
  columns: readonly number[],
  width: number,
  height: number,
  rows: (columns: number) => number,
): { columns: number; pitch: number } =>
  columns
    .map((each) => ({ columns: each, pitch: Math.min(width / each, height / rows(each)) }))
    .reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));

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

/** From the lower left corner of a box round to the lower right one. */
export const arch = (left: number, top: number, right: number, low: number): Point[] => [
  [left, low],
  [left, top],
  [right, top],
  [right, low],
];

/** A pale ground, or band, of the money spent. @param left,top,right,low its edges, px */
export const pale = (key: string, left: number, top: number, right: number, low: number): AreaMark => ({
  kind: 'area',
  key,
  over: [
    [left, top],
    [right, top],
  ],
  under: [
    [left, low],
    [right, low],
  ],
  role: 'chips',
  shade: 0.34,
  order: 1,
});

/** Words, and where they end, px. */
type Words = Pick<Block, 'marks' | 'bottom'>;

/** The same words so much lower, px. */
export const lowered = ({ marks }: Words, by: number): Mark[] => marks.map((mark) => moved(mark, 0, by));

/** A slot, what its amount is, and its tone; its words' marks are called as the slot. */
type Told = readonly [slot: Slot<'scale'>, is: Label<'scale'>, tone: Tone];

/** Two amounts, of one size, and what they are: at the left and at the right edge. @param right px */
export function sideBySide(
  layout: Layout<'scale'>,
  right: number,
  ...told: readonly [Told, Told]
): Words & { size: number } {
  const lines = told.map(([slot, , tone]) => short(layout, slot, tone));
  const text = lines.map((line) => line.text).join(' – ');
  const { size } = poster({ ...lines[0]!, text }, right, layout.type.hero);
  const blocks = told.map(([slot, is], i) =>
    block(`${slot}-told`, { x: i * right, top: 0, anchor: i ? 'end' : 'start' }, [
      { ...lines[i]!, size },
      caption(layout, is),
    ]),
  );
  return { marks: blocks.flatMap(({ marks }) => marks), bottom: blocks[0]!.bottom, size };
}
