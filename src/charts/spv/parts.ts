import type { Amount } from '../../lib/types.ts';
import type { CellMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { even, middled, plain, type PlaceBox, shape, slab, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { type Fit, gap, rowsOf, squaresOf } from '../shared/squares.ts';
import type { Line } from '../shared/type.ts';
import { OVER } from './chest.ts';

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

/** px that a roof reaches over its wall, as a box's lid does. */
const EAVE = OVER;
/** Of its places, how broad a door is at most; of a place, how high it is. */
const DOOR = 3;
const LINTEL = 0.92;

/** How many rows a building has, its door's and all. */
export const storeys = (count: number, columns: number): number => rowsOf(count + 1, columns);

/** The outline of a building, from its left foot over its gable to its right one. @param at px, its wall @param rise px, of the gable @param eave px */
export const outline = ({ x, y, w, h }: PlaceBox, rise: number, eave: number): Point[] => [
  [x, y + h],
  [x, y],
  [x - eave, y],
  [x + w / 2, y - rise],
  [x + w + eave, y],
  [x + w, y],
  [x + w, y + h],
];

/** A building from its front: a solid wall under a gable, with a window for each square of what it costs, and a door. @param at px, its wall @param rise px, of the gable @param eave px that its roof reaches over that */
export function house(
  at: PlaceBox,
  rise: number,
  money: Amount,
  grid: Fit,
  order?: number,
  eave = EAVE,
): Mark[] {
  const { columns, pitch } = grid;
  const rows = storeys(money.value, columns);
  const free = rows * columns - money.value;
  const door = Math.min(free, DOOR) * pitch - gap(pitch);
  const middle = at.x + at.w / 2;
  const left = middle - (columns * pitch - gap(pitch)) / 2;
  const low = at.y + at.h;
  const cells = squaresOf(money, {
    key: 'building',
    ...grid,
    x: left,
    top: low - rows * pitch,
    role: 'chips',
  }).map((cell, n): CellMark => {
    // The lowest row is parted by the door.
    const beyond = n - (rows - 1) * columns >= (columns - free) / 2;
    return { ...cell, x: cell.x + (beyond ? free * pitch : 0), order };
  });
  return [
    slab('house', at, { role: 'chips', order }),
    shape('gable', outline(at, rise, eave).slice(2, 5), { tone: 'chips', order }),
    plain(
      'door',
      { x: middle - door / 2, y: low - pitch * LINTEL, w: door, h: pitch * LINTEL },
      { tone: 'night', order },
    ),
    // Each stands on the ground's own colour, so that its hatch is seen on the wall.
    ...cells.flatMap(({ x, y, w, h }, n) => plain(`window/${n}`, { x, y, w, h }, { bare: true, order })),
    ...cells,
  ];
}

/** How broad a name may be on one line, of its place: it takes two at most. */
const TWO = 1.5;

/** A name in the middle of its place, on two lines at most. */
export function onTwo(
  key: string,
  at: PlaceBox,
  line: Line,
  { near, tight }: Boxed['space'],
  order?: number,
): Mark[] {
  const broad = at.w - 2 * near;
  const title = within([line], broad * TWO, at.h / 2 - tight);
  return middled(key, at, title, (at.w - even(title, broad)) / 2, order).marks;
}

/** Of the height, the head of Meta's page. */
export const HEAD = 0.2;

/** Meta's balance sheet: a page with its name in a black head. @param high px, the head */
export function page(layout: Layout<'spv' | 'spv-try'>, at: PlaceBox, high: number, order?: number): Mark[] {
  const head = { ...at, h: high };
  return [
    plain('meta-box', at, { order }),
    plain('meta-head', head, { tone: 'ink', order }),
    ...onTwo('meta', head, bold(layout, 'meta', 'paper', layout.type.hero), layout.space, order),
  ];
}
