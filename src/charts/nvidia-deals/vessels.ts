import type { LineMark, Mark } from '../../marks/mark.ts';
import { name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { bold, footOf, within, type Deals } from './money.ts';

/** px; how thick a vessel's wall is. */
const WALL = 4;
/** How much of the drawing's height lies between the seller's vessel and the buyers'. */
const GAP = 0.2;
/** How much of the width a buyer's vessel takes; the seller's takes it all. */
const BUYER = 0.46;
/** px at most: a broader vessel would be a field. */
const BROADEST = 590;
/** How much larger than a name the seller's is, and than the largest amount elsewhere its cash; how large that they have none. */
const [NAME, CASH, NONE] = [1.5, 2.6, 1.25];
/** px; a wish is thin: its line, its dashes, its head and what it keeps from both vessels. */
const WISH = { width: 2, dash: '5 5', head: 7, air: 7 } as const;

/** A vessel open at the top: two walls and a floor. */
const vessel = (key: string, { x, y, w, h }: PlaceBox): Mark => ({
  kind: 'area',
  key: `${key}-vessel`,
  tone: 'ink',
  over: [
    [x, y],
    [x, y + h],
    [x + w, y + h],
    [x + w, y],
  ],
  under: [
    [x + WALL, y],
    [x + WALL, y + h - WALL],
    [x + w - WALL, y + h - WALL],
    [x + w - WALL, y],
  ],
});

/** A thin dashed arrow straight up: nobody has paid. @param from,to px, downwards from the top */
const wish = (key: string, x: number, from: number, to: number): LineMark[] => [
  {
    kind: 'line',
    key: `${key}-wish`,
    points: [
      [x, from],
      [x, to],
    ],
    width: WISH.width,
    dash: WISH.dash,
    role: 'chips',
  },
  {
    kind: 'line',
    key: `${key}-wish-head`,
    points: [
      [x - WISH.head, to + WISH.head],
      [x, to],
      [x + WISH.head, to + WISH.head],
    ],
    width: WISH.width,
    role: 'chips',
  },
];

/** 1 · A seller whose vessel is full over buyers whose vessels are empty, and what they would buy. */
export function buyersScene(layout: Deals): Mark[] {
  const { size, type, space } = layout;
  const height = size.height - footHeight(layout) - 1;
  const middle = size.width / 2;
  const gap = Math.max(type.number * LEADING + space.clear * 2, height * GAP);
  const h = (height - gap) / 2;
  const wide = Math.min(size.width, BROADEST);
  const seller = { x: middle - wide / 2, y: 0, w: wide, h };
  const low = height - h;
  const want = within([bold(layout, 'wouldBuy', 'chips')], wide * (1 - BUYER) - WISH.head * 4);
  const has: Line[] = [
    { ...name(layout, 'nvidia', 'paper'), size: type.label * NAME },
    bold(layout, 'cash', 'paper', Math.min(type.hero * CASH, h * 0.46)),
  ];
  const none = within(
    [bold(layout, 'noCash', 'ink', Math.min(type.hero * NONE, h * 0.3))],
    wide * BUYER - 2 * WALL - space.near * 2,
  );
  const buyers = (['anthropic', 'openai'] as const).flatMap((key, i): Mark[] => {
    const w = wide * BUYER;
    const x = middle + (i ? 1 : -1) * (wide / 2 - w / 2);
    const lines = [name(layout, key), ...none];
    const top = low + (h - WALL - blockHeight(lines)) / 2;
    return [
      ...wish(key, x, low - WISH.air, h + WISH.air),
      vessel(key, { x: x - w / 2, y: low, w, h }),
      ...block(`${key}-buyer`, { x, top, anchor: 'middle' }, lines).marks,
    ];
  });
  const cash = placeBox('nvidia-cash', { x: seller.x + WALL, y: 0, w: wide - 2 * WALL, h: h - WALL }, has);
  const top = h + (gap - blockHeight(want)) / 2;
  return [
    ...cash.map((mark): Mark => (mark.kind === 'box' ? { ...mark, r: 0, role: 'equity' } : mark)),
    vessel('nvidia', seller),
    ...buyers,
    ...block('would-buy', { x: middle, top, anchor: 'middle' }, want).marks,
    ...footOf(layout, false),
  ];
}
