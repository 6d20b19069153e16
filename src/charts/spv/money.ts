import type { AreaMark, LineMark } from '../../marks/mark.ts';
import type { Layout } from '../shared/layout.ts';
import { type PlaceBox, shape, slab } from '../shared/places.ts';
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
