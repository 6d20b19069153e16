import { movedPoint, filled, filledPath, type Kind, type MarkBase } from '../kind.ts';
import { numbers } from '../numbers.ts';
import { around, round, type Point } from '../path.ts';

/**
 * A piece of a ring that counts nothing: a way round, a stripe along it. Angles are degrees clockwise from the top, and
 * move as angles: what grows along a ring stays on it.
 */
export interface ArcMark extends MarkBase {
  kind: 'arc';
  /** The ring's middle, px. */
  x: number;
  y: number;
  /** Outer and inner radius, px. */
  r: number;
  inner: number;
  from: number;
  /** At most a whole turn away. */
  to: number;
  /** Strength of the role's colour, 0 to 1. */
  shade?: number | undefined;
}

/** A point at a radius and an angle. */
function at({ x, y }: ArcMark, radius: number, degrees: number): Point {
  const angle = (degrees / 180) * Math.PI;
  return [x + Math.sin(angle) * radius, y - Math.cos(angle) * radius];
}

/**
 * From one angle to another along a circle, in thirds: a whole turn in one piece ends where it began, and is not drawn;
 * of a half turn, a hundredth of a px at its ends says little of where its middle is.
 */
function along(mark: ArcMark, radius: number, from: number, to: number): string {
  const r = round(radius);
  return [1, 2, 3]
    .map((n) => from + ((to - from) * n) / 3)
    .map((angle) => at(mark, radius, angle))
    .map(([x, y]) => `A${r} ${r} 0 0 ${to < from ? 0 : 1} ${round(x)} ${round(y)}`)
    .join('');
}

/** D3's arc draws the same, at 2 kB for corners and padding that no ring here has: this loads before any chapter moves. */
function path(mark: ArcMark): string {
  const { r, inner, from, to } = mark;
  const [[x0, y0], [x1, y1]] = [at(mark, r, from), at(mark, inner, to)];
  const way = along(mark, r, from, to);
  return `M${round(x0)} ${round(y0)}${way}L${round(x1)} ${round(y1)}${along(mark, inner, to, from)}z`;
}

/** Degrees of a piece that has a box of its own. */
const PIECE = 5;

export const arc: Kind<ArcMark> = {
  draw: (mark) => filledPath(mark, path(mark), mark.shade),
  tween: numbers({ absent: { shade: 1 } }),
  move: movedPoint,
  paint: filled,
  box: (mark) => {
    const { r, inner, from, to } = mark;
    const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / PIECE));
    const angle = (i: number): number => from + ((to - from) * i) / pieces;
    return Array.from({ length: pieces }, (_, i) =>
      around([i, i + 0.5, i + 1].flatMap((n) => [r, inner].map((radius) => at(mark, radius, angle(n))))),
    );
  },
};
