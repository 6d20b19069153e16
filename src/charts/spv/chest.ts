import type { BoxMark, Mark } from '../../marks/mark.ts';
import { disc, middled, plain, type PlaceBox, shape, slab, vessel } from '../shared/places.ts';
import { flat } from '../shared/rules.ts';
import type { Line } from '../shared/type.ts';

/** px: how thick a box's wall is, and how far its lid reaches over either side. */
export const [WALL, OVER] = [5, 6];
/** px: the air between a box's walls and what is in it; from its place's edge to that. */
export const PAD = 5;
export const ASIDE = OVER + WALL + PAD;
/** Of the width or the height, how high a lid is, which goes over the box's sides; px, the grey line under a shut one. */
export const HEAVY = 0.044;
const SEAM = 1.5;
/** px: the radius of a hinge. */
const HINGE = 6;

/** What is under a lid: narrower at both sides. @param at px, lid and all */
const under = ({ x, y, w, h }: PlaceBox, lid: number): PlaceBox => ({
  x: x + OVER,
  y: y + lid,
  w: w - 2 * OVER,
  h: h - lid,
});

const cover = (key: string, at: PlaceBox, h: number): Mark =>
  slab(`${key}-lid`, { ...at, h }, { tone: 'ink' });

/** A box from its front, which is clear: two walls, a floor, and, as broad as its place, a lid. @param at,lid px */
export const chest = (key: string, at: PlaceBox, lid: number): Mark[] => [
  vessel(key, under(at, lid), WALL),
  cover(key, at, lid),
];

/** A box from its front, its lid turned about a hinge at its left corner. @param at px, without the lid @param lid,rise px, how thick that is, and how high it goes */
export function opened(key: string, at: PlaceBox, lid: number, rise: number): Mark[] {
  const [x, y, long] = [at.x + OVER, at.y, at.w - OVER];
  // No steeper than its upper corner stays over the side's reach.
  const sin = Math.min((rise - lid) / long, OVER / lid);
  const cos = Math.sqrt(1 - sin * sin);
  const [dx, dy] = [long * cos, -long * sin];
  const [upX, upY] = [x - lid * sin, y - lid * cos];
  return [
    vessel(key, under(at, 0), WALL),
    shape(
      `${key}-lid`,
      [
        [upX, upY],
        [upX + dx, upY + dy],
      ],
      { tone: 'ink' },
      [
        [x, y],
        [x + dx, y + dy],
      ],
    ),
    disc(`${key}-hinge`, x, y, HINGE, { tone: 'ink' }),
  ];
}

/** A shut box from its front, which is `<key>-box`. @param at,lid px */
export const shut = (
  key: string,
  at: PlaceBox,
  lid: number,
  look: Partial<BoxMark> = { tone: 'ink' },
): Mark[] => {
  const body = under(at, lid);
  return [
    plain(`${key}-box`, body, look),
    cover(key, at, lid),
    flat(`${key}-seam`, [body.x, body.y - SEAM, body.x + body.w, body.y], { role: 'context' }),
  ];
};

/** What is said of an open box, on its foot. @param at px, lid and all @param high px, its foot */
export const footed = (key: string, at: PlaceBox, high: number, lines: readonly Line[]): Mark[] => {
  const foot = under({ ...at, y: at.y + at.h - high, h: high }, 0);
  return [plain(`${key}-foot`, foot, { tone: 'ink' }), ...middled(`${key}-words`, foot, lines).marks];
};
