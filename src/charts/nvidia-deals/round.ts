import { range, sum as total } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { question } from '../shared/spine/question.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, type Line } from '../shared/type.ts';
import { bar, ORDERS } from './orders.ts';
import { bold, footOf, seat, tens, within, type Deals } from './money.ts';

/** Of the width, what the way of Nvidia's money takes on the right. */
const RETURN = 0.07;
/** px: the smallest square that can be counted, with the gap after it; of the height, the largest. */
const LEAST = 10.5;
const MOST = 0.031;
const LEAST_COLUMNS = 5;
/** Whose orders lead on to Nvidia. */
const BUYERS = ORDERS.slice(1);
/** How many stripes a stream has, and the widest of them, of the height. */
const STRIPES = 4;
const STRIPE = 0.0155;
/** px between two sellers. */
const BETWEEN = 5;
/** How strong what the step is not about is drawn. */
const FADED = 0.45;
/** Of the height, the least that streams need to be seen: in lower drawings the orders stay away. */
const SEEN = 0.3;

/** A quarter of an ellipse, out to the right and down. */
const bow = ([x, y]: Point, [right, low]: Point): Point[] =>
  range(0, 91, 5).map((degrees) => {
    const angle = (degrees / 180) * Math.PI;
    return [x + Math.sin(angle) * (right - x), y + (1 - Math.cos(angle)) * (low - y)];
  });

/** A seller's box and its name. */
interface Seller {
  key: (typeof ORDERS)[number];
  at: PlaceBox;
  line: Line;
}

/** Sellers in a row, each as broad as its name and as much air. @param bottom px: where the row stands */
function sellersOf(layout: Deals, bottom: number): Seller[] {
  const width = layout.size.width * (1 - RETURN);
  const { h } = seat(layout, 0, 0);
  const names = within(
    ORDERS.map((key) => name(layout, key)),
    (width - BETWEEN * 3) / 4 - 3,
  );
  const wide = names.map((line) => block('', { x: 0, top: 0 }, [line]).width);
  const air = (width - 2 - BETWEEN * 3 - total(wide)) / 4;
  return ORDERS.map((key, n) => {
    const x = 1 + total(wide.slice(0, n)) + n * (air + BETWEEN);
    // The first buys none of Nvidia's chips that the ledger knows of.
    const line: Line = { ...names[n]!, tone: n ? 'ink' : 'muted' };
    return { key, at: { x, y: bottom - h, w: wide[n]! + air, h }, line };
  });
}

const middleOf = ({ at }: Seller): number => at.x + at.w / 2;

/** Orders under their sellers, faded. @param floor px @returns them, and how high they are */
function ordersUnder(
  layout: Deals,
  sellers: readonly Seller[],
  floor: number,
): { marks: Mark[]; high: number } {
  const narrow = Math.min(...sellers.map(({ at }) => at.w));
  const pitch = Math.min(narrow / LEAST_COLUMNS, Math.max(LEAST, floor * MOST));
  // Too small to be counted, they stay away.
  if (pitch < LEAST) return { marks: [], high: Infinity };
  const columns = Math.floor(narrow / pitch + 0.01);
  const marks = sellers.flatMap((seller): Mark[] => {
    const { key } = seller;
    const { standing } = amount(layout.data, key);
    const x = middleOf(seller) - (columns * pitch - gap(pitch)) / 2;
    const count = tens(layout, key);
    const set = { key, count, columns, pitch, x, bottom: floor, role: 'purchase', standing } as const;
    return squares(set).map((mark) => ({ ...mark, opacity: FADED }));
  });
  return { marks, high: pitch * Math.max(...ORDERS.map((key) => rowsOf(tens(layout, key), columns))) };
}

/** Streams that run together under one head. @param from their middles, px @param stripe px one is thick */
function streams(
  from: readonly number[],
  centre: number,
  [low, neck, tip]: readonly [number, number, number],
  stripe: number,
): Mark[] {
  const half = broadOf(stripe) / 2;
  const lines = from.flatMap((middle, stream) =>
    range(STRIPES).map((n): LineMark => {
      const aside = (n - (STRIPES - 1) / 2) * 2 * stripe;
      const [start, end] = [middle + aside, centre + (stream - 1) * STRIPES * 2 * stripe + aside];
      const points = range(19).map((i): Point => {
        const t = i / 18;
        return [start + (end - start) * t * t * (3 - 2 * t), low + (neck - 1 - low) * t];
      });
      return {
        kind: 'line',
        key: `unknown/${BUYERS[stream]}/${n}`,
        points,
        width: stripe,
        role: 'context',
        order: 1,
      };
    }),
  );
  const edge = (side: number): Point[] => [
    [centre + side * half, neck],
    [centre, tip],
  ];
  return [
    ...lines,
    { kind: 'area', key: 'unknown-head', over: edge(-1), under: edge(1), role: 'context', order: 1 },
  ];
}

/** How broad three streams are that have run together, with their head. */
const broadOf = (stripe: number): number => stripe * (STRIPES * 6 + 1) + 8;

/** Nvidia's money for shares, quiet, back to OpenAI. */
function wayOut(from: Point, to: Point): LineMark[] {
  const line = (key: string, points: readonly Point[]): LineMark => ({
    kind: 'line',
    key,
    points,
    width: 1.5,
    role: 'equity',
  });
  const head = [-1, 0, 1].map((side): Point => [to[0] + side * 5, to[1] - Math.abs(side) * 7]);
  return [line('stake-in', bow(from, to)), line('stake-head', head)];
}

/** 5 · Three of the four sellers buy chips of Nvidia, for sums that nobody has published. */
export function roundScene(layout: Deals): Mark[] {
  const { size, space, type } = layout;
  const height = size.height - footHeight(layout);
  const { h } = seat(layout, 0, 0);
  const base = height - h - 1;
  const floor = base - space.tight;
  const orders = ordersUnder(layout, sellersOf(layout, 0), floor);
  const top = floor - orders.high - space.tight;
  // In the lowest drawings the streams need the room of the orders.
  const shown = top - 2 * h > height * SEEN;
  const sellers = sellersOf(layout, shown ? top : base - space.apart);
  const [centre, low] = [middleOf(sellers[2]!), sellers[2]!.at.y];
  const stripe = Math.min(height * STRIPE, (size.width * (1 - RETURN) - centre) / (STRIPES * 3 + 1));
  const broad = broadOf(stripe);
  const nvidia = { x: centre - broad / 2, y: 1, w: broad, h };
  const neck = h + Math.min(broad * 0.36, (low - h) * 0.3);
  const sign = (low - neck) * 0.86;
  const home = [bold(layout, 'chips', 'chips'), caption(layout, 'noSum')];
  return [
    ...wayOut([nvidia.x + broad, 1 + h / 2], [size.width - 9, base - 2]),
    ...placeBox('nvidia', nvidia, [name(layout, 'nvidia')]),
    ...bar(layout, base),
    ...(shown ? orders.marks : []),
    ...streams(sellers.slice(1).map(middleOf), centre, [low, neck, h + 4], stripe),
    ...sellers.flatMap(({ key, at, line }) => placeBox(key, at, [line], undefined, 1)),
    ...question('unknown', centre, (low + neck - sign) / 2, sign, 1),
    ...block('chips', { x: 0, top: 1 + type.label * 0.3, maxWidth: nvidia.x - space.clear }, home).marks,
    ...footOf(layout, shown),
  ];
}
