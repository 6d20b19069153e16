import { range } from 'd3-array';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { flow } from '../shared/flows.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox } from '../shared/places.ts';
import { gap, rowsOf, squareCount, squares, type Fit } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { bold, footOf, seat, sum, tens, type Deals } from './money.ts';

/** How large a cross is where the rent stops, in the way's thickness, and how thick its strokes are. */
const CROSS = { half: 0.95, width: 0.36 } as const;
/**
 * What Nvidia would pay: how broad it is of the drawing's width at most; of that, its head's length and half its breadth; how
 * thick its outline is, px.
 */
const HEAVY = { width: 0.12, head: 0.8, wing: 0.95, line: 4.5 } as const;
/** Of the height under the amount, what the squares take at most. */
const WAITS = 0.6;
/** How thick the rent is, of a box; in how many pieces it is missing, and how strong those are. */
const [RENT, PIECES, FADED] = [0.75, 3, 0.4];
/** px: a second thing, thin. */
const THIN = 1.5;

/** A cross in ink on a way: here it stops. */
const cross = (key: string, x: number, y: number, half: number, width: number): AreaMark[] =>
  [1, -1].map((way, n): AreaMark => {
    const out = width / 2 / Math.SQRT2;
    const edge = (side: number): Point[] => [
      [x - half + side * out, y - (half + side * out) * way],
      [x + half + side * out, y + (half - side * out) * way],
    ];
    return { kind: 'area', key: `${key}/${n}`, tone: 'ink', over: edge(1), under: edge(-1) };
  });

/** A thin grey arrow straight up. */
const thinUp = (key: string, x: number, from: number, to: number): LineMark[] => {
  const line = (part: string, points: readonly Point[]): LineMark => ({
    kind: 'line',
    key: `${key}${part}`,
    points,
    width: THIN,
    role: 'context',
  });
  return [
    line('', [
      [x, from],
      [x, to],
    ]),
    line(
      '-head',
      [-1, 0, 1].map((side): Point => [x + side * 5, to + Math.abs(side) * 7]),
    ),
  ];
};

/** An empty arrow straight down in one heavy outline: it is only announced. @param broad px, its shaft's */
const hollowDown = (key: string, x: number, from: number, to: number, broad: number): LineMark => {
  const [half, wing] = [broad / 2, broad * HEAVY.wing];
  const neck = to - broad * HEAVY.head;
  const right: Point[] = [
    [half, from],
    [half, neck],
    [wing, neck],
    [0, to],
  ];
  const left = right.slice(0, -1).map(([px, y]): Point => [-px, y]);
  const points = [...right, ...left.toReversed(), right[0]!, right[1]!].map(([px, y]): Point => [x + px, y]);
  return { kind: 'line', key, points, width: HEAVY.line, role: 'purchase' };
};

/** 9 · Squares that wait at Nvidia: what it pays from where the rent stops. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const pad = space.near;
  const count = tens(layout, 'guarantee');
  const height = size.height - footHeight(layout);
  const money = amount(data, 'guarantee');
  const { w, h } = seat(layout, 0, 0);
  const low = height - h - 1;
  const sums: Line[] = [sum(money, type.hero, 'purchase'), caption(layout, 'guaranteeIs')];
  const first = 1 + pad * 0.6 + blockHeight(sums) + space.snug;
  const room = Math.min((low - first) * WAITS, low - first - h * 1.6);
  // In one row or in two, whichever has the larger squares.
  const [one, two] = [squareCount(count), Math.ceil(count / 2)].map((columns, n) => ({
    columns,
    pitch: Math.min((size.width - pad * 2) / columns, room / (n + 1)),
  })) as [Fit, Fit];
  const { columns, pitch } = two.pitch > one.pitch ? two : one;
  const nvidia = {
    x: 1,
    y: 1,
    w: size.width - 2,
    h: first + rowsOf(count, columns) * pitch - gap(pitch) + pad * 0.8,
  };
  const floor = nvidia.y + nvidia.h;
  const [openai, campus] = [
    seat(layout, 1 + w / 2, low + h / 2),
    seat(layout, size.width - 1 - w / 2, low + h / 2),
  ];
  const heavy = Math.min((w - HEAVY.line) / HEAVY.wing / 2, size.width * HEAVY.width, (low - floor) * 0.6);
  const thick = h * RENT;
  const half = thick * CROSS.half;
  const rentY = low + h / 2;
  const [from, to] = [1 + w, campus.x];
  const rent = [bold(layout, 'rent', 'purchase')];
  const stops = (from + to) / 2;
  const [left, right] = [openai.x + w * 0.3, campus.x + w / 2];
  const band = (key: string, start: number, end: number): Mark =>
    flow({
      key,
      points: [
        [start, rentY],
        [end, rentY],
      ],
      width: thick,
      role: 'purchase',
      standing: 'committed',
      head: 0,
    });
  const [on, until] = [stops + half + 3, to - 3];
  const each = (until - on) / (PIECES * 2 - 1);
  return [
    band('rent', from + 3, stops - half - 3),
    // From there on it does not come.
    ...range(PIECES).map((n): Mark => ({
      ...band(`rent-missing/${n}`, on + n * 2 * each, on + (n * 2 + 1) * each),
      opacity: FADED,
    })),
    ...cross('rent-stops', stops, rentY, half, thick * CROSS.width),
    hollowDown('stands-in', right, floor + 5, low - 5, heavy),
    ...thinUp('repays', left, low - 4, floor + 4),
    { kind: 'box', key: 'nvidia-box', ...nvidia, r: 3 },
    ...squares({
      key: 'guarantee',
      count,
      columns,
      pitch,
      x: 1 + (nvidia.w - columns * pitch + gap(pitch)) / 2,
      top: first,
      role: 'purchase',
      standing: money.standing,
    }),
    ...placeBox('openai', openai, [name(layout, 'openai')]),
    ...placeBox('campus', campus, [name(layout, 'campus')]),
    ...block('nvidia-name', { x: 1 + pad, top: 1 + pad * 0.6 }, [
      { ...name(layout, 'nvidia'), size: type.number },
    ]).marks,
    ...block('guarantee-sum', { x: size.width - 1 - pad, top: 1 + pad * 0.6, anchor: 'end' }, sums).marks,
    ...block('repay', { x: left + space.clear, top: floor + space.snug }, [caption(layout, 'repay')]).marks,
    ...block(
      'rent-is',
      { x: stops, top: rentY - half - thick * 0.3 - blockHeight(rent), anchor: 'middle' },
      rent,
    ).marks,
    ...footOf(layout),
  ];
}
