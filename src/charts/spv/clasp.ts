import { range } from 'd3-array';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import type { PlaceBox } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';

/** Pieces between two of a hand's corners, which its outline rounds. */
const PIECES = 8;
/** In the clasp's height: the air between two hands, and between two fingers. */
const [AIR, SLIT] = [0.05, 0.03];
/** Of the clasp's height, what hands are high: they reach out of their own a little. */
const HANDS = 0.95;
/** Of hands and cuffs, in the clasp's height, how broad they are at the least. */
const MOST = 2.6;
/** In the clasp's height: how far from the middle a cuff ends, and half of how high it is. */
const [CUFF, HIGH] = [1.11, 0.4];

/** From the middle, in the clasp's height: a hand that comes from the right, fingers over the other, its thumb on top. */
const RIGHT: readonly Point[] = [
  [1.06, -0.29],
  [0.78, -0.33],
  [0.5, -0.44],
  [0.16, -0.47],
  [-0.2, -0.42],
  [-0.34, -0.33],
  [-0.3, -0.22],
  [-0.16, -0.22],
  [0.06, -0.24],
  [-0.14, -0.17],
  [-0.4, -0.13],
  [-0.52, -0.07],
  [-0.5, 0.02],
  [-0.42, 0.05],
  [-0.5, 0.12],
  [-0.48, 0.2],
  [-0.38, 0.22],
  [-0.42, 0.3],
  [-0.37, 0.36],
  [-0.26, 0.36],
  [-0.26, 0.44],
  [-0.16, 0.48],
  [0.1, 0.46],
  [0.46, 0.38],
  [0.78, 0.3],
  [1.06, 0.28],
];
/** The other, which is behind it. */
const LEFT: readonly Point[] = [
  [-1.06, -0.29],
  [-0.8, -0.32],
  [-0.52, -0.42],
  [-0.2, -0.48],
  [0.2, -0.4],
  [0.4, -0.1],
  [0.3, 0.2],
  [-0.1, 0.4],
  [-0.46, 0.34],
  [-0.8, 0.3],
  [-1.06, 0.28],
];
/** Between two of its fingers: from where they end to where they begin. */
const SLITS: readonly (readonly [Point, Point])[] = [
  [
    [-0.42, 0.05],
    [-0.08, 0.0],
  ],
  [
    [-0.38, 0.22],
    [-0.06, 0.15],
  ],
  [
    [-0.26, 0.36],
    [0.0, 0.29],
  ],
];

/** An outline through corners, rounded (Catmull-Rom). */
const rounded = (corners: readonly Point[]): Point[] =>
  corners.slice(0, -1).flatMap((b, n) => {
    const c = corners[n + 1]!;
    const [a, d] = [corners[n - 1] ?? b, corners[n + 2] ?? c];
    const on = (i: 0 | 1, t: number): number =>
      (2 * b[i] +
        (c[i] - a[i]) * t +
        (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t ** 2 +
        (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t ** 3) /
      2;
    return range(PIECES + (n === corners.length - 2 ? 1 : 0)).map((k): Point => [
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
  const [left, right] = [LEFT, RIGHT].map((hand) => rounded(hand).map(at)) as [Point[], Point[]];
  return [
    flat('left', left, 'context'),
    air('right', right, 2 * AIR),
    flat('right', right, 'ink'),
    ...SLITS.map((slit, n) => air(`finger/${n}`, slit.map(at), SLIT)),
    cuff(-1),
    cuff(1),
  ];
}
