import { withHedge } from '../../lib/hedged.ts';
import { FALLBACK_SLACK, textWidth } from '../../lib/measure.ts';
import type { Role } from '../../lib/types.ts';
import type { AreaMark, LineMark, Point } from '../../marks/mark.ts';
import { amount, words, type Label, type Slot } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import type { Line } from '../shared/type.ts';

/** What the drawings of this chapter start from. */
export type Futures = Layout<'two-futures'>;

/** The year of the two known amounts, where every example starts. */
export const START = 2025;

/** A line of words no larger than lets it fill a width. @param width px */
export const within = (line: Line, width: number): Line => ({
  ...line,
  size: Math.min(line.size, (width / (textWidth(line.text, 100, line.weight ?? 400) * FALLBACK_SLACK)) * 100),
});

/** An amount with its hedge in bold: “about $60bn”. @param size px @param form short on a tight label */
export function told(
  { data }: Futures,
  slot: Slot<'two-futures'>,
  tone: Role | 'ink' | 'paper',
  size: number,
  form: 'short' | 'text' = 'short',
): Line {
  const money = amount(data, slot);
  const text = withHedge(money, money[form]);
  return { text, size, weight: 600, tone, fact: money.id, value: money.value };
}

/** A label in bold. @param size px */
export const bold = (
  { data }: Futures,
  label: Label<'two-futures'>,
  tone: Role | 'ink' | 'paper',
  size: number,
): Line => ({
  text: words(data, label),
  size,
  weight: 600,
  tone,
});

/** How strong a shape is filled that is an example of ours, or a claim: never whole, since whole means paid. */
const PALE = 0.6;
/** A shape between two edges that counts nothing, pale where it is no known amount. */
export const shape = (
  key: string,
  over: readonly Point[],
  under: readonly Point[],
  role: Role,
  known = false,
  order?: number,
): AreaMark => ({ kind: 'area', key, over, under, role, shade: known ? 1 : PALE, order });

/** @param width px */
export const stroke = (
  key: string,
  points: readonly Point[],
  width: number,
  look: Partial<LineMark>,
): LineMark => ({ kind: 'line', key, points, width, ...look });

/** A bar from here to there: whole where it is a known amount, else pale. All px. */
export function bar(
  key: string,
  [left, top, right, low]: readonly [left: number, top: number, right: number, low: number],
  role: Role,
  known: boolean,
  order?: number,
): AreaMark {
  const level = (y: number): Point[] => [
    [left, y],
    [right, y],
  ];
  return shape(key, level(top), level(low), role, known, order);
}

/** What the four builders' spending grows by from 2025 to their plans for 2026. */
export const plansGrowth = ({ data }: Futures): number =>
  amount(data, 'capexAfter').value / amount(data, 'capexBefore').value;
