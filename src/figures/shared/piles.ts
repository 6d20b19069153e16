import type { Mark } from '../../marks/mark.ts';
import { footHeight, type Sheet } from './sheet.ts';
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
  const { size, type } = sheet;
  const places = plan.counts.length;
  const between = Math.max(10, size.width * 0.045);
  const width = (size.width - between * (places - 1)) / places;
  const tallest = (texts: readonly (readonly Line[])[]): number =>
    Math.max(...texts.map((lines) => blockHeight(lines, width)));
  const y = size.height - footHeight(sheet) - tallest(plan.names) - type.caption * 0.9 - (plan.below ?? 0);
  const room = y - plan.titleHeight - tallest(plan.figures) - type.caption * 0.5;
  const fit = fitPiles(plan.counts, size.width, room, between, largest);
  return { y, ...fit, width, x: plan.counts.map((_, i) => i * (width + between)) };
}

/** A pile at one place of the floor. */
export function pile(sheet: Sheet, at: Floor, place: number, { figure, name, ...money }: Pile): Mark[] {
  const { type } = sheet;
  const x = at.x[place]!;
  const { order } = money;
  const top = at.y - rowsOf(money.count, at.columns) * at.pitch;
  const height = blockHeight(figure, at.width);
  return [
    ...squares({ ...money, columns: at.columns, pitch: at.pitch, x, bottom: at.y }),
    ...block(
      `${money.key}-figure`,
      {
        x,
        top: top - height - type.caption * 0.15,
        maxWidth: at.width,
        ...(order === undefined ? {} : { order }),
      },
      figure,
    ).marks,
    ...block(
      `${money.key}-name`,
      { x, top: at.y + type.caption * 0.4, maxWidth: at.width, ...(order === undefined ? {} : { order }) },
      name,
    ).marks,
  ];
}

export function floorLine(sheet: Sheet, at: Floor): Mark {
  return {
    kind: 'line',
    key: 'floor',
    points: [
      [0, at.y + 1.5],
      [sheet.size.width, at.y + 1.5],
    ],
    width: 1,
    role: 'context',
  };
}
