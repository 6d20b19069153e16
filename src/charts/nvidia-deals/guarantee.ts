import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { flow } from '../shared/flows.ts';
import { footHeight, unitKey } from '../shared/layout.ts';
import { placeBox } from '../shared/places.ts';
import { gap, squareCount, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { bold, seat, sum, tens, within, type Deals } from './money.ts';

/** How large a cross is where the rent stops, in the way's thickness, and how thick its strokes are. */
const CROSS = { half: 1.05, width: 0.4 } as const;
/**
 * What Nvidia would pay: how broad it is of the drawing's width at most; of that, its head's length and half its breadth; how
 * thick its outline is, px.
 */
const HEAVY = { width: 0.12, head: 0.8, wing: 0.95, line: 4.5 } as const;
/** How high the row of squares is at most, of the drawing. */
const ROW = 0.1;
/** How thick the rent is, of that. */
const RENT = 0.5;
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
  const columns = squareCount(tens(layout, 'guarantee'));
  const pitch = Math.min((size.width - pad * 2) / columns, size.height * ROW);
  // As large as those it explains, the key's square takes more of the foot.
  const side = Math.min(pitch - gap(pitch), type.caption * 2.4);
  const height = size.height - Math.max(footHeight(layout), side + type.caption * 0.9);
  const money = amount(data, 'guarantee');
  const count = tens(layout, 'guarantee');
  const { w, h } = seat(layout, 0, 0);
  const low = height - h - 1;
  const sums: Line[] = [sum(money, type.hero, 'purchase'), caption(layout, 'guaranteeIs')];
  const first = 1 + pad * 0.6 + blockHeight(sums) + space.snug;
  const nvidia = { x: 1, y: 1, w: size.width - 2, h: first + pitch + pad * 0.6 };
  const floor = nvidia.y + nvidia.h;
  const [openai, campus] = [
    seat(layout, 1 + w / 2, low + h / 2),
    seat(layout, size.width - 1 - w / 2, low + h / 2),
  ];
  const heavy = Math.min((w - HEAVY.line) / HEAVY.wing / 2, size.width * HEAVY.width, (low - floor) * 0.6);
  const thick = Math.max(9, Math.min(h * 0.7, heavy * RENT));
  const half = thick * CROSS.half;
  const rentY = low + h / 2;
  const [from, to] = [1 + w, campus.x];
  const rent = [bold(layout, 'rent', 'purchase')];
  const stops = Math.max((from + to) / 2, from + block('', { x: 0, top: 0 }, rent).width + half + 9);
  const [left, right] = [openai.x + w * 0.3, campus.x + w / 2];
  const large = Math.min(type.hero, Math.max(type.label, (low - floor) * 0.16));
  const [free, until] = [left + space.clear, right - heavy * HEAVY.wing - space.clear];
  const onlyIf = within(
    [bold(layout, 'onlyIf', 'ink', large), bold(layout, 'onlyIfIs', 'ink', large)],
    until - free,
  );
  const repay = [caption(layout, 'repay')];
  const rentTop = rentY - thick / 2 - 2 - blockHeight(rent);
  const high = blockHeight(onlyIf);
  return [
    flow({
      key: 'rent',
      points: [
        [from + 3, rentY],
        [stops - half - 3, rentY],
      ],
      width: thick,
      role: 'purchase',
      standing: 'committed',
      head: 0,
    }),
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
    ...block(
      'only-if',
      {
        x: (free + until) / 2,
        top: Math.min(floor + (low - floor - high) * 0.62, rentTop - high),
        anchor: 'middle',
      },
      onlyIf,
    ).marks,
    ...block('repay', { x: left + space.clear, top: floor + space.snug }, repay).marks,
    ...block('rent-is', { x: from + 3, top: rentTop }, rent).marks,
    ...unitKey(layout, 'unit', side, true),
  ];
}
