import { range } from 'd3-array';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox } from '../shared/places.ts';
import { question } from '../shared/spine/question.ts';
import { block } from '../shared/type.ts';
import { bar, LISTED, ORDERS } from './orders.ts';
import { bold, footOf, seat, within, type Deals } from './money.ts';

/** How many stripes a stream has, and how broad it is at its seller and at Nvidia, of a seller's box. */
const STRIPES = 4;
const [BROAD, CLOSE] = [0.78, 0.68];
/** Of a stream's breadth at Nvidia, its head's length, and how far it reaches past its sides. */
const [HEAD, BARB] = [0.34, 0.06];
/** px between two sellers. */
const BETWEEN = 5;
/** How high the question is, of the streams, and how strong what the step is not about is drawn. */
const [SIGN, FADED] = [0.62, 0.5];

/** A stream of stripes: its way, from its middle below to its middle above. All px. */
interface Stream {
  key: string;
  from: Point;
  to: Point;
  /** How broad it is below, and above. */
  broad: Point;
}

/** Stripes along a stream and its head: what flows has a role, and how much of it flows nobody has said. */
function stream({ key, from, to, broad }: Stream): Mark[] {
  const head = broad[1] * HEAD;
  const neck = to[1] + head;
  const stripes = range(STRIPES).map((n): LineMark => {
    const aside = (n + 0.5) / STRIPES - 0.5;
    const points = range(21).map((i): Point => {
      const t = i / 20;
      const eased = t * t * (3 - 2 * t);
      const width = broad[0] + (broad[1] - broad[0]) * eased;
      return [from[0] + (to[0] - from[0]) * eased + aside * width, from[1] + (neck - 1 - from[1]) * t];
    });
    const width = (broad[1] / STRIPES) * 0.58;
    return { kind: 'line', key: `unknown/${key}/${n}`, points, width, role: 'chips', order: 1 };
  });
  const edge = (side: number): Point[] => [[to[0] + side * broad[1] * (0.5 + BARB), neck], to];
  const tip: AreaMark = {
    kind: 'area',
    key: `unknown/${key}/head`,
    over: edge(-1),
    under: edge(1),
    role: 'chips',
    order: 1,
  };
  return [...stripes, tip];
}

/** 5 · Three of the four sellers buy chips of Nvidia, for sums that nobody has published. */
export function roundScene(layout: Deals): Mark[] {
  const { size, space, type } = layout;
  const height = size.height - footHeight(layout);
  const { h } = seat(layout, 0, 0);
  const base = height - h - 1;
  const low = base - space.tight - h;
  const box = (size.width - 2 - BETWEEN * 3) / 4;
  const names = within(
    ORDERS.map((key) => name(layout, key)),
    box - 6,
  );
  const sellers = ORDERS.map((key, n) => ({ key, x: 1 + n * (box + BETWEEN) }));
  const centre = sellers[1]!.x + box / 2;
  const apart = Math.min(box * CLOSE * (1 + 3 * BARB), centre / 1.6);
  const close = apart / (1 + 3 * BARB);
  const nvidia = { x: Math.max(1, centre - apart * 1.62), y: 1, w: 0, h: h * 1.15 };
  nvidia.w = 2 * (centre - nvidia.x);
  const tip = nvidia.y + nvidia.h + 3;
  const sign = (low - tip) * SIGN;
  const free = nvidia.x + nvidia.w + space.clear;
  const maxWidth = size.width - free;
  const home = [bold(layout, 'noSum', 'ink', type.number), bold(layout, 'chips', 'chips', type.label)];
  return [
    ...placeBox('nvidia', nvidia, [{ ...name(layout, 'nvidia'), size: type.number }]),
    ...bar(layout, base),
    ...LISTED.flatMap((key, n) =>
      stream({
        key,
        from: [sellers[n]!.x + box / 2, low - 2],
        to: [centre + (n - 1) * apart, tip],
        broad: [box * BROAD, close],
      }),
    ),
    ...sellers.flatMap(({ key, x }, n) => {
      const bought = n < LISTED.length;
      const line = { ...names[n]!, tone: bought ? ('ink' as const) : ('muted' as const) };
      return placeBox(key, { x, y: low, w: box, h }, [line], undefined, 1).map((mark) =>
        bought || mark.kind === 'text' ? mark : { ...mark, opacity: FADED },
      );
    }),
    ...question('unknown', centre, tip + (low - tip - sign) * 0.5, sign, 1),
    ...block('chips', { x: free, top: 1 + h * 0.1, maxWidth }, home).marks,
    ...footOf(layout, false),
  ];
}
