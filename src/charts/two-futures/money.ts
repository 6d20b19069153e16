import { range } from 'd3-array';
import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import { bold, sum } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { alone } from '../shared/places.ts';
import { axisBelow } from '../shared/plot/axis.ts';
import { level, stroke } from '../shared/rules.ts';
import { INK } from '../shared/space.ts';
import type { Line } from '../shared/type.ts';

/** px; how thick the level of what was built is. */
export const BUILT = 5;

/** What the drawings of this chapter start from. */
export type Futures = Layout<'two-futures'>;

/** The year of the two known amounts, where every example starts. */
export const START = 2025;

/** An amount with its hedge in bold: “about $60bn”. @param size px @param form short on a tight label */
export function told(
  { data }: Futures,
  slot: Slot<'two-futures'>,
  tone: Role | 'ink' | 'paper',
  size: number,
  form: 'short' | 'text' = 'short',
): Line {
  const money = amount(data, slot);
  return { ...sum(money, size, tone), text: withHedge(money, money[form]) };
}

/** How strong a shape is filled that is an example of ours, or a claim: never whole, since whole means paid; words stand on it. */
export const PALE = 0.46;

/** The way of what grows in an example or a claim of somebody: dashed. @param width px */
export const growing = (key: string, points: readonly Point[], width: number, role: Role = 'purchase') =>
  stroke(key, points, width, { role, dash: [9, 4] });

/** What was built in a year, as a level from edge to edge. @param y px */
export const builtLevel = ({ size: { width } }: Futures, y: number) =>
  level('built', y, [0, width], BUILT, { role: 'chips' });

/** The name of revenue, at its curve or on its pale field. @param x,base px, where it ends */
export function revenueIs(
  layout: Futures,
  x: number,
  base: number,
  tone: 'purchase' | 'ink' = 'purchase',
): Mark[] {
  const line = bold(layout, 'covered', tone, layout.type.number);
  return alone('covered', { x, top: base - line.size * INK, anchor: 'end' }, line);
}

/** So many years under a floor. @param top px @param at where one stands, in px */
export const yearsBelow = (
  layout: Futures,
  key: string,
  top: number,
  many: number,
  at: (n: number) => number,
): Mark[] =>
  axisBelow(
    layout,
    top,
    range(many).map((n) => ({ key: `${key}/${n}`, at: at(n), text: `${START + n}` })),
    layout.type.label,
  );
