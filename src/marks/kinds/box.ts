import { movedPoint, type Kind, type MarkBase } from '../kind.ts';
import { numbers } from '../numbers.ts';
import { round } from '../path.ts';

/** A company, a place, a legal box: paper with an outline, or with a role a plaque in its ink; never an amount. */
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
  /** Filled with ink: nobody can see into it. */
  tone?: 'ink' | undefined;
}

export const box: Kind<BoxMark> = {
  draw: ({ x, y, w, h, r, bare, tone, role }) => ({
    tag: 'rect',
    attributes: [
      ['class', (tone ?? role) ? `${tone ?? role}-ink` : bare ? 'box bare' : 'box'],
      ['x', `${round(x)}`],
      ['y', `${round(y)}`],
      ['width', `${round(w)}`],
      ['height', `${round(h)}`],
      ['rx', `${round(r)}`],
    ],
  }),
  tween: numbers(),
  move: movedPoint,
  paint: ({ bare, tone, role }, { paper, ground, ink, roles }) => {
    if (tone) return [['fill', ink]];
    if (role) return [['fill', roles[role].ink]];
    if (bare) return [['fill', ground]];
    return [
      ['fill', paper],
      ['stroke', ink],
      ['stroke-width', '1.5'],
    ];
  },
  box: ({ x, y, w, h }) => [{ x, y, width: w, height: h }],
};
