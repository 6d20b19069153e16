import { range } from 'd3-array';
import type { AreaMark, ArrowMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { flow } from '../shared/flows.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox } from '../shared/places.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { bold, footOf, seat, sum, tens, type Deals } from './money.ts';

/** Columns and pitch of the largest squares that fit. */
function largest(count: number, width: number, height: number): { columns: number; pitch: number } {
  const fits = range(3, 12).map((columns) => ({
    columns,
    pitch: Math.min(width / columns, height / rowsOf(count, columns)),
  }));
  return fits.reduce((best, each) => (each.pitch > best.pitch ? each : best));
}

/** How much of the height lies between the squares that wait and the rent they would pay. */
const DOWN = 0.34;
/** How large a cross is where the rent stops, in the way's thickness, and of its strokes. */
const CROSS = { half: 1, width: 0.36 } as const;

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

/** 9 · Squares that wait at Nvidia: what it pays from where the rent stops. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const height = size.height - footHeight(layout);
  const money = amount(data, 'guarantee');
  const count = tens(layout, 'guarantee');
  const { w, h } = seat(layout, 0, 0);
  const pad = space.near;
  const low = height - h - 1;
  const sums: Line[] = [sum(money, type.hero, 'purchase'), caption(layout, 'guaranteeIs')];
  const head = Math.max(blockHeight(sums), type.label * 1.22) + space.tight;
  const large = Math.min(type.number, Math.max(type.label, height * 0.062));
  const onlyIf: Line[] = [bold(layout, 'onlyIf', 'ink', large), bold(layout, 'onlyIfIs', 'ink', large)];
  const rent = [bold(layout, 'rent', 'purchase')];
  const thick = Math.max(9, Math.min(28, h * 0.62, height * 0.06));
  const half = thick * CROSS.half;
  const down = Math.max(blockHeight(onlyIf) + half + space.near, height * DOWN);
  const { columns, pitch } = largest(count, size.width - 2 - pad * 2, low - down - head - pad * 2 - 1);
  const wide = columns * pitch - gap(pitch);
  const bottom = 1 + pad + head + rowsOf(count, columns) * pitch - gap(pitch);
  const nvidia = { x: 1, y: 1, w: size.width - 2, h: bottom + pad - 1 };
  const floor = nvidia.y + nvidia.h;
  const [openai, campus] = [
    seat(layout, 1 + w / 2, low + h / 2),
    seat(layout, size.width - 1 - w / 2, low + h / 2),
  ];
  const rentY = low + h / 2;
  const [from, to] = [1 + w, campus.x];
  const { width } = block('', { x: 0, top: 0 }, rent);
  const stops = from + Math.max((to - from) * 0.6, width + half + 9);
  const arrow = (key: string, points: Point[], look: Partial<ArrowMark>): Mark =>
    flow({
      key,
      points,
      width: thick,
      role: 'purchase',
      standing: money.standing,
      head: thick * 0.95,
      ...look,
    });
  const said = block('', { x: 0, top: 0 }, onlyIf).width;
  const [left, right] = [openai.x + w / 2, campus.x + w / 2];
  const repay = [caption(layout, 'repay')];
  return [
    arrow(
      'rent',
      [
        [from + 3, rentY],
        [stops - half - 3, rentY],
      ],
      { standing: 'committed', head: 0 },
    ),
    ...cross('rent-stops', stops, rentY, half, thick * CROSS.width),
    arrow(
      'stands-in',
      [
        [right, floor + 3],
        [right, low - 3],
      ],
      {},
    ),
    arrow(
      'repays',
      [
        [left, low - 3],
        [left, floor + 3],
      ],
      {},
    ),
    { kind: 'box', key: 'nvidia-box', ...nvidia, r: 3 },
    ...squares({
      key: 'guarantee',
      count,
      columns,
      pitch,
      x: 1 + (nvidia.w - wide) / 2,
      bottom,
      role: 'purchase',
      standing: money.standing,
    }),
    ...placeBox('openai', openai, [name(layout, 'openai')]),
    ...placeBox('campus', campus, [name(layout, 'campus')]),
    ...block('nvidia-name', { x: 1 + pad, top: 1 + pad * 0.8 }, [name(layout, 'nvidia')]).marks,
    ...block('guarantee-sum', { x: size.width - 1 - pad, top: 1 + pad * 0.8, anchor: 'end' }, sums).marks,
    ...block(
      'only-if',
      {
        x: Math.min(stops, right - thick - said / 2),
        top: rentY - half - blockHeight(rent) * 0.85 - blockHeight(onlyIf),
        anchor: 'middle',
      },
      onlyIf,
    ).marks,
    ...block('repay', { x: left + thick * 0.9 + 6, top: floor + space.snug }, repay).marks,
    ...block('rent-is', { x: from + 3, top: rentY - thick / 2 - 2 - blockHeight(rent) }, rent).marks,
    ...footOf(layout),
  ];
}
