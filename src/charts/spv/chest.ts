import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { type PlaceBox, shape, vessel } from '../shared/places.ts';
import type { Look } from '../shared/rules.ts';

/** px: how thick a box's wall is, and the air between its front and its side. */
export const [WALL, AIR] = [5, 2];
/** How high what goes back looks, of how far it goes across. */
export const TILT = 0.6;

/** An edge and all behind it, as far as it goes back: a top, or a side at the right. @param at,to px, from where to where its front edge is @param deep px across */
export const behind = (key: string, [x, y]: Point, [toX, toY]: Point, deep: number, look: Look): AreaMark => {
  const back = deep * TILT;
  return shape(
    key,
    [
      [x, y],
      [x + deep, y - back],
    ],
    look,
    [
      [toX, toY],
      [toX + deep, toY - back],
    ],
  );
};

/** The right side and the top of a box. @param at px, its front @param top how that looks */
export const around = (key: string, { x, y, w, h }: PlaceBox, deep: number, top: Look): Mark[] => {
  const right = x + w + AIR;
  return [
    behind(`${key}-top`, [x, y], [x + w, y], deep, top),
    behind(`${key}-side`, [right, y], [right, y + h], deep, { tone: 'ink' }),
  ];
};

/** An open box, seen through its front and from a little above. @param at px, its front @param deep px across */
export const chest = (key: string, at: PlaceBox, deep: number): Mark[] => [
  ...around(key, at, deep, { role: 'context', shade: 0.4 }),
  vessel(key, at, WALL),
];
