import type { BoxMark, CellMark, Mark } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { alone, type PlaceBox } from '../shared/places.ts';
import { INK } from '../shared/space.ts';
import { squares, type Block as Squares } from '../shared/squares.ts';
import type { Line } from '../shared/type.ts';

/** What every drawing of this chapter starts from. */
export type Credit = Layout<'private-credit'>;

/** Squares of ten billion in a slot. */
export const tens = ({ data }: Credit, slot: Slot<'private-credit'>): number =>
  amount(data, slot).value / amount(data, 'ten').value;

/** The squares of a slot: its count and its standing come from the ledger. */
export const field = (
  layout: Credit,
  slot: Slot<'private-credit'>,
  at: Pick<Squares, 'columns' | 'pitch' | 'x' | 'role'> & Partial<Squares>,
): CellMark[] =>
  squares({ key: slot, count: tens(layout, slot), standing: amount(layout.data, slot).standing, ...at });

/** A filled block with its name in the middle, in the colour of paper: a place, never an amount. */
export function plaque(
  key: string,
  at: PlaceBox,
  line: Line,
  look: Pick<BoxMark, 'tone' | 'role' | 'order'>,
): Mark[] {
  const top = at.y + (at.h - line.size * INK) / 2;
  return [
    { kind: 'box', key: `${key}-box`, ...at, r: 0, ...look },
    ...alone(
      `${key}-name`,
      { x: at.x + at.w / 2, top, anchor: 'middle', order: look.order },
      { ...line, tone: look.tone === 'night' ? 'day' : 'paper' },
    ),
  ];
}
