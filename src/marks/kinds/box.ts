import { movedPoint, type Kind, type MarkBase } from '../kind.ts';
import { numbers } from '../numbers.ts';
import { round } from '../path.ts';

/** A company, a place, a legal box: paper with an outline, or a plaque in a role's ink or in plain ink; never an amount. */
export interface BoxMark extends MarkBase {
  kind: 'box';
  x: number;
  y: number;
  w: number;
  h: number;
  /** Radius of its corners, px. */
  r: number;
  /** A strip of paper without an outline, for words over squares that stay whole under it. */
  bare?: boolean | undefined;
  /** Filled with the ink of words: a company that the step is all about. */
  tone?: 'ink' | undefined;
}

export const box: Kind<BoxMark> = {
  draw: ({ x, y, w, h, r, bare, role, tone }) => ({
    tag: 'rect',
    attributes: [
      ['class', role || tone ? `${role ?? tone}-ink` : bare ? 'box bare' : 'box'],
      ['x', `${round(x)}`],
      ['y', `${round(y)}`],
      ['width', `${round(w)}`],
      ['height', `${round(h)}`],
      ['rx', `${round(r)}`],
    ],
  }),
  tween: numbers(),
  move: movedPoint,
  paint: ({ bare, role, tone }, { paper, ground, ink, roles }) => {
    if (role || tone) return [['fill', role ? roles[role].ink : ink]];
    if (bare) return [['fill', ground]];
    return [
      ['fill', paper],
      ['stroke', ink],
      ['stroke-width', '1.5'],
    ];
  },
  box: ({ x, y, w, h }) => [{ x, y, width: w, height: h }],
};
