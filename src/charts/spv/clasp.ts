import { range } from 'd3-array';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import type { PlaceBox } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';

/** Pieces between two of a hand's corners, which its outline rounds. */
const PIECES = 8;
/** In the clasp's height: the air between two hands, and between two fingers. */
const AIR = 0.05;
const SLIT = 0.03;
/** Of the clasp's height, what hands are high: they reach out of their own a little. */
const HANDS = 0.95;
/** Of hands and cuffs, in the clasp's height, how broad they are at the least. */
const MOST = 2.6;
/** In the clasp's height: how far from the middle a cuff ends, and half of how high it is. */
const CUFF = 1.11;
const HIGH = 0.4;

/** From the middle, in hundredths of the clasp's height, across and down by turns: a hand that comes from the right, fingers over the other, its thumb on top. */
const RIGHT = [
  106, -29, 78, -33, 50, -44, 16, -47, -20, -42, -34, -33, -30, -22, -16, -22, 6, -24, -14, -17, -40, -13,
  -52, -7, -50, 2, -42, 5, -50, 12, -48, 20, -38, 22, -42, 30, -37, 36, -26, 36, -26, 44, -16, 48, 10, 46, 46,
  38, 78, 30, 106, 28,
];
/** The other, which is behind it. */
const LEFT = [
  -106, -29, -80, -32, -52, -42, -20, -48, 20, -40, 40, -10, 30, 20, -10, 40, -46, 34, -80, 30, -106, 28,
];
/** Between two of its fingers: from where they end to where they begin. */
const SLITS = [
  [-42, 5, -8, 0],
  [-38, 22, -6, 15],
  [-26, 36, 0, 29],
];

/** The corners that a row of hundredths stands for. */
const corners = (row: readonly number[]): Point[] =>
  range(0, row.length, 2).map((n) => [row[n]! / 100, row[n + 1]! / 100]);

/** An outline through corners, rounded (Catmull-Rom). */
const rounded = (through: readonly Point[]): Point[] =>
  through.slice(0, -1).flatMap((b, n) => {
    const c = through[n + 1]!;
    const [a, d] = [through[n - 1] ?? b, through[n + 2] ?? c];
    const on = (i: 0 | 1, t: number): number =>
      (2 * b[i] +
        (c[i] - a[i]) * t +
        (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t ** 2 +
        (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t ** 3) /
      2;
    return range(PIECES + (n === through.length - 2 ? 1 : 0)).map((k): Point => [
      on(0, k / PIECES),
      on(1, k / PIECES),
    ]);
  });

/** Two cuffs that reach in from either edge, and two hands that clasp each other in the middle. @param at px */
export function clasp({ x, y, w, h }: PlaceBox): Mark[] {
  // In a narrow drawing they are as large as leaves room for cuffs.
  const one = Math.min(h * HANDS, w / MOST);
  const at = ([across, down]: Point): Point => [x + w / 2 + across * one, y + h / 2 + down * one];
  const far = w / 2 / one;
  const flat = (key: string, over: readonly Point[], tone: AreaMark['tone']): AreaMark => ({
    kind: 'area',
    key: `clasp-${key}`,
    over,
    under: over.slice(-1),
    tone,
  });
  /** A plain cuff from the edge of the drawing. */
  const cuff = (side: -1 | 1): Mark => {
    const ways: Point[] = [
      [far, -HIGH],
      [CUFF, -HIGH],
      [CUFF, HIGH],
      [far, HIGH],
    ];
    const around = ways.map(([across, down]) => at([side * across, down]));
    return flat(`cuff/${side}`, around, side < 0 ? 'context' : 'ink');
  };
  const air = (key: string, way: readonly Point[], wide: number): LineMark =>
    stroke(`clasp-${key}-air`, way, wide * one, { tone: 'ground' });
  const [left, right] = [LEFT, RIGHT].map((hand) => rounded(corners(hand)).map(at)) as [Point[], Point[]];
  return [
    flat('left', left, 'context'),
    air('right', right, 2 * AIR),
    flat('right', right, 'ink'),
    ...SLITS.map((slit, n) => air(`finger/${n}`, corners(slit).map(at), SLIT)),
    cuff(-1),
    cuff(1),
  ];
}
