import { range } from 'd3-array';
import type { LineMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { alongLoop, onLoop } from '../shared/ring/loops.ts';
import { question } from '../shared/spine/question.ts';
import { block, blockHeight, runIn, type Line } from '../shared/type.ts';
import { circleOf, ends, inRole, STRIPED } from './circle.ts';
import { DEEP, type Circle } from './circle-plan.ts';
import { BESIDE, coveredBy, hollow, placeWords } from './free.ts';
import { footOf, sum, type Deals } from './money.ts';
import { stakeLane } from './stakes.ts';
import { ORDERS, orderWagons } from './wagons.ts';

/** Each order's name and sum inside the ring, beside its wagon or as near to it as they fit, a line apart. */
function orderWords(layout: Deals, circle: Circle, drawn: readonly Mark[]): Mark[] {
  const { data, type } = layout;
  const { loop, nvidia, openai } = circle;
  const { middles } = orderWagons(layout, circle);
  const boxes = coveredBy(drawn);
  const line = blockHeight([name(layout, 'oracle')]);
  const inner = -(circle.pitch * DEEP) / 2;
  const highest = nvidia.y + nvidia.h + 3;
  let floor = openai.y - 3;
  return ORDERS.flatMap((key, order) => {
    const words = [name(layout, key), sum(amount(data, key), type.label, 'purchase')] as const;
    const { width } = runIn('', { x: 0, top: 0 }, words);
    const [x, y] = onLoop(loop, middles[key], inner);
    // Room above for the names that are still to come.
    const ceiling = highest + (ORDERS.length - 1 - order) * line;
    const wanted = Math.max(ceiling, Math.min(y - line / 2, floor - line));
    const place = (top: number): { x: number; top: number; fits: boolean } => {
      const [left, right] = hollow(boxes, [top, top + line], loop.x);
      const beside = Math.max(left + BESIDE, Math.min(x, right - BESIDE - width, loop.x));
      return { x: beside, top, fits: beside + width <= right - BESIDE };
    };
    const places = range(wanted, ceiling - 0.1, -2).map(place);
    const { fits: _, ...at } = places.find(({ fits }) => fits) ?? place(wanted);
    floor = at.top;
    return runIn(`${key}-sum`, { ...at, order }, words).marks;
  });
}

/** Orders, Nvidia's money for shares, and the two boxes; between them what else there is. */
const ordersDrawn = (layout: Deals, circle: Circle, more: readonly Mark[] = []): Mark[] => [
  ...stakeLane(layout, circle),
  ...orderWagons(layout, circle).marks,
  ...more,
  ...ends(layout, circle, 'sellsChips', 'buysComputing'),
];

/** 4 · What OpenAI ordered, one wagon after another out of it along the ring. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, type } = layout;
  const circle = circleOf(layout);
  const drawn = ordersDrawn(layout, circle);
  const said = orderWords(layout, circle, drawn);
  const shares = [sum(amount(data, 'openai'), type.label, 'equity'), caption(layout, 'forShares')];
  const { loop } = circle;
  const heights = range(0, loop.ry, 3).flatMap((n) => [loop.y + n, loop.y - n]);
  const spots = { anchor: 'end', heights, middle: loop.x } as const;
  return [
    ...drawn,
    ...said,
    ...placeWords('stake-sum', spots, [shares, shares.slice(0, 1)], coveredBy([...drawn, ...said])),
    ...footOf(layout),
  ];
}

/** Stripes side by side along a stretch that nobody has summed. */
const STRIPES = 8;
/** Of a stripe and the gap after it, the stripe's part. */
const STRIPE = 0.55;

/** The way home: stripes along the ring, broken for a question mark. */
function unknownWay(layout: Deals, circle: Circle): { stripes: LineMark[]; mark: Mark[] } {
  const { loop, pitch, entersAgain } = circle;
  const from = orderWagons(layout, circle).to + pitch * 0.6;
  const to = entersAgain + pitch;
  const high = Math.min(pitch * DEEP * 0.8, (entersAgain - from) * 0.5);
  const middle = (from + entersAgain) / 2;
  const broken = high * 0.42;
  const wide = pitch * DEEP * STRIPED;
  const each = wide / STRIPES;
  const stripes = range(STRIPES).flatMap((lane) => {
    const out = (lane + 0.5) * each - wide / 2;
    const ends: [string, number, number][] = [
      ['out', from, middle - broken],
      ['home', middle + broken, to],
    ];
    return ends.map(([key, a, b]): LineMark => ({
      kind: 'line',
      key: `unknown-${key}/${lane}`,
      points: alongLoop(loop, a, b, out, 12),
      width: each * STRIPE,
      role: 'context',
    }));
  });
  const [x, y] = onLoop(loop, middle);
  return { stripes, mark: question('unknown', x, Math.max(1, y - high / 2), high) };
}

/** 5 · Three of the four sellers buy chips of Nvidia, for sums that nobody has published. */
export function roundScene(layout: Deals): Mark[] {
  const circle = circleOf(layout);
  const { loop, nvidia } = circle;
  const { stripes, mark } = unknownWay(layout, circle);
  const drawn = [...ordersDrawn(layout, circle, stripes), ...mark];
  const orders = orderWords(layout, circle, drawn);
  const home = [inRole(layout, 'chips', 'chips'), caption(layout, 'noSum'), caption(layout, 'noSumIs')];
  const under = nvidia.y + nvidia.h + blockHeight(home) / 2 + 3;
  const heights = range(under, under + loop.ry, 3);
  const taken = coveredBy([...drawn, ...orders]);
  const said = [
    placeWords('chips', { anchor: 'middle', heights: [under], x: loop.x, middle: loop.x }, [home], taken),
    placeWords('chips', { anchor: 'end', heights, middle: loop.x }, [home], taken),
    atFoot(layout, home.slice(1, 2)),
  ].find(({ length }) => length > 0);
  return [...drawn, ...orders, ...(said ?? []), ...footOf(layout)];
}

/** Words at the right of the foot: where the ring has no room left. */
const atFoot = ({ size, type }: Deals, lines: readonly Line[]): Mark[] =>
  block('chips', { x: size.width, top: size.height - type.caption * 1.22, anchor: 'end' }, lines).marks;
