import { range } from 'd3-array';
import { inHan } from '../../../src/lib/han.ts';
import { textBox, type Box } from '../../../src/lib/measure.ts';
import { kindOf } from '../../../src/marks/kinds.ts';
import type { Mark, Point, TextMark } from '../../../src/marks/mark.ts';

/** Em, from the baseline: letters reach this high and this low, and so does Han; the rest of a line's box is air. */
const LATIN = [0.74, 0.21] as const;
const HAN = [0.85, 0.1] as const;

/** The box the letters of a label fill. @param slack how much wider a stand-in font may be */
export function inkBox(mark: TextMark, slack: number): Box {
  const { x, width } = textBox(mark.text, { ...mark, slack });
  const [up, down] = inHan(mark.text) ? HAN : LATIN;
  return { x, width, y: mark.y - mark.size * up, height: mark.size * (up + down) };
}

/** How far two boxes reach into each other in px; nothing or less where they are apart. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.min(across, down);
}

/** Every rectangle a mark covers. */
export const boxesOf = (mark: Exclude<Mark, TextMark>): readonly Box[] => kindOf(mark).box(mark);

/**
 * How far two convex shapes reach into each other in px; nothing or less where some line parts them.
 * @param a,b their corners, in order
 */
export function reach(a: readonly Point[], b: readonly Point[]): number {
  const across = (points: readonly Point[]): Point[] =>
    points.map(([x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
      const length = Math.hypot(nextX - x, nextY - y) || 1;
      return [(nextY - y) / length, (x - nextX) / length];
    });
  const shadows = ([dx, dy]: Point, points: readonly Point[]): number[] =>
    points.map(([x, y]) => x * dx + y * dy);
  return Math.min(
    ...[...across(a), ...across(b)].map((way) => {
      const [one, other] = [shadows(way, a), shadows(way, b)];
      return Math.min(Math.max(...one), Math.max(...other)) - Math.max(Math.min(...one), Math.min(...other));
    }),
  );
}

/** Whether a point is inside an outline: a ray from it crosses it an odd number of times. */
const inside = (outline: readonly Point[], [x, y]: Point): boolean =>
  outline.filter(([ax, ay], i) => {
    const [bx, by] = outline[(i + 1) % outline.length]!;
    return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
  }).length %
    2 ===
  1;

/** Whether a box lies wholly in an outline, as far as points round its edge can tell, eight to a side. */
export const liesIn = ({ x, y, width, height }: Box, outline: readonly Point[]): boolean =>
  range(0, 1.001, 1 / 8).every((part) =>
    (
      [
        [x + part * width, y],
        [x + part * width, y + height],
        [x, y + part * height],
        [x + width, y + part * height],
      ] as const
    ).every((point) => inside(outline, point)),
  );

/** How far a box reaches out of another, px; nothing or less where it is inside. */
export function outside(box: Box, frame: Box): number {
  return Math.max(
    frame.x - box.x,
    frame.y - box.y,
    box.x + box.width - frame.x - frame.width,
    box.y + box.height - frame.y - frame.height,
  );
}
