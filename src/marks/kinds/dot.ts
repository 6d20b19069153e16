import { movedPoint, filled, filledPath, type Kind, type MarkBase } from '../kind.ts';
import { numbers } from '../numbers.ts';
import { dotTexture } from '../texture.ts';

/** A round part of a whole (a percent, a loan, a coin). */
export interface DotMark extends MarkBase {
  kind: 'dot';
  x: number;
  y: number;
  r: number;
}

const path = ({ standing = 'paid', x, y, r }: DotMark): string => dotTexture(standing, x, y, r);

export const dot: Kind<DotMark> = {
  draw: (mark) => filledPath(mark, path(mark)),
  tween: numbers(),
  move: movedPoint,
  paint: filled,
  box: ({ x, y, r }) => [{ x: x - r, y: y - r, width: 2 * r, height: 2 * r }],
  amount: { path, strength: () => 1 },
};
