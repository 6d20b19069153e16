import { movedWay, roleOf, type Kind, type MarkBase } from '../kind.ts';
import { numbers } from '../numbers.ts';
import { polyline, round, strokeBox, type Point } from '../path.ts';

/** A thin stroke: a bracket, an axis, an outline drawn for comparison. */
export interface LineMark extends MarkBase {
  kind: 'line';
  points: readonly Point[];
  width: number;
  /** px; of a dash, of the gap after it, and so on: one number is both. */
  dash?: readonly number[] | undefined;
  /** A colour that is no role's: ink for a wall or a question mark, the ground for the air round it. */
  tone?: 'ink' | 'ground' | undefined;
}

export const line: Kind<LineMark> = {
  draw: (mark) => ({
    tag: 'path',
    attributes: [
      ['class', `line ${mark.tone ?? roleOf(mark)}`],
      ['d', polyline(mark.points)],
      ['stroke-width', `${round(mark.width)}`],
      ...(mark.dash ? [['stroke-dasharray', mark.dash.map(round).join(' ')] as const] : []),
    ],
  }),
  tween: numbers({ ways: ['points'] }),
  move: (mark, dx, dy) => ({ ...mark, points: movedWay(mark.points, dx, dy) }),
  paint: (mark, palette) => [
    ['fill', 'none'],
    ['stroke', mark.tone ? palette[mark.tone] : palette.roles[roleOf(mark)].fill],
    ['stroke-linejoin', 'round'],
  ],
  box: ({ points, width }) => points.slice(1).map((to, i) => strokeBox(points[i] ?? to, to, width)),
};
