import type { AreaMark, BoxMark, CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { alone, type PlaceBox, shape } from '../shared/places.ts';
import type { Look } from '../shared/rules.ts';
import { INK } from '../shared/space.ts';
import { gap, squares, tens, type Block as Squares } from '../shared/squares.ts';
import type { BlockPlace, Line } from '../shared/type.ts';

/** What every drawing of this chapter starts from. */
export type Credit = Layout<'private-credit'>;

/** From one square to the next where so many, without air after the last, are as wide as this. @param width px */
export const pitchOf = (width: number, columns: number): number => (width + gap(width / columns)) / columns;

/** The squares of a slot, debts where nothing else is said: its count and its standing come from the ledger. */
export const field = (
  layout: Credit,
  slot: Slot<'private-credit'>,
  at: Pick<Squares, 'columns' | 'pitch' | 'bottom'> & Partial<Squares>,
): CellMark[] =>
  squares({
    key: slot,
    count: tens(layout, slot),
    standing: amount(layout.data, slot).standing,
    role: 'debt',
    x: 0,
    ...at,
  });

/** A shape alike on both sides of an upright line. @param middle px @param edge px from it, and where, from the top down */
export function alike(key: string, middle: number, edge: readonly Point[], look: Look): AreaMark {
  const at = (side: number): Point[] => edge.map(([out, y]) => [middle + side * out, y]);
  return shape(key, at(-1), look, at(1));
}

/** A line whose letters stand in the middle between what is over it and what is under it. @param middle px */
export const levelled = (key: string, middle: number, place: Omit<BlockPlace, 'top'>, line: Line): Mark[] =>
  alone(key, { ...place, top: middle - (line.size * INK) / 2 }, line);

/** A filled block with its name in the middle, in the colour of paper: a place, never an amount. */
export function plaque(key: string, at: PlaceBox, line: Line, look: Pick<BoxMark, 'tone' | 'role'>): Mark[] {
  return [
    { kind: 'box', key: `${key}-box`, ...at, r: 0, ...look },
    ...levelled(
      `${key}-name`,
      at.y + at.h / 2,
      { x: at.x + at.w / 2, anchor: 'middle' },
      { ...line, tone: 'paper' },
    ),
  ];
}
