import type { ChartData } from '../../../lib/types.ts';
import type { Mark } from '../../../marks/mark.ts';
import type { LabelOf } from '../../chart.ts';
import { tallest, title } from '../head.ts';
import { floorUnder } from '../rules.ts';
import { footHeight, unitKey, type Layout, type LayoutOf } from '../layout.ts';
import { fitPiles, rowsOf, squares, type Block as Squares } from '../squares.ts';
import { block, blockHeight, type Line } from '../type.ts';

/** One pile of squares on a common floor: the amount on top of it, its name under the floor. */
export interface Pile extends Pick<Squares, 'key' | 'count' | 'role' | 'standing' | 'shade' | 'order'> {
  printed: readonly Line[];
  name: readonly Line[];
}

export interface Floor {
  /** The y of the floor, px. */
  y: number;
  pitch: number;
  columns: number;
  /** Left edge of each place, px. */
  x: readonly number[];
  /** Width of a place, px. */
  width: number;
}

/** What decides where piles stand, so that several steps can share one floor. */
export interface Plan {
  /** Every count that must ever fit, in order of place. */
  counts: readonly number[];
  /** The longest names and amounts that any step prints, for the room they take. */
  names: readonly (readonly Line[])[];
  printed: readonly (readonly Line[])[];
  /** What the title takes at the top, px. */
  titleHeight: number;
  /** What stands under the names, px. */
  below?: number;
}

export function floor(layout: Layout, plan: Plan, largest = 64): Floor {
  const { size, space } = layout;
  const places = plan.counts.length;
  const between = Math.max(10, size.width * 0.045);
  const width = (size.width - between * (places - 1)) / places;
  const y = size.height - footHeight(layout) - tallest(plan.names, width) - space.apart - (plan.below ?? 0);
  const room = y - plan.titleHeight - tallest(plan.printed, width) - space.half;
  const fit = fitPiles(plan.counts, size.width, room, between, largest);
  return { y, ...fit, width, x: plan.counts.map((_, i) => i * (width + between)) };
}

/** A pile at one place of the floor. */
export function pile(layout: Layout, at: Floor, place: number, { printed, name, ...money }: Pile): Mark[] {
  const { space } = layout;
  const x = at.x[place] ?? 0;
  const { order } = money;
  const top = at.y - rowsOf(money.count, at.columns) * at.pitch;
  const height = blockHeight(printed, at.width);
  const words = { x, maxWidth: at.width, order };
  return [
    ...squares({ ...money, columns: at.columns, pitch: at.pitch, x, bottom: at.y }),
    ...block(`${money.key}-figure`, { ...words, top: top - height - space.hair }, printed).marks,
    ...block(`${money.key}-name`, { ...words, top: at.y + space.close }, name).marks,
  ];
}

/** The line that piles stand on. */
const floorLine = (layout: Layout, at: Floor): Mark => floorUnder(at.y, [0, layout.size.width]);

/** A whole drawing of piles side by side on one floor, between a title and the key that says what a square is. */
export function pileChart<D extends ChartData>(
  layout: LayoutOf<D>,
  { title: label, unit, piles }: { title: LabelOf<D>; unit: LabelOf<D>; piles: readonly Pile[] },
): Mark[] {
  const head = title(layout, label);
  const at = floor(layout, {
    counts: piles.map(({ count }) => count),
    names: piles.map(({ name }) => name),
    printed: piles.map(({ printed }) => printed),
    titleHeight: head.bottom,
  });
  return [
    floorLine(layout, at),
    ...piles.flatMap((one, i) => pile(layout, at, i, one)),
    ...head.marks,
    ...unitKey(layout, unit),
  ];
}
