import type { BoxMark, Mark } from '../../marks/mark.ts';
import { middled, plain, type PlaceBox, slab, vessel } from '../shared/places.ts';
import type { Line } from '../shared/type.ts';

/** px: how thick a box's wall is, and how far its lid reaches over either side. */
export const [WALL, OVER] = [5, 5];
/** Of the width or the height, how heavy a lid is; px between that and a shut box. */
export const HEAVY = 0.036;
const SEAM = 3;

/** What is under a lid: narrower at both sides. @param at px, lid and all */
const under = ({ x, y, w, h }: PlaceBox, lid: number): PlaceBox => ({
  x: x + OVER,
  y: y + lid,
  w: w - 2 * OVER,
  h: h - lid,
});

const cover = (key: string, at: PlaceBox, h: number): Mark =>
  slab(`${key}-lid`, { ...at, h }, { tone: 'ink' });

/** A box from its front, which is clear: two walls, a floor, and, as broad as its place, a lid, unless that is open. @param at,lid px */
export const chest = (key: string, at: PlaceBox, lid: number): Mark[] => [
  vessel(key, under(at, lid), WALL),
  ...(lid ? [cover(key, at, lid)] : []),
];

/** A shut box from its front, which is `<key>-box`. @param at,lid px */
export const shut = (
  key: string,
  at: PlaceBox,
  lid: number,
  look: Partial<BoxMark> = { tone: 'ink' },
): Mark[] => [plain(`${key}-box`, under(at, lid + SEAM), look), cover(key, at, lid)];

/** What is said of an open box, on its foot. @param at px, lid and all @param high px, its foot */
export const footed = (key: string, at: PlaceBox, high: number, lines: readonly Line[]): Mark[] => {
  const foot = under({ ...at, y: at.y + at.h - high, h: high }, 0);
  return [plain(`${key}-foot`, foot, { tone: 'ink' }), ...middled(`${key}-words`, foot, lines).marks];
};
