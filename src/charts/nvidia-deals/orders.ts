import { range, sum as total } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, hedged, name, tallest } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox } from '../shared/places.ts';
import { question } from '../shared/spine/question.ts';
import { fitPiles, gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { bold, footOf, seat, tens, within, type Deals } from './money.ts';

/** OpenAI's orders: last those of whom the ledger says that they buy Nvidia's chips. */
const ORDERS = ['microsoft', 'oracle', 'amazon', 'coreweave'] as const;

/** A company as wide as what stands on it or hangs from it. @param y px: its top */
const bar = (layout: Deals, key: 'nvidia' | 'openai', y: number, width: number): Mark[] =>
  placeBox(key, { x: 1, y, w: width - 2, h: seat(layout, 0, 0).h }, [name(layout, key)]);

/** 4 · What OpenAI ordered, one tower after another. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, size, space } = layout;
  const base = size.height - footHeight(layout) - seat(layout, 0, 0).h - 1;
  const between = Math.max(9, size.width * 0.04);
  const most = (size.width - between * 3) / 4;
  const names = within(
    ORDERS.map((key) => name(layout, key)),
    most,
  );
  const lines = ORDERS.map((key, n): Line[] => [names[n]!, ...hedged(layout, amount(data, key), 'purchase')]);
  const floor = base - space.tight;
  const room = floor - tallest(lines, most) - space.hair;
  const counts = ORDERS.map((key) => tens(layout, key));
  const { columns, pitch } = fitPiles(counts, size.width, room, between);
  const wide = Math.max(
    columns * pitch - gap(pitch),
    ...lines.map((said) => block('', { x: 0, top: 0, maxWidth: most }, said).width),
  );
  return [
    ...bar(layout, 'openai', base, size.width),
    ...ORDERS.flatMap((key, order): Mark[] => {
      const [count, said] = [tens(layout, key), lines[order]!];
      const { standing } = amount(data, key);
      const x = (order * (size.width - wide)) / (ORDERS.length - 1);
      const top = floor - rowsOf(count, columns) * pitch - space.hair - blockHeight(said, most);
      return [
        ...squares({ key, count, columns, pitch, x, bottom: floor, role: 'purchase', standing, order }),
        ...block(`${key}-sum`, { x, top, maxWidth: most, order }, said).marks,
      ];
    }),
    ...footOf(layout),
  ];
}

/** Of the width, what the way of Nvidia's money takes on the right. */
const RETURN = 0.09;
/** px: the smallest square that can be counted, with the gap after it; of the height, the largest. */
const LEAST = 10.5;
const MOST = 0.031;
const LEAST_COLUMNS = 5;
/** How many stripes a stream has, and the widest of them, of the height. */
const STRIPES = 4;
const STRIPE = 0.0155;
/** px between two sellers. */
const BETWEEN = 5;
/** How strong what the step is not about is drawn. */
const FADED = 0.45;
/** Of the height, the least that streams need to be seen: in lower drawings the orders stay away. */
const SEEN = 0.3;

/** Half an ellipse, open to the left, from one height to another. @param out px it reaches right */
const bow = ([x, from]: Point, [end, to]: Point, out: number): Point[] =>
  range(0, 181, 6).map((degrees) => {
    const angle = (degrees / 180) * Math.PI;
    const [middle, half] = [(from + to) / 2, (to - from) / 2];
    const start = degrees < 90 ? x : end;
    return [start + Math.sin(angle) * (out - start), middle - Math.cos(angle) * half];
  });

/** 5 · Three of the four sellers buy chips of Nvidia, for sums that nobody has published. */
export function roundScene(layout: Deals): Mark[] {
  const { data, size, space, type } = layout;
  const height = size.height - footHeight(layout);
  const { h } = seat(layout, 0, 0);
  const width = size.width * (1 - RETURN);
  const names = within(
    ORDERS.map((key) => name(layout, key)),
    (width - BETWEEN * 3) / 4 - 3,
  );
  const wide = names.map((line) => block('', { x: 0, top: 0 }, [line]).width);
  // As much air beside each name.
  const air = (width - 2 - BETWEEN * 3 - total(wide)) / 4;
  const base = height - h - 1;
  const narrow = Math.min(...wide) + air;
  const pitch = Math.min(narrow / LEAST_COLUMNS, Math.max(LEAST, height * MOST));
  const columns = Math.floor(narrow / pitch + 0.01);
  const rows = Math.max(...ORDERS.map((key) => rowsOf(tens(layout, key), columns)));
  const floor = base - space.tight;
  const top = floor - rows * pitch - space.tight - h;
  const shown = top - h > height * SEEN && pitch >= LEAST;
  const seller = shown ? top : base - space.apart - h;
  const sellers = ORDERS.map((key, n) => {
    const w = wide[n]! + air;
    const x = 1 + total(wide.slice(0, n)) + n * (air + BETWEEN);
    return { key, x, w, middle: x + w / 2 };
  });
  const centre = sellers[2]!.middle;
  const stripe = Math.min(height * STRIPE, (width - centre) / (STRIPES * 3 + 1), 10);
  const broad = stripe * (STRIPES * 6 + 1);
  const neck = h + Math.min(broad * 0.36, (seller - h) * 0.3);
  const streams = sellers.slice(1).flatMap(({ key, middle }, stream) =>
    range(STRIPES).map((n): LineMark => {
      const aside = (n - (STRIPES - 1) / 2) * 2 * stripe;
      const [from, to] = [middle + aside, centre + (stream - 1) * STRIPES * 2 * stripe + aside];
      return {
        kind: 'line',
        key: `unknown/${key}/${n}`,
        points: range(19).map((i) => {
          const t = i / 18;
          return [from + (to - from) * t * t * (3 - 2 * t), seller + (neck - 1 - seller) * t];
        }),
        width: stripe,
        role: 'context',
        order: 1,
      };
    }),
  );
  const sign = (seller - neck) * 0.86;
  const nvidia = { x: centre - broad / 2 - 4, y: 1, w: broad + 8, h };
  const end = base + h / 2;
  const back: LineMark = {
    kind: 'line',
    key: 'stake-in',
    points: bow([nvidia.x + nvidia.w, 1 + h / 2], [width, end], size.width - 2),
    width: 1.5,
    role: 'equity',
  };
  const free = nvidia.x - space.clear;
  const home = [bold(layout, 'chips', 'chips'), caption(layout, 'noSum')];
  return [
    back,
    {
      ...back,
      key: 'stake-head',
      points: [
        [width + 9, end - 6],
        [width + 2, end],
        [width + 9, end + 6],
      ],
    },
    ...placeBox('nvidia', nvidia, [name(layout, 'nvidia')]),
    ...bar(layout, 'openai', base, width),
    ...streams,
    {
      kind: 'area',
      key: 'unknown-head',
      over: [
        [centre - broad / 2 - 4, neck],
        [centre, h + 4],
      ],
      under: [
        [centre + broad / 2 + 4, neck],
        [centre, h + 4],
      ],
      role: 'context',
      order: 1,
    },
    ...sellers.flatMap(({ key, x, w, middle }, n): Mark[] => {
      const [count, { standing }] = [tens(layout, key), amount(data, key)];
      const left = middle - (columns * pitch - gap(pitch)) / 2;
      const orders = squares({
        key,
        count,
        columns,
        pitch,
        x: left,
        bottom: floor,
        role: 'purchase',
        standing,
      });
      const line: Line = { ...names[n]!, tone: n ? 'ink' : 'muted' };
      return [
        ...(shown ? orders.map((mark) => ({ ...mark, opacity: FADED })) : []),
        ...placeBox(key, { x, y: seller, w, h }, [line], undefined, 1),
      ];
    }),
    ...question('unknown', centre, (seller + neck - sign) / 2, sign, 1),
    ...block('chips', { x: 0, top: 1 + type.label * 0.3, maxWidth: free }, home).marks,
    ...footOf(layout),
  ];
}
