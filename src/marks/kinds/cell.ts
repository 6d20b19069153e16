import { movedPoint, filled, filledPath, type Kind, type MarkBase } from '../kind.ts';
import { numbers } from '../numbers.ts';
import { around } from '../path.ts';
import { cornersOf, texture } from '../texture.ts';

/** A textured rectangle: a square of money, a block, a bar. */
export interface CellMark extends MarkBase {
  kind: 'cell';
  x: number;
  y: number;
  w: number;
  h: number;
  /** How much of the cell is filled, from the bottom, 0 to 1. */
  part?: number | undefined;
  /** Strength of the role's colour, 0 to 1, for a third quantity such as an interest rate. */
  shade?: number | undefined;
  /** Degrees it is turned about its middle, clockwise: squares on a ring. */
  turn?: number | undefined;
}

/** px; a square smaller than this has no room for dots: the side of one at a pitch of 18. */
const LEAST_DOTTED = 15.6;
/** Strength of its colour then. It is never whole: whole means paid. */
const PALE = 0.3;

/** px; a square smaller than this that nobody can see into has no stripes: many such squares would flicker. */
const LEAST_STRIPED = 40;

/**
 * Whether a square says by being pale what it has no room to say in dots or stripes: that it is claimed or an example of
 * ours, or that nobody knows, where a large question lies over it.
 */
const isPale = ({ standing, w, h }: CellMark): boolean =>
  standing === 'unknown'
    ? Math.min(w, h) < LEAST_STRIPED
    : (standing === 'claimed' || standing === 'illustrative') && Math.min(w, h) < LEAST_DOTTED;

function path(mark: CellMark): string {
  const { standing = 'paid', x, y, w, h, part = 1, turn = 0 } = mark;
  return texture(isPale(mark) ? 'paid' : standing, { x, y, width: w, height: h }, part, turn);
}

const strength = (mark: CellMark): number => (mark.shade ?? 1) * (isPale(mark) ? PALE : 1);

export const cell: Kind<CellMark> = {
  draw: (mark) => filledPath(mark, path(mark), strength(mark)),
  tween: numbers({ absent: { part: 1, shade: 1, turn: 0 } }),
  move: movedPoint,
  paint: filled,
  box: ({ x, y, w, h, turn = 0 }) => [around(cornersOf({ x, y, width: w, height: h }, turn))],
  amount: { path, strength },
};
