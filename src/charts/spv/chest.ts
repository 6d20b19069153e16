import type { AreaMark, BoxMark, Mark, Point } from '../../marks/mark.ts';
import { middled, plain, type PlaceBox, shape, vessel } from '../shared/places.ts';
import type { Look } from '../shared/rules.ts';
import type { Line } from '../shared/type.ts';

/** px: how thick a box's wall is, and the air between its front and its side. */
export const [WALL, AIR] = [5, 2];
/** How high what goes back looks, of how far it goes across. */
export const TILT = 0.6;

/** How a box's top looks that is not ink. */
export const PALE = { role: 'context', shade: 0.4 } as const;

/** And how where something lies on all of it. */
export const NONE = { shade: 0 };

/** An edge and all behind it, as far as it goes back: a top, a roof, or a side at the right. @param way px, its front edge @param deep px across */
export const behind = (key: string, way: readonly Point[], deep: number, look: Look): AreaMark =>
  shape(
    key,
    way,
    look,
    way.map(([x, y]): Point => [x + deep, y - deep * TILT]),
  );

/** The right side and the top of a box. @param at px, its front @param top how that looks */
const around = (key: string, { x, y, w, h }: PlaceBox, deep: number, top: Look): Mark[] => {
  const right = x + w + AIR;
  return [
    behind(
      `${key}-top`,
      [
        [x, y],
        [x + w, y],
      ],
      deep,
      top,
    ),
    behind(
      `${key}-side`,
      [
        [right, y],
        [right, y + h],
      ],
      deep,
      { tone: 'ink' },
    ),
  ];
};

/** An open box, seen through its front and from a little above. @param at px, its front @param deep px across */
export const chest = (key: string, at: PlaceBox, deep: number, top: Look = PALE): Mark[] => [
  ...around(key, at, deep, top),
  vessel(key, at, WALL),
];

/** A shut box. Its front is `<key>-box`. @param at px, its front @param deep px across @param top,look how its top and its front look */
export const shut = (
  key: string,
  at: PlaceBox,
  deep: number,
  top: Look,
  look: Partial<BoxMark> = { tone: 'ink' },
): Mark[] => [
  ...around(key, at, deep, top),
  plain(`${key}-box`, { ...at, y: at.y + AIR, h: at.h - AIR }, look),
];

/** What is said of an open box, on its foot. @param at px, its front @param high px, its foot */
export const footed = (key: string, at: PlaceBox, high: number, lines: readonly Line[]): Mark[] => {
  const foot = { ...at, y: at.y + at.h - high, h: high };
  return [plain(`${key}-foot`, foot, { tone: 'ink' }), ...middled(`${key}-words`, foot, lines).marks];
};
