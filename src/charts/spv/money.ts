import { moved } from '../../marks/kinds.ts';
import type { Amount } from '../../lib/types.ts';
import type { AreaMark, CellMark, LineMark, Mark } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { even, middled, plain, type PlaceBox, shape, slab, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { type Block, squareCount, squaresOf } from '../shared/squares.ts';
import { type Line, runIn } from '../shared/type.ts';

/** What every drawing of this chapter starts from. */
export type Boxed = Layout<'spv'>;

/** A line between two points, in ink where nothing else is said. @param ends,width px */
export const line = (
  key: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  width: number,
  look?: Partial<LineMark>,
): LineMark =>
  stroke(
    key,
    [
      [x1, y1],
      [x2, y2],
    ],
    width,
    look,
  );

/** Squares of which what is left over stands in the middle of the uppermost row. @param most how many there may be on their grid */
export function pile(
  money: Amount,
  set: Omit<Block, 'count' | 'standing'>,
  most = squareCount(money.value),
): CellMark[] {
  const { columns, pitch } = set;
  const over = most % columns || columns;
  return squaresOf(money, set).map((cell, n) =>
    n < most - over ? cell : { ...cell, x: cell.x + ((columns - over) * pitch) / 2 },
  );
}

/** Of a name on a box, what that is or does; of the box's breadth, both at most, each under the other. */
const IS = 0.78;
const SAYS = 0.6;

/** A box's name and what it is or does, on one line in the middle of a place in ink. @param at,px where that is, and how large the name at most */
export function named(layout: Boxed, key: 'box' | 'passes', at: PlaceBox, px: number): Mark[] {
  const lines = within(
    [bold(layout, key, 'paper', px), bold(layout, `${key}Is`, 'paper', Math.max(SMALLEST, px * IS))],
    at.w * SAYS,
  );
  const words = runIn(`${key}-name`, { x: 0, top: 0 }, lines as [Line, Line]);
  return words.marks.map((mark) =>
    moved(mark, at.x + (at.w - words.width) / 2, at.y + (at.h - words.bottom) / 2),
  );
}

/** px: how thick a house's walls are; how strong what is between them is. */
export const WALLS = 4;
const SOLID = 0.3;

/** A house: its walls, a pale ground between them, and a gable over both, which says that what stands in it is a building. @param rise px, of the gable @param look how strong that is, and when it comes */
export const house = (
  { x, y, w, h }: PlaceBox,
  rise: number,
  look: Pick<AreaMark, 'shade' | 'order'>,
): AreaMark[] => {
  const chips = { role: 'chips', ...look } as const;
  return [
    slab('house', { x, y, w, h }, { ...chips, shade: SOLID }),
    shape(
      'gable',
      [
        [x - WALLS, y],
        [x + w / 2, y - rise],
        [x + w + WALLS, y],
      ],
      chips,
    ),
    ...[x, x + w - WALLS].map((wall, n) =>
      slab(`wall/${n}`, { x: wall, y, w: WALLS, h }, { ...chips, shade: 1 }),
    ),
  ];
};

/** How broad the page's name may be on one line, of its head: it takes two at most. */
const TWO = 1.5;

/** Meta's balance sheet: a page with its name in a black head. @param high px, the head */
export function page(layout: Layout<'spv' | 'spv-try'>, at: PlaceBox, high: number, order?: number): Mark[] {
  const { type, space } = layout;
  const head = { ...at, h: high };
  const broad = at.w - 2 * space.near;
  const title = within([bold(layout, 'meta', 'paper', type.hero)], broad * TWO, high / 2 - space.tight);
  return [
    plain('meta-box', at, { order }),
    plain('meta-head', head, { tone: 'ink', order }),
    ...middled('meta', head, title, (at.w - even(title, broad)) / 2, order).marks,
  ];
}
