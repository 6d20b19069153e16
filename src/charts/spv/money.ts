import type { AreaMark, LineMark, Mark } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { even, middled, plain, type PlaceBox, shape, slab, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';

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
