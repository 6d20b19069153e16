import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { alone, shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { ball, HUNDRED, round, type Saved } from './coins.ts';

/** Rings of cents along the coin's rim. */
const RINGS = 2;
/** px; the coin's milled edge, the line inside it, and what is left of it outside its cents. */
const MILLED = 7;
const LINE = 2;
const RIM = 13;
/** Corners of that edge. */
const CORNERS = 90;
/** How much of its place a cent fills, as a radius. */
const CENT = 0.47;
/** Of its face's radius: how large its words are, and where each begins: the hedge, the number in the middle, and what it counts. */
const SAID = [
  [0.26, -0.71],
  [0.89, -0.43],
  [0.35, 0.44],
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
  const turn = (2 * Math.PI * RINGS) / HUNDRED;
  // The innermost ring is as far from the next as its cents are from each other.
  const inner = (R - RIM) / (1 + turn * (RINGS - 0.5));
  const pitch = inner * turn;
  const face = inner - pitch * 0.5;
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
    ball('face', cx, cy, face - 2, { bare: true }),
    ...range(HUNDRED).map((n): Mark => {
      // The first ones stand side by side at the top.
      const angle = (Math.floor(n / RINGS) - (share.value / RINGS - 1) / 2) * turn;
      const out = inner + (n % RINGS) * pitch;
      return {
        kind: 'dot',
        key: `part/${n}`,
        x: cx + out * Math.sin(angle),
        y: cy - out * Math.cos(angle),
        r: pitch * CENT,
        role: n < share.value ? 'debt' : 'context',
        standing: share.standing,
        order: 1,
        ...(n < share.value ? {} : { opacity: QUIET }),
      };
    }),
    ...said.flatMap(([key, line], n) => {
      const [size, y] = SAID[n]!;
      return alone(key, { x: cx, top: cy + y * face, anchor: 'middle' }, { ...line, size: size * face });
    }),
    ...last.marks,
  ];
}
