import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { alone, disc, shape } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { stroke } from '../shared/rules.ts';
import { round, type Saved } from './coins.ts';

/** Rings of cents along the coin's rim, from the inside: how many are in the wedge at the top, and on the rest of each. */
const RINGS = [
  [2, 25],
  [3, 31],
  [3, 36],
] as const;
/** Degrees that the wedge takes; and cents that would stand all round on the innermost ring. */
const WEDGE = 33;
const INNER = 27.2;
/** px; the coin's milled edge, the line inside it, and what is left of it outside its cents. */
const MILLED = 7;
const LINE = 2;
const RIM = 13;
/** Corners of that edge. */
const CORNERS = 90;
/** How much of its place a cent fills, as a radius. */
const CENT = 0.455;
/** Straight pieces of the wedge's ends. */
const PIECES = 12;
/** Of its face's radius: how large its words are, and where each begins: the hedge, the number in the middle, and what it counts. */
const SAID = [
  [0.36, -0.78],
  [0.86, -0.37],
  [0.36, 0.49],
] as const;
/** How strong the coin is under its cents, and what is lent to others. */
const BAND = 0.2;
const QUIET = 0.75;

/** 3 · The coin, as large as there is room: its rim is a hundred cents, of which the market lends a few to AI companies; how many is its face. */
export function openedScene(layout: Saved): Mark[] {
  const { data, size, space } = layout;
  const share = amount(data, 'share');
  const last = foot(layout, 'market');
  const high = last.top - space.half;
  const R = Math.min(size.width, high) / 2;
  const [cx, cy] = [size.width / 2, high / 2];
  // A ring is as far from the next as its cents are from each other.
  const inner = INNER / (2 * Math.PI);
  const pitch = (R - RIM) / (inner + RINGS.length - 0.5);
  const face = pitch * (inner - 0.5);
  // Those of the wedge first.
  const cents = [WEDGE, 360 - WEDGE].flatMap((turn, rest) =>
    RINGS.flatMap((ring, out) =>
      range(ring[rest]!).map((n) => {
        const angle = (rest - 0.5) * WEDGE + (turn * (n + 0.5)) / ring[rest]!;
        return arc(cx, cy, pitch * (inner + out), angle, angle, 1)[0]!;
      }),
    ),
  );
  const ends = [R - RIM, face].map((r) => arc(cx, cy, r, -WEDGE / 2, WEDGE / 2, PIECES));
  // As on a coin: the number in its middle, large, and its words over and under it.
  const said = [
    ['almost', { text: share.hedge, weight: 600, tone: 'debt' }],
    ['cents', { ...amountLine(share, 0, 'debt'), text: `${share.value}` }],
    ['cents-name', bold(layout, 'cents', 'debt')],
  ] as const;
  return [
    shape('followed', round(cx, cy, R), { role: 'savers', shade: BAND }),
    stroke('rim', round(cx, cy, R - MILLED / 2, CORNERS), MILLED, { role: 'savers', dash: [2, 2.8] }),
    stroke('edge', round(cx, cy, R - MILLED - LINE, CORNERS), LINE, { role: 'savers' }),
    disc('face', cx, cy, face - 2, { bare: true }),
    shape('wedge', ends[0]!, { role: 'debt', shade: BAND }, ends[1]!),
    ...cents.map(([x, y], n): Mark => ({
      kind: 'dot',
      key: `part/${n}`,
      x,
      y,
      r: pitch * CENT,
      role: n < share.value ? 'debt' : 'context',
      standing: share.standing,
      order: 1,
      ...(n < share.value ? {} : { opacity: QUIET }),
    })),
    ...said.flatMap(([key, line], n) => {
      const [size, y] = SAID[n]!;
      return alone(key, { x: cx, top: cy + y * face, anchor: 'middle' }, { ...line, size: size * face });
    }),
    ...last.marks,
  ];
}
