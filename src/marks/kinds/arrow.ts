import { arrowPath, headHalf } from '../arrow.ts';
import { movedWay, filled, filledPath, type Kind, type MarkBase } from '../kind.ts';
import { numbers } from '../numbers.ts';
import { strokeBox, type Point } from '../path.ts';

/** Something that flows from the first point to the last. */
export interface ArrowMark extends MarkBase {
  kind: 'arrow';
  points: readonly Point[];
  /** Thickness of the shaft in px: proportional to money where the arrow is sized. */
  width: number;
  /** Length of the head in px. */
  head: number;
}

export const arrow: Kind<ArrowMark> = {
  draw: (mark) => filledPath(mark, arrowPath(mark.standing ?? 'paid', mark.points, mark.width, mark.head)),
  tween: numbers({ ways: ['points'] }),
  move: (mark, dx, dy) => ({ ...mark, points: movedWay(mark.points, dx, dy) }),
  paint: filled,
  box: ({ points, width, head }) => {
    const shafts = points.slice(1).map((to, i) => strokeBox(points[i] ?? to, to, width));
    const [before, tip] = [points.at(-2), points.at(-1)];
    if (!before || !tip || head <= 0) return shafts;
    const back = head / (Math.hypot(tip[0] - before[0], tip[1] - before[1]) || 1);
    const neck: Point = [tip[0] + (before[0] - tip[0]) * back, tip[1] + (before[1] - tip[1]) * back];
    return [...shafts, strokeBox(neck, tip, 2 * headHalf(width, head))];
  },
};
