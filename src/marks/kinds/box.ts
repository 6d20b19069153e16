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
  /** Filled with the ink of words: a company that the step is all about; or dark in both themes: a box nobody can see into. */
  tone?: 'ink' | 'night' | undefined;
}

/** A box's class: filled with the ink of its tone or role, else paper, with an outline or without. */
const look = ({ tone, role, bare }: BoxMark): string => {
  const ink = tone ?? role;
  return ink ? `${ink}-ink` : bare ? 'box bare' : 'box';
};

export const box: Kind<BoxMark> = {
  draw: (mark) => ({
    tag: 'rect',
    attributes: [
      ['class', look(mark)],
      ['x', `${round(mark.x)}`],
      ['y', `${round(mark.y)}`],
      ['width', `${round(mark.w)}`],
      ['height', `${round(mark.h)}`],
      ['rx', `${round(mark.r)}`],
    ],
  }),
  tween: numbers(),
  move: movedPoint,
  paint: ({ bare, tone, role }, palette) => {
    const { paper, ground, ink, roles } = palette;
    if (tone) return [['fill', palette[tone]]];
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
