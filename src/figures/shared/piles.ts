import type { FigureData } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import type { LabelOf } from '../figure.ts';
import { tallest, title } from './head.ts';
import { floorUnder } from './rules.ts';
import { footHeight, unitKey, type Sheet, type SheetOf } from './sheet.ts';
import { fitPiles, rowsOf, squares, type Block as Squares } from './squares.ts';
import { block, blockHeight, type Line } from './type.ts';

/** One pile of squares on a common floor: the figure on top of it, its name under the floor. */
export interface Pile extends Pick<Squares, 'key' | 'count' | 'role' | 'standing' | 'shade' | 'order'> {
  figure: readonly Line[];
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
  /** The longest names and figures that any step prints, for the room they take. */
  names: readonly (readonly Line[])[];
  figures: readonly (readonly Line[])[];
  /** What the title takes at the top, px. */
  titleHeight: number;
  /** What stands under the names, px. */
  below?: number;
}

export function floor(sheet: Sheet, plan: Plan, largest = 64): Floor {
  const { size, space } = sheet;
  const places = plan.counts.length;
  const between = Math.max(10, size.width * 0.045);
  const width = (size.width - between * (places - 1)) / places;
  const y = size.height - footHeight(sheet) - tallest(plan.names, width) - space.apart - (plan.below ?? 0);
  const room = y - plan.titleHeight - tallest(plan.figures, width) - space.half;
  const fit = fitPiles(plan.counts, size.width, room, between, largest);
  return { y, ...fit, width, x: plan.counts.map((_, i) => i * (width + between)) };
}

/** A pile at one place of the floor. */
export function pile(sheet: Sheet, at: Floor, place: number, { figure, name, ...money }: Pile): Mark[] {
  const { space } = sheet;
  const x = at.x[place] ?? 0;
  const { order } = money;
  const top = at.y - rowsOf(money.count, at.columns) * at.pitch;
  const height = blockHeight(figure, at.width);
  const words = { x, maxWidth: at.width, order };
  return [
    ...squares({ ...money, columns: at.columns, pitch: at.pitch, x, bottom: at.y }),
    ...block(`${money.key}-figure`, { ...words, top: top - height - space.hair }, figure).marks,
    ...block(`${money.key}-name`, { ...words, top: at.y + space.close }, name).marks,
  ];
}

/** The line that piles stand on. */
export const floorLine = (sheet: Sheet, at: Floor): Mark => floorUnder(at.y, [0, sheet.size.width]);

/** A whole drawing of piles side by side on one floor, between a title and the key that says what a square is. */
export function pileChart<D extends FigureData>(
  sheet: SheetOf<D>,
  { title: label, unit, piles }: { title: LabelOf<D>; unit: LabelOf<D>; piles: readonly Pile[] },
): Mark[] {
  const head = title(sheet, label);
  const at = floor(sheet, {
    counts: piles.map(({ count }) => count),
    names: piles.map(({ name }) => name),
    figures: piles.map(({ figure }) => figure),
    titleHeight: head.bottom,
  });
  return [
    floorLine(sheet, at),
    ...piles.flatMap((one, i) => pile(sheet, at, i, one)),
    ...head.marks,
    ...unitKey(sheet, unit),
  ];
}
