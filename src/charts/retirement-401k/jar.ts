import type { Point } from '../../marks/mark.ts';
import type { PlaceBox } from '../shared/places.ts';
import { arc } from '../shared/question.ts';

/** A jar: its neck's breadth and length, and how round its shoulders and its floor are, all px. */
export interface Jar extends PlaceBox {
  neck: number;
  lip: number;
  shoulder: number;
  corner: number;
}

/** Of a jar's breadth its neck's; of its smaller side: the neck's length, its shoulders and its floor. */
const NECK = 0.3;
const LIP = 0.06;
const SHOULDER = 0.3;
const CORNER = 0.13;
/** Straight pieces of a quarter of a circle. */
const PIECES = 14;

export function jarIn(place: PlaceBox): Jar {
  const least = Math.min(place.w, place.h);
  const [neck, lip] = [place.w * NECK, least * LIP];
  const shoulder = Math.min((place.w - neck) / 2, least * SHOULDER);
  return { ...place, neck, lip, shoulder, corner: least * CORNER };
}

/** A quarter of a circle. @param x,y its middle, px @param r px @param from degrees clockwise from its top @param way 1 clockwise */
export const quarter = (x: number, y: number, r: number, from: number, way: 1 | -1): Point[] =>
  arc(x, y, r, from, from + way * 90, PIECES);

/** An outline from its left half. @param middle px */
export const mirrored = (half: readonly Point[], middle: number): Point[] => [
  ...half,
  ...half.toReversed().map(([x, y]): Point => [2 * middle - x, y]),
];

/** Its outline, from the left end of its mouth round to the right one. */
export function outlineOf({ x, y, w, h, neck, lip, shoulder, corner }: Jar): Point[] {
  const left = x + (w - neck) / 2;
  return mirrored(
    [
      [left, y],
      [left, y + lip],
      // Shoulders are wider than high where the neck is narrow.
      ...quarter(0, 0, 1, 360, -1).map(([dx, dy]): Point => [
        left + (left - x) * dx,
        y + lip + shoulder + shoulder * dy,
      ]),
      ...quarter(x + corner, y + h - corner, corner, 270, -1),
    ],
    x + w / 2,
  );
}

/** How far from its middle a round thing may lie at a height. @param r px, the thing's radius with the wall */
export function reachAt({ y, w, h, neck, lip, shoulder, corner }: Jar, at: number, r: number): number {
  const [floor, top] = [y + h, y + lip + shoulder];
  const low = at - (floor - corner);
  const high = top - at;
  if (low > 0) {
    const round = corner - r;
    return w / 2 - corner + Math.sqrt(Math.max(0, round ** 2 - low ** 2));
  }
  if (high > 0) {
    const share = (high + r) / shoulder;
    const side = (w - neck) / 2;
    return w / 2 - side * (1 - Math.sqrt(1 - share ** 2)) - r;
  }
  return w / 2 - r;
}
