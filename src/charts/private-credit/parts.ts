import type { Amount } from '../../lib/types.ts';
import { FALLBACK_SLACK, textWidth } from '../../lib/measure.ts';
import type { AreaMark, BoxMark, CellMark, Mark } from '../../marks/mark.ts';
import { amount, words, type Label, type Slot } from '../chart.ts';
import { footHeight, type Layout } from '../shared/layout.ts';
import type { PlaceBox } from '../shared/places.ts';
import { BASELINE } from '../shared/space.ts';
import { squares, type Block as Squares } from '../shared/squares.ts';
import { block, type BlockPlace, type Line } from '../shared/type.ts';

/** What every drawing of this chapter starts from. */
export type Credit = Layout<'private-credit'>;

type Tone = NonNullable<Line['tone']>;

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

/** A label in bold. @param size px */
export const bold = (
  { data, type }: Credit,
  label: Label<'private-credit'>,
  tone: Tone = 'ink',
  size = type.label,
): Line => ({ text: words(data, label), size, weight: 600, tone });

/** An amount in the words of a label that prints it, in bold: a tap on it leads to its source. @param size px */
export const told = (
  layout: Credit,
  { id, value }: Amount,
  label: Label<'private-credit'>,
  tone: Tone,
  size?: number,
): Line => ({ ...bold(layout, label, tone, size), fact: id, value });

/** px that a line takes from side to side, with room for a stand-in font. */
export const widthOf = ({ text, size, weight = 400 }: Line): number =>
  textWidth(text, size, weight) * FALLBACK_SLACK;

/** A line as large as a width lets it be. @param most px */
export const poster = (line: Line, width: number, most: number): Line => ({
  ...line,
  size: Math.min(most, (width / widthOf({ ...line, size: 100 })) * 100),
});

/** How far the letters of a line reach over its baseline and under it, in its own size. */
const [UP, DOWN] = [0.74, 0.21];
/** How high a line's letters are with their tails, in its own size: less than what a line takes in a text. */
export const INK = UP + DOWN;

/** A line alone: the air that a line has in a text is left out, so that a large one stands where it seems to. */
export const alone = (key: string, { top, ...place }: BlockPlace, line: Line): Mark[] =>
  block(key, { ...place, top: top + (UP - BASELINE) * line.size }, [line]).marks;

/** Where a drawing ends over its foot, px. */
export const floorOf = (layout: Credit): number => layout.size.height - footHeight(layout);

/** An upright rectangle that counts nothing. */
export const slab = (
  key: string,
  { x, y, w, h }: PlaceBox,
  look: Pick<AreaMark, 'role' | 'shade' | 'tone' | 'order'>,
): AreaMark => ({
  kind: 'area',
  key,
  over: [
    [x, y],
    [x + w, y],
  ],
  under: [
    [x, y + h],
    [x + w, y + h],
  ],
  ...look,
});

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
      { ...line, tone: 'paper' },
    ),
  ];
}
