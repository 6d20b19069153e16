import { movedPoint, type Kind, type MarkBase } from '../kind.ts';
import { numbers } from '../numbers.ts';
import { polyline, round } from '../path.ts';

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
  /** How much of its two left corners is cut off, px: a luggage tag. */
  cut?: number | undefined;
}

const shape = ({ x, y, w, h, r, cut }: BoxMark): readonly (readonly [string, string])[] =>
  cut === undefined
    ? [
        ['x', `${round(x)}`],
        ['y', `${round(y)}`],
        ['width', `${round(w)}`],
        ['height', `${round(h)}`],
        ['rx', `${round(r)}`],
      ]
    : [
        [
          'd',
          `${polyline([
            [x, y + cut],
            [x + cut, y],
            [x + w, y],
            [x + w, y + h],
            [x + cut, y + h],
            [x, y + h - cut],
          ])}z`,
        ],
      ];

export const box: Kind<BoxMark> = {
  draw: (mark) => ({
    tag: mark.cut === undefined ? 'rect' : 'path',
    attributes: [['class', mark.role ? `${mark.role}-ink` : mark.bare ? 'box bare' : 'box'], ...shape(mark)],
  }),
  tween: numbers(),
  move: movedPoint,
  paint: ({ bare, role }, { paper, ground, ink, roles }) => {
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
