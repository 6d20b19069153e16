import type { Role } from '../../lib/types.ts';
import { movedWay, filled, filledPath, type Kind, type MarkBase, type MarkElement } from '../kind.ts';
import { numbers } from '../numbers.ts';
import { around, polyline, type Point } from '../path.ts';

/** A flat shape that counts nothing: the room between two lines, the body of a flow. It has no texture. */
export interface AreaMark extends MarkBase {
  kind: 'area';
  /** Its one edge and its other, both in the same direction. */
  over: readonly Point[];
  under: readonly Point[];
  /** Strength of the role's colour, 0 to 1. */
  shade?: number | undefined;
  /** The colour of words, or of words in a role's colour, instead of a role's fill: a wall, a door, what words stand on; of words in paper: who stands on such. */
  tone?: 'ink' | 'paper' | Role | undefined;
}

function draw(mark: AreaMark): MarkElement {
  const d = `${polyline([...mark.over, ...mark.under.toReversed()])}z`;
  const drawn = filledPath(mark, d, mark.shade);
  if (mark.tone === undefined) return drawn;
  return { ...drawn, attributes: [['class', `${mark.tone}-ink`], ...drawn.attributes.slice(1)] };
}

export const area: Kind<AreaMark> = {
  draw,
  tween: numbers({ absent: { shade: 1 }, ways: ['over', 'under'] }),
  move: (mark, dx, dy) => ({
    ...mark,
    over: movedWay(mark.over, dx, dy),
    under: movedWay(mark.under, dx, dy),
  }),
  paint: (mark, palette) =>
    mark.tone
      ? [
          [
            'fill',
            mark.tone === 'ink' || mark.tone === 'paper' ? palette[mark.tone] : palette.roles[mark.tone].ink,
          ],
        ]
      : filled(mark, palette),
  box: ({ over, under }) =>
    // Edges that go on alone are looked at from the other's end.
    Array.from({ length: Math.max(over.length, under.length, 2) - 1 }, (_, i) =>
      around(
        [over, under].flatMap((edge) =>
          [edge[i] ?? edge.at(-1), edge[i + 1] ?? edge.at(-1)].flatMap((p) => (p ? [p] : [])),
        ),
      ),
    ),
};
