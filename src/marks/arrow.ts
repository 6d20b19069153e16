import type { Standing } from '../lib/types.ts';
import { polyline, type Point } from './path.ts';
import { BAR, diagonalBand, hatchPitch } from './texture.ts';

const path = (points: readonly Point[]): string => `${polyline(points)}z`;

/** A point in a segment's own frame: `along` px from its start, `aside` px to its left. */
function frame(
  [x1, y1]: Point,
  [x2, y2]: Point,
): { length: number; at: (along: number, aside: number) => Point } {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  return { length, at: (along, aside) => [x1 + ux * along + uy * aside, y1 + uy * along - ux * aside] };
}

function quad(
  at: (along: number, aside: number) => Point,
  from: number,
  to: number,
  a: number,
  b: number,
): string {
  return path([at(from, a), at(to, a), at(to, b), at(from, b)]);
}

/** px: how thick the edges of a hatched way are. */
const EDGE = 1.2;

function shaft(standing: Standing, from: Point, to: Point, width: number): string {
  const { length, at } = frame(from, to);
  const half = width / 2;
  if (standing === 'paid') return quad(at, 0, length, half, -half);
  if (standing === 'claimed' || standing === 'illustrative' || standing === 'unknown') {
    const dash = Math.max(3, width);
    const count = Math.max(1, Math.round(length / (dash * 2)));
    const pitch = length / count;
    return Array.from({ length: count }, (_, i) =>
      quad(at, i * pitch, i * pitch + pitch / 2, half, -half),
    ).join('');
  }
  const edge = Math.min(EDGE, width / 3);
  const edges = quad(at, 0, length, half, half - edge) + quad(at, 0, length, edge - half, -half);
  if (standing !== 'committed') return edges;
  const pitch = hatchPitch(width);
  let bars = '';
  // Bars run on into both ends, so that a short broad arrow is hatched as fully as a long thin one.
  for (let c = pitch * 0.6; c < length + width; c += pitch) {
    const band = diagonalBand(length, width, c, Math.min(c + pitch * BAR, length + width));
    bars += path(band.map(([along, aside]) => at(along, half - aside)));
  }
  return edges + bars;
}

/** Half the breadth of a head, px. @param width of the shaft, px @param head its length, px */
export const headHalf = (width: number, head: number): number => Math.max(width / 2 + 3, head * 0.5);

/**
 * The path of an arrow along a polyline, textured by standing like everything else.
 * @param points px, at least two @param width shaft in px @param head length of the head in px (0 = none)
 */
export function arrowPath(standing: Standing, points: readonly Point[], width: number, head: number): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const { length, at } = frame(before, tip);
  const neck = at(Math.max(0, length - head), 0);
  const shafts: string[] = [];
  for (let i = 1; i < points.length; i += 1) {
    const [from, to] = [points[i - 1]!, i === points.length - 1 ? neck : points[i]!];
    shafts.push(shaft(standing, from, corner(from, to, i < points.length - 1 ? width / 2 : 0), width));
  }
  const spread = headHalf(width, head);
  const headPath =
    head > 0 ? path([at(length, 0), at(length - head, spread), at(length - head, -spread)]) : '';
  return shafts.join('') + headPath;
}

/** Runs a shaft on by half its width where the line turns, so that corners close. */
function corner(from: Point, to: Point, extra: number): Point {
  const { length, at } = frame(from, to);
  return at(length + extra, 0);
}

/** The point a fraction (0 to 1) of the way along a polyline, by length. */
export function pointAlong(points: readonly Point[], fraction: number): Point {
  const lengths = points.slice(1).map((p, i) => Math.hypot(p[0] - points[i]![0], p[1] - points[i]![1]));
  let left = Math.min(1, Math.max(0, fraction)) * lengths.reduce((sum, l) => sum + l, 0);
  for (const [i, length] of lengths.entries()) {
    if (left <= length) {
      const [a, b] = [points[i]!, points[i + 1]!];
      const f = length === 0 ? 0 : left / length;
      return [a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f];
    }
    left -= length;
  }
  return points.at(-1) ?? [0, 0];
}
