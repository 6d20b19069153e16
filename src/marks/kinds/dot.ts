import { movedPoint, filled, filledPath, type Kind, type MarkBase } from '../kind.ts';
import { numbers } from '../numbers.ts';
import { dotTexture } from '../texture.ts';

/** A round part of a whole (a percent, a loan, a coin). */
export interface DotMark extends MarkBase {
  kind: 'dot';
  x: number;
  y: number;
  r: number;
  /** Strength of the role's colour, 0 to 1, for a third quantity, such as how far losses rise in an outcome. */
  shade?: number | undefined;
  /** One of so many that beads on each are too much to load and to move: pale, as where it is small. */
  crowd?: true | undefined;
}

/** px; under this radius beads are too small to be seen as beads. */
const BEADED = 9;
/** How strong the fill is of a claim or an example that is too small for beads: pale, because solid means paid. */
const PALE = 0.35;

const isPale = ({ standing, r, crowd }: DotMark): boolean =>
  (standing === 'claimed' || standing === 'illustrative') && (r < BEADED || crowd === true);

const path = (mark: DotMark): string =>
  dotTexture(isPale(mark) ? 'paid' : (mark.standing ?? 'paid'), mark.x, mark.y, mark.r);

const strength = (mark: DotMark): number => mark.shade ?? (isPale(mark) ? PALE : 1);

export const dot: Kind<DotMark> = {
  draw: (mark) => filledPath(mark, path(mark), strength(mark)),
  tween: numbers({ absent: { shade: 1 } }),
  move: movedPoint,
  paint: filled,
  box: ({ x, y, r }) => [{ x: x - r, y: y - r, width: 2 * r, height: 2 * r }],
  amount: { path, strength },
};
