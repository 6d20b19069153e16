import { range } from 'd3-array';
import type { LineMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { onLoop } from '../shared/ring/loops.ts';
import { question } from '../shared/spine/question.ts';
import { block, blockHeight, runIn, type Line } from '../shared/type.ts';
import { circleOf, ends, headOn, inRole } from './circle.ts';
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
  ...orderWagons(layout, circle).links,
  ...more,
  ...orderWagons(layout, circle).marks,
  ...ends(layout, circle, 'sellsChips', 'buysComputing'),
];

/** 4 · What OpenAI ordered, one wagon after another out of it along the ring. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, type } = layout;
  const circle = circleOf(layout);
  const drawn = ordersDrawn(layout, circle);
  const said = orderWords(layout, circle, drawn);
  const shares = [sum(amount(data, 'openai'), type.label, 'equity'), caption(layout, 'forShares')];
  const { loop, nvidia } = circle;
  const around = (from: number): number[] => range(0, loop.ry, 3).flatMap((n) => [from + n, from - n]);
  const middle = { anchor: 'middle', x: loop.x, middle: loop.x } as const;
  // As high in the hollow as the names leave room.
  const first = nvidia.y + nvidia.h;
  const all = [type.hero, type.number].map((size) => [
    sum(amount(data, 'ordered'), size, 'purchase'),
    caption(layout, 'orderedIs'),
  ]);
  const taken = coveredBy([...drawn, ...said]);
  const highest = Math.min(...said.map((mark) => (mark.kind === 'text' ? mark.y - mark.size : Infinity)));
  const lines = [...all, ...all.map((each) => each.slice(0, 1))];
  const centre = { ...middle, heights: around((first + highest) / 2) };
  const right = { anchor: 'end', heights: around(first), middle: loop.x } as const;
  const inside =
    [centre, right]
      .map((spot) => placeWords('ordered', spot, lines, taken))
      .find(({ length }) => length > 0) ?? [];
  const spots = { anchor: 'end', heights: around(loop.y), middle: loop.x } as const;
  const stake = (more: readonly Mark[]): Mark[] =>
    placeWords('stake-sum', spots, [shares, shares.slice(0, 1)], [...taken, ...coveredBy(more)]);
  // In the lowest rings there is no room for both.
  const both = inside.length > 0 && stake(inside).length > 0;
  const total = both
    ? inside
    : atFoot(layout, 'ordered', [sum(amount(data, 'ordered'), type.label, 'purchase')]);
  return [...drawn, ...said, ...total, ...stake(total), ...footOf(layout)];
}

/** Orders whose sellers buy Nvidia's chips: each has a way home of its own. */
const BUYERS = ['oracle', 'amazon', 'coreweave'] as const;
/** How far outside the ring's middle each of these ways passes the orders after it, and where it runs after them, in pitches. */
const PASS = { oracle: 2.3, amazon: 1.76, coreweave: 1.2 } as const;
const LANES = { oracle: 1.55, amazon: 0.9, coreweave: 0.25 } as const;
/** Where they arrive, after the question: in the ring's middle. */
const ARRIVE = { oracle: 0.75, amazon: 0, coreweave: -0.75 } as const;
/** How thick the ways home are, and how long and how high their head is, and the shortest way that has one, in pitches. */
const HOME = { thick: 0.42, head: 1.8, high: 1.5, least: 4 } as const;

/** The way home: from each of three orders a stripe along the ring, broken for a question mark, with one head. */
function unknownWay(layout: Deals, circle: Circle): { stripes: Mark[]; mark: Mark[] } {
  const { loop, pitch, entersAgain } = circle;
  const { to: last, ends: end } = orderWagons(layout, circle);
  // A way too short for both has a question and no head.
  const way = entersAgain - last;
  const head = way > pitch * HOME.least ? Math.min(pitch * HOME.head, way * 0.3) : 0;
  const neck = entersAgain - head;
  // After the last order the three part until they run evenly side by side.
  const even = last + pitch * 3.6;
  const high = head ? Math.min(pitch * DEEP * 0.8, (neck - last) * 0.62) : pitch * 2;
  const middle = (last + neck) / 2 + pitch * (head ? 0.6 : 1.2);
  const broken = high * 0.42;
  const out = (key: (typeof BUYERS)[number], along: number): number => {
    if (along > middle) return pitch * ARRIVE[key];
    const t = Math.min(1, Math.max(0, (along - last) / (even - last)));
    const eased = t * t * (3 - 2 * t);
    return pitch * (PASS[key] + (LANES[key] - PASS[key]) * eased);
  };
  const stripes = BUYERS.flatMap((key): LineMark[] => {
    const start = end[key] + pitch * 0.12;
    const stretches = [
      ['out', start, middle - broken],
      ['home', middle + broken, neck],
    ] as const;
    return stretches.flatMap(([name, a, b]) =>
      b - a < 1
        ? []
        : [
            {
              kind: 'line',
              key: `unknown-${name}/${key}`,
              points: range(25).map((i) => {
                const along = a + ((b - a) * i) / 24;
                return onLoop(loop, along, out(key, along));
              }),
              width: pitch * HOME.thick,
              role: 'context',
            },
          ],
    );
  });
  const [x, y] = onLoop(loop, middle, (pitch * LANES.amazon) / 2);
  return {
    stripes: head
      ? [...stripes, headOn('unknown-head', loop, entersAgain, head, 'context', pitch * HOME.high)]
      : stripes,
    mark: question('unknown', x, Math.max(1, y - high / 2), high),
  };
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
    atFoot(layout, 'chips', home.slice(1, 2)),
  ].find(({ length }) => length > 0);
  return [...drawn, ...orders, ...(said ?? []), ...footOf(layout)];
}

/** Words at the right of the foot: where the ring has no room left. */
const atFoot = ({ size }: Deals, key: string, lines: readonly Line[]): Mark[] =>
  block(key, { x: size.width, top: size.height - blockHeight(lines), anchor: 'end' }, lines).marks;
