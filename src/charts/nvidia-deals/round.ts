import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot, name } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { arrowEdges, filledBox, placeBox, within } from '../shared/places.ts';
import { block, blockHeight } from '../shared/type.ts';
import type { Deals } from './money.ts';

/** The sellers of whom the ledger says that they buy Nvidia's chips; and the fourth. */
const BUYERS = 3;
const SELLERS = ['oracle', 'amazon', 'coreweave', 'microsoft'] as const;
/** In a name's size, how high a seller's box is. */
const BOX = 2.1;
/** px between two sellers. */
const BETWEEN = 5;
/** How strong a flow is that nobody has sized, and the fourth seller. */
const [PALE, FADED] = [0.66, 0.45];
/** Of a seller's box: how broad the flow out of it is, and how broad the order that comes in. */
const [OUT, IN] = [0.58, 0.56];
/** Of the one way to Nvidia: how much is bend, and how much its head; how far that reaches, of the shaft. */
const [BEND, HEAD, WING] = [0.6, 0.3, 1.5];
/** How much higher than a seller Nvidia is, and of what is over the sellers at most. */
const [TALL, HIGH] = [1.6, 0.24];

/** 5 · Orders go up into four sellers; out of three of them money bends into one way to Nvidia: how much, we found nowhere. */
export function roundScene(layout: Deals): Mark[] {
  const { size, space, type } = layout;
  const h = type.label * BOX;
  const base = floorOf(layout) - h - 1;
  const orders = h * 0.8;
  const low = base - orders - h;
  const w = (size.width - 2 - BETWEEN * 3) / 4;
  const names = within(
    SELLERS.map((key) => name(layout, key)),
    w - 6,
  );
  const left = (n: number): number => 1 + n * (w + BETWEEN);
  const wide = { x: 1, w: size.width - 2 };
  const bar = { ...wide, y: space.half, h: Math.min(h * TALL, low * HIGH) };
  const top = bar.y + bar.h;
  const [broad, half] = [w * OUT, (w * OUT) / 2];
  // The three meet over the second of them, side by side.
  const middle = left(1) + w / 2;
  const joined = low - (low - top) * BEND;
  /** One side of a seller's flow. @param n which @param side px from its middle */
  const bend = (n: number, side: number): Point[] =>
    range(25).map((i): Point => {
      const t = i / 24;
      const [from, to] = [left(n) + w / 2, middle + (n - 1) * broad];
      return [from + (to - from) * t * t * (3 - 2 * t) + side, low + (joined - low) * t];
    });
  const shaft = broad * BUYERS;
  // Its first edge is the left one, as a flow's.
  const way = arrowEdges([middle, joined], [middle, top], -shaft, -shaft * WING, (low - top) * HEAD);
  // Over the seller that is not known to buy.
  const right = left(2) + w / 2 + half + space.half;
  const said = within([bold(layout, 'forChips', 'chips', type.hero)], size.width - right);
  return [
    ...filledBox(
      'nvidia-bar',
      bar,
      [{ ...name(layout, 'nvidia', 'paper'), size: Math.min(type.hero, bar.h * 0.7) }],
      {
        role: 'chips',
      },
    ),
    {
      kind: 'area',
      key: 'chips-way',
      over: [...bend(0, -half), ...way.over.slice(1)],
      // Between two of them the outline goes down and up again.
      under: [
        ...bend(0, half),
        ...bend(1, -half).toReversed(),
        ...bend(1, half),
        ...bend(2, -half).toReversed(),
        ...bend(2, half),
        ...way.under.slice(1),
      ],
      role: 'chips',
      shade: PALE,
    },
    ...filledBox(
      'openai',
      { ...wide, y: base, h },
      [{ ...name(layout, 'openai', 'paper'), size: type.number }],
      { tone: 'ink' },
    ),
    ...SELLERS.flatMap((key, n): Mark[] => {
      const buys = n < BUYERS;
      const x = left(n) + w / 2;
      const edges = arrowEdges([x, base], [x, low + h], w * IN * 0.6, w * IN, orders * 0.45);
      const line = { ...names[n]!, tone: buys ? ('ink' as const) : ('muted' as const) };
      const box = placeBox(key, { x: left(n), y: low, w, h }, [line], undefined, 1);
      return [
        { kind: 'area', key: `${key}-order`, ...edges, role: 'purchase', shade: PALE },
        ...box.map((mark) => (buys || mark.kind === 'text' ? mark : { ...mark, opacity: FADED })),
      ];
    }),
    ...block('chips-is', { x: right, top: (top + joined - blockHeight(said)) / 2 }, said).marks,
    ...foot(layout, 'noTotal').marks,
  ];
}
