import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { alone, shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { UP } from '../shared/space.ts';
import { type Line, widthOf } from '../shared/type.ts';
import { ball, HUNDRED, round, type Saved } from './coins.ts';

/** Rings of cents along the coin's rim. */
const RINGS = 2;
/** px; the coin's edge, in beads, and what is left of it outside its cents. */
const BEADS = 3;
const RIM = 5;
/** Corners of that edge. */
const CORNERS = 90;
/** How much of its place a cent fills, as a radius. */
const CENT = 0.47;
/** Of its face's radius: how large the number is, what it counts, and the air between them. */
const HUGE = 0.94;
const NAME = 0.37;
const GAP = 0.03;
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
  // How many and what they are stand on one line, in its middle, and “almost” over it.
  const number = { ...amountLine(share, face * HUGE, 'debt'), text: `${share.value}` };
  const named = bold(layout, 'cents', 'debt', face * NAME);
  const figure = widthOf(number);
  const wide = figure + GAP * face + widthOf(named);
  const top = -0.23;
  const left = cx - wide / 2;
  const row = (key: string, y: number, x: number, line: Line): Mark[] =>
    alone(key, { x, top: cy + y * face }, line);
  return [
    shape('followed', round(cx, cy, R), { role: 'savers', shade: BAND }),
    stroke('rim', round(cx, cy, R - BEADS / 2, CORNERS), BEADS, { role: 'savers', dash: '2.4 3.2' }),
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
    ...row('almost', -0.55, left, { text: share.hedge, size: face * 0.25, weight: 600, tone: 'debt' }),
    ...row('cents', top, left, number),
    ...row('cents-name', top + UP * (HUGE - NAME), left + figure + GAP * face, named),
    ...last.marks,
  ];
}
