import { withHedge } from '../../lib/hedged.ts';
import { FALLBACK_SLACK, textWidth } from '../../lib/measure.ts';
import type { Amount, Role } from '../../lib/types.ts';
import type { AreaMark, LineMark, Mark } from '../../marks/mark.ts';
import { words, type Label } from '../chart.ts';
import { footHeight, type Layout } from '../shared/layout.ts';
import { BASELINE } from '../shared/space.ts';
import { gap, type Fit } from '../shared/squares.ts';
import { block, type BlockPlace, type Line } from '../shared/type.ts';

/** What every drawing of this chapter starts from. */
export type CoreWeave = Layout<'coreweave'>;

type Tone = NonNullable<Line['tone']>;

/** A label in bold. @param size px */
export const bold = (
  { data, type }: CoreWeave,
  label: Label<'coreweave'>,
  tone: Tone = 'ink',
  size = type.label,
): Line => ({ text: words(data, label), size, weight: 600, tone });

/** An amount in the words of a label that prints it, in bold: a tap on it leads to its source. @param size px */
export const told = (
  layout: CoreWeave,
  { id, value }: Amount,
  label: Label<'coreweave'>,
  tone: Tone,
  size?: number,
): Line => ({ ...bold(layout, label, tone, size), fact: id, value });

/** An amount as it prints, hedge and all: “up to $22bn”. @param size px */
export const sum = (money: Amount, tone: Tone, size: number): Line => ({
  text: withHedge(money, money.short),
  size,
  weight: 600,
  tone,
  fact: money.id,
  value: money.value,
});

/** A line as large as a width lets it be. @param most px */
export const poster = (line: Line, width: number, most: number): Line => ({
  ...line,
  size: Math.min(most, (width / (textWidth(line.text, 100, line.weight ?? 400) * FALLBACK_SLACK)) * 100),
});

/** How far the letters of a line reach over its baseline and under it, in its own size. */
export const UP = 0.74;
const DOWN = 0.21;
/** How high a line's letters are with their tails, in its own size: less than what a line takes in a text. */
export const INK = UP + DOWN;

/** What a currency's sign keeps from what is over it, in its own size. */
export const OVER = 0.1;

/** A line alone: the air that a line has in a text is left out, so that a large one stands where it seems to. */
export const alone = (key: string, { top, ...place }: BlockPlace, line: Line): Mark[] =>
  block(key, { ...place, top: top + (UP - BASELINE) * line.size }, [line]).marks;

/** Where a drawing ends over its foot, px. */
export const floorOf = (layout: CoreWeave): number => layout.size.height - footHeight(layout);

/** Where squares are nearly as large, those fill the width better that stand in more columns. */
export const NEARLY = 0.92;

/**
 * Of several numbers of columns, from few to many, that with the largest squares in a box.
 * @param width,height px @param rows that so many columns come to
 */
export const largest = (
  columns: readonly number[],
  width: number,
  height: number,
  rows: (columns: number) => number,
): Fit =>
  columns
    // The last square of a row has no gap beside it.
    .map((each) => ({
      columns: each,
      pitch: Math.min((width + gap(width / each)) / each, height / rows(each)),
    }))
    .reduce((best, fit) => (fit.pitch > best.pitch * NEARLY ? fit : best));

/** A pale ground under an outlined square, px. It counts nothing. @param shade 0 to 1 */
export const ground = (
  { key, x, y, w, h }: { key: string; x: number; y: number; w: number; h: number },
  role: Role,
  shade: number,
): AreaMark => ({
  kind: 'area',
  key: `${key}-ground`,
  over: [
    [x, y],
    [x + w, y],
  ],
  under: [
    [x, y + h],
    [x + w, y + h],
  ],
  role,
  shade,
});

/** A line, in ink where nothing else is said. @param width px */
export const stroke = (
  key: string,
  points: LineMark['points'],
  width: number,
  look: Partial<LineMark> = { tone: 'ink' },
): LineMark => ({ kind: 'line', key, points, width, ...look });
