import { max, sum } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words, type LabelOf, type Slot } from '../chart.ts';
import type { ChartData } from '../../lib/types.ts';
import type { Layout, LayoutOf } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';

/** The slices from the top, in the order in which they are paid. */
export const SLICES = ['top', 'middle', 'bottom'] as const;
export type Slice = (typeof SLICES)[number];

/** Ten loans to a row. */
const ACROSS = 10;

/** How many failed loans each slice has borne, counted from the bottom, when the next slice begins to lose. */
export interface Depths {
  loans: number;
  bottom: number;
  middle: number;
}

/** Slices are cut by share of the pool; a failed loan loses only a part of itself, so they bear more loans than that. */
export function depths({ data }: Layout<'abs'>): Depths {
  const loans = amount(data, 'loans').value;
  const bears = (slot: Slot<'abs'>): number =>
    Math.round((amount(data, slot).value * loans) / amount(data, 'lost').value);
  return { loans, bottom: bears('bottomUpTo'), middle: bears('middleUpTo') };
}

/** One slice as it lies in the tank, px. */
export interface Tier {
  name: Slice;
  /** Top of its block, words included, and of its loans. */
  top: number;
  dots: number;
  bottom: number;
  rows: number;
}

export interface Tank {
  left: number;
  right: number;
  pitch: number;
  /** From one loan to the next in a row; rows may lie closer. */
  across: number;
  tiers: readonly Tier[];
  /** Where each slice’s words stand: in the tank above its loans, or at its right. */
  said: { beside: boolean; x: number; width: number };
}

/** px between a wall and the loans. */
const PAD = 7;

export const title = (layout: Layout<'abs'>, text: string): Line[] => [
  { text, size: layout.type.label, weight: 600 },
];

export const headOf = (layout: Layout<'abs'>, text: string): number =>
  blockHeight(title(layout, text), layout.size.width) + layout.type.caption * 0.6;

/** @param louder how a title is set that is the step's amount */
export const titleMarks = (layout: Layout<'abs'>, text: string, louder?: Partial<Line>): Mark[] =>
  block('title', { x: 0, top: 0, maxWidth: layout.size.width }, [{ ...title(layout, text)[0]!, ...louder }])
    .marks;

const footLines = <D extends ChartData>({ data, type }: LayoutOf<D>, label: LabelOf<D>): Line[] => [
  { text: words(data, label), size: type.caption, tone: 'muted' },
];

/** px that the note at the foot takes, air included; large words may break. */
export const footRoom = <D extends ChartData>(layout: LayoutOf<D>, label: LabelOf<D>): number =>
  blockHeight(footLines(layout, label), layout.size.width) + layout.type.caption * 0.7;

export function footMarks<D extends ChartData>(layout: LayoutOf<D>, label: LabelOf<D>): Mark[] {
  const { size } = layout;
  const lines = footLines(layout, label);
  const top = size.height - blockHeight(lines, size.width) - 1;
  return block('foot', { x: 0, top, maxWidth: size.width }, lines).marks;
}

/** A slice’s name, and what it is or does in this step. */
export const sliceWords = ({ data, type }: Layout<'abs'>, name: Slice, step: '2' | '3'): Line[] => [
  { text: words(data, name), size: type.label, weight: 600 },
  // Where a slice bears a loss, its words say so louder.
  name === 'bottom' && step === '3'
    ? { text: words(data, `${name}${step}`), size: type.caption, weight: 600, tone: 'debt' }
    : { text: words(data, `${name}${step}`), size: type.caption, tone: 'muted' },
];

/**
 * The tank cut into its slices, as large as it fits: with words above the loans on a tall layout, beside them
 * where that leaves the loans as large. Every step that shows slices shares it, so that nothing shifts.
 */
export function tank(layout: Layout<'abs'>): Tank {
  const { size, type } = layout;
  const { loans, bottom, middle } = depths(layout);
  const rows = [loans - middle, middle - bottom, bottom].map((count) => count / ACROSS);
  const from = type.number * 1.22 + type.caption * 0.5;
  const room = size.height - footRoom(layout, 'depth') - from;
  const all = (width: number): number[] =>
    SLICES.map((name) =>
      max(['2', '3'] as const, (step) => blockHeight(sliceWords(layout, name, step), width))!,
    );
  const gap = type.caption * 0.35;
  const fit = (beside: boolean): Tank | undefined => {
    for (
      let pitch = Math.min(56, (size.width - 2 * PAD) / ACROSS, room / sum(rows));
      pitch > 8;
      pitch -= 0.5
    ) {
      // Above each other, loans may stand wider apart than their rows, to fill the width.
      const across = beside ? pitch : Math.min((size.width - 2 * PAD) / ACROSS, pitch * 1.3);
      const inner = ACROSS * across + 2 * PAD;
      const x = beside ? inner + type.caption : PAD + 1;
      const width = (beside ? size.width : inner) - x;
      if (beside && width < type.label * 5.9) continue;
      const line = type.label * 1.22 + gap;
      const heights = all(width).map((said, i) => {
        const dots = rows[i]! * pitch;
        return (beside ? Math.max(dots, said) : dots + line) + 2 * gap;
      });
      if (sum(heights) > room) continue;
      let y = from;
      const tiers = SLICES.map((name, i): Tier => {
        const [top, height] = [y, heights[i]!];
        y += height;
        const tierRows = rows[i]!;
        return { name, top, dots: y - gap - tierRows * pitch, bottom: y, rows: tierRows };
      });
      return { left: 0, right: inner, pitch, across, tiers, said: { beside, x, width } };
    }
    return undefined;
  };
  const [over, beside] = [fit(false), fit(true)];
  if (!over || (beside && beside.pitch > over.pitch * 0.86)) return beside ?? over!;
  return over;
}

/** Where a place of the tank is, counted from the top left. */
export function place({ tiers, left, pitch, across }: Tank, n: number): Point {
  let row = Math.floor(n / ACROSS);
  const tier = tiers.find(({ rows }) => row < rows || ((row -= rows), false)) ?? tiers.at(-1)!;
  return [left + PAD + ((n % ACROSS) + 0.5) * across, tier.dots + (row + 0.5) * pitch];
}

/** Floor and walls, open at the top: the wall's height says how full the tank may get. */
export function walls(left: number, right: number, top: number, bottom: number): Mark {
  return {
    kind: 'line',
    key: 'tank',
    points: [
      [left + 1, top],
      [left + 1, bottom],
      [right - 1, bottom],
      [right - 1, top],
    ],
    width: 2,
    role: 'context',
  };
}

/** One loan. They are examples of ours, so they are dotted; a failed one turns grey. */
export const loan = (n: number, [x, y]: Point, pitch: number, failed = false): Mark => ({
  kind: 'dot',
  key: `loan/${n}`,
  x,
  y,
  r: pitch * 0.41,
  role: failed ? 'context' : 'debt',
  standing: 'illustrative',
});
