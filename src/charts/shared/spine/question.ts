import { range } from 'd3-array';
import type { AreaMark, Point } from '../../../marks/mark.ts';

/** In the sign's own height: how thick it is, the radius of its hook, and where the hook ends, degrees from the top. */
const THICK = 0.165;
const HOOK = 0.2;
const [FROM, TO] = [-98, 128];
/** The sign's breadth in its own height. */
export const QUESTION_WIDTH = 2 * HOOK + THICK;

/** The middle of the stroke, from the hook's left end down to the stem's foot; 0 0 is the top middle of the sign. */
function spineOf(): Point[] {
  const middle = HOOK + THICK / 2;
  const hook = range(FROM, TO + 1, 7).map((degrees): Point => {
    const angle = (degrees / 180) * Math.PI;
    return [HOOK * Math.sin(angle), middle - HOOK * Math.cos(angle)];
  });
  const [x, y] = hook.at(-1) ?? [0, 0];
  // From the hook the stroke bends back under its middle, and then falls.
  const [bendX, bendY, footY] = [0, 0.5, 0.6];
  const bend = range(1, 9).map((i): Point => {
    const t = i / 8;
    return [
      (1 - t) ** 2 * x + 2 * t * (1 - t) * bendX,
      (1 - t) ** 2 * y + 2 * t * (1 - t) * bendY + t * t * footY,
    ];
  });
  return [...hook, ...bend, [0, 0.71]];
}

/** A stroke's two edges. @param out half its thickness */
function edges(way: readonly Point[], out: number): [Point[], Point[]] {
  const side = (sign: number): Point[] =>
    way.map(([x, y], i) => {
      const [[ax, ay], [bx, by]] = [way[i - 1] ?? [x, y], way[i + 1] ?? [x, y]];
      const length = Math.hypot(bx - ax, by - ay) || 1;
      return [x + (sign * out * (by - ay)) / length, y - (sign * out * (bx - ax)) / length];
    });
  return [side(1), side(-1)];
}

/**
 * A question mark in ink, drawn: it lies over squares that stay whole under it, where a letter would have to have paper.
 * @param x its middle, px @param top px @param height px
 */
export function question(key: string, x: number, top: number, height: number, order?: number): AreaMark[] {
  const at = ([px, py]: Point): Point => [x + px * height, top + py * height];
  const [over, under] = edges(spineOf(), THICK / 2);
  const [half, dot] = [THICK / 2, 1 - THICK];
  const shared = { kind: 'area', tone: 'ink', order } as const;
  return [
    { ...shared, key: `${key}/hook`, over: over.map(at), under: under.map(at) },
    {
      ...shared,
      key: `${key}/dot`,
      over: [at([-half, dot]), at([half, dot])],
      under: [at([-half, 1]), at([half, 1])],
    },
  ];
}
