import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { arrowEdges, filledBox, middled, shape, within } from '../shared/places.ts';
import { question } from '../shared/question.ts';
import { bent } from '../shared/vessel/sides.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { poster } from '../shared/type.ts';
import { SELLERS, type Deals } from './money.ts';

/** How many of the sellers the ledger says of that they buy Nvidia's chips: the first ones. */
const BUYERS = 3;
/** Of the drawing's height, a seller's box; of that, Nvidia's, OpenAI's, and the block that all four orders rise from, and how far they rise. */
const BOX = 0.145;
const [TALL, LOW, BLOCK, RISE] = [0.95, 0.75, 0.5, 0.85];
/** px between two sellers, and so between two of the ways where they begin: these join without a gap; and between orders and who is at both their ends. */
const BETWEEN = 4;
/** Of a seller's box, how broad its way is where it joins the others, and the head of the order that comes in. */
const OUT = 0.84;
/** Of the one way to Nvidia: how much is bend, and how much its head, which is as broad as the three boxes. */
const BEND = 0.44;
const HEAD = 0.34;
/** Of the dashed way out of the last box, which begins as broad and whose head is as long: how broad its shaft is, and, of its length, its question at most. */
const [NARROW, ASKS] = [0.66, 0.66];
/** Of its shaft, what the money is for. */
const SAID = 0.8;
/** Of it over where the ways join, how much is too narrow for words. */
const TIP = 0.42;
/** Of a bar's height, the name on it, and on the block. */
const [SAYS, ORDERS] = [0.55, 0.72];
/** How much larger than a name elsewhere a seller's is, as far as its box is broad. */
const NAME = 1.6;

/** 5 · From one block of orders arrows go up into four sellers; out of three of them money bends into one broad way to Nvidia: how much, we found nowhere. */
export function roundScene(layout: Deals): Mark[] {
  const { size, space, type } = layout;
  const h = floorOf(layout) * BOX;
  const base = floorOf(layout) - h * LOW - 1;
  const ordered = base - 2 * BETWEEN - Math.max(h * BLOCK, type.label * LEADING);
  const low = ordered - h * (1 + RISE);
  const w = (size.width - 2 - BETWEEN * 3) / 4;
  const names = within(
    SELLERS.map((key, n) => bold(layout, key, n < BUYERS ? 'paper' : 'muted', type.label * NAME)),
    w - 4,
    h * SELLERS.length,
  );
  const left = (n: number): number => 1 + n * (w + BETWEEN);
  const wide = { x: 1, w: size.width - 2 };
  const bar = { ...wide, y: space.tight, h: h * TALL };
  const top = bar.y + bar.h;
  const [broad, half] = [w * OUT, (w * OUT) / 2];
  // The three meet over the second of them, side by side.
  const middle = left(1) + w / 2;
  const joined = low - (low - top) * BEND;
  /** One side of a seller's flow, which is as broad as its box at first. @param n which @param side px from its middle where it joins */
  const bend = (n: number, side: number): Point[] =>
    bent([left(n) + w / 2 + side / OUT, low + 1], [middle + (n - 1) * broad + side, joined]);
  const shaft = broad * BUYERS;
  const head = (low - top) * HEAD;
  // Its first edge is the left one, as a flow's.
  const way = arrowEdges([middle, joined], [middle, top], -shaft, left(0) - left(BUYERS) + BETWEEN, head);
  // Its words stand where its head is as broad as its shaft, and over where the ways join.
  const tip = top + (joined - top) * TIP;
  const chips = { x: middle - shaft / 2, y: tip, w: shaft, h: joined - tip };
  const said = poster(bold(layout, 'forChips', 'paper'), shaft * SAID, chips.h * SAID);
  // Whether money goes on from the last seller, the ledger does not say.
  const last = left(BUYERS) + w / 2;
  const on = arrowEdges([last, joined], [last, top + 1], w * NARROW, w, head);
  const aside = (side: number): Point[] =>
    bent([last + (side * w) / 2, low - 1], [last + (side * w * NARROW) / 2, joined]);
  const asks = Math.min(w * NARROW, (low - top - head) * ASKS);
  return [
    ...filledBox('nvidia-bar', bar, [bold(layout, 'nvidia', 'paper', bar.h * SAYS)], { tone: 'ink', r: 0 }),
    shape(
      'chips-way',
      [...bend(0, -half), ...way.over.slice(1)],
      { tone: 'chips' },
      // Between two of them the outline goes down and up again.
      [
        ...range(BUYERS).flatMap((n) => [...(n ? bend(n, -half).toReversed() : []), ...bend(n, half)]),
        ...way.under.slice(1),
      ],
    ),
    ...filledBox(
      'openai',
      { ...wide, y: base, h: h * LOW },
      [bold(layout, 'openai', 'paper', Math.max(SMALLEST, h * LOW * SAYS))],
      { tone: 'ink', r: 0 },
    ),
    ...filledBox(
      'orders',
      { ...wide, y: ordered, h: base - 2 * BETWEEN - ordered },
      [bold(layout, 'orders', 'paper', Math.max(type.label, (base - 2 * BETWEEN - ordered) * ORDERS))],
      {
        role: 'purchase',
        r: 0,
      },
    ),
    ...SELLERS.flatMap((key, n): Mark[] => {
      const x = left(n) + w / 2;
      const edges = arrowEdges([x, ordered + 1], [x, low + h + BETWEEN], half, broad, h * RISE * 0.7);
      return [
        shape(`${key}-order`, edges.over, { tone: 'purchase' }, edges.under),
        ...filledBox(
          key,
          { x: left(n), y: low, w, h },
          [names[n]!],
          n < BUYERS ? { tone: 'ink', r: 0 } : { r: 0 },
        ),
      ];
    }),
    stroke('whether-way', [...aside(1), ...on.over, ...on.under.toReversed(), ...aside(-1).toReversed()], 2, {
      role: 'context',
      dash: [6, 5],
    }),
    ...question('whether', { x: last, top: (low + top + head - asks) / 2, height: asks }),
    ...middled('chips-is', chips, [said]).marks,
    ...foot(layout, 'noTotal').marks,
  ];
}
