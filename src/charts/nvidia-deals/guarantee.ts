import { range } from 'd3-array';
import type { AreaMark, ArrowMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { flow } from '../shared/flows.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { inRole } from './circle.ts';
import { footOf, sum, tens, type Deals } from './money.ts';

const NAMES = ['nvidia', 'openai', 'campus'] as const;

/** Columns and pitch of the largest squares that fit. */
function largest(count: number, width: number, height: number): { columns: number; pitch: number } {
  const fits = range(2, 12).map((columns) => ({
    columns,
    pitch: Math.min(width / columns, height / rowsOf(count, columns)),
  }));
  return fits.reduce((best, each) => (each.pitch > best.pitch ? each : best));
}

/** How much of the height lies between the squares that wait and the rent they would pay: room for the way and its words. */
const DOWN = 0.3;
/** How large a cross is where the rent stops, in the way's thickness, and px of its strokes. */
const CROSS = { half: 0.85, width: 3 } as const;

/** A cross in ink on a way: here it stops. */
const cross = (key: string, x: number, y: number, half: number): AreaMark[] =>
  [1, -1].map((way, n): AreaMark => {
    const out = CROSS.width / 2 / Math.SQRT2;
    const edge = (side: number): Point[] => [
      [x - half + side * out, y - (half + side * out) * way],
      [x + half + side * out, y + (half - side * out) * way],
    ];
    return { kind: 'area', key: `${key}/${n}`, tone: 'ink', over: edge(1), under: edge(-1) };
  });

/** The way down, round a bend and on to the right. @param r px of the bend, in the middle of the way */
const bent = ([x, from]: Point, [to, y]: Point, r: number): Point[] => [
  [x, from],
  ...range(0, 91, 9).map((degrees): Point => {
    const angle = (degrees / 180) * Math.PI;
    return [x + r - r * Math.cos(angle), y - r + r * Math.sin(angle)];
  }),
  [to, y],
];

/** 9 · Squares that wait: what Nvidia pays, from where the rent stops. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const height = size.height - footHeight(layout);
  const money = amount(data, 'guarantee');
  const count = tens(layout, 'guarantee');
  const widths = NAMES.map((key) => block('', { x: 0, top: 0 }, [name(layout, key)]).width);
  const w = Math.max(...widths) + type.label;
  const h = type.label * 1.22 + type.label * 0.7;
  const left = w + space.apart;
  const head: Line[] = [sum(money, type.hero, 'purchase'), caption(layout, 'guaranteeIs')];
  const said = block('guarantee-sum', { x: left, top: 0, maxWidth: size.width - left }, head);
  const onlyIf: Line[] = [inRole(layout, 'onlyIf', 'purchase'), inRole(layout, 'onlyIfIs', 'purchase')];
  const down = Math.max(blockHeight(onlyIf) + space.near * 2, height * DOWN);
  const top = said.bottom + space.snug;
  const { columns, pitch } = largest(count, size.width - left, height - top - down - h - 2);
  const bottom = top + rowsOf(count, columns) * pitch - gap(pitch);
  const low = height - h - 1;
  const seat = (x: number, y: number): PlaceBox => ({ x, y, w, h });
  const nvidia = seat(1, top + (bottom - top - h) / 2);
  const openai = seat(1, low);
  const campus = seat(size.width - w - 1, low);
  const rentY = low + h / 2;
  const between = campus.x - openai.x - w;
  const thick = Math.max(8, Math.min(h * 0.5, between * 0.12));
  const arrow = (key: string, points: Point[], look: Partial<ArrowMark>): Mark =>
    flow({ key, points, width: thick, role: 'purchase', ...look });
  // Where Nvidia's money would step in, on the rent's way.
  const enters = Math.min(
    left + columns * pitch - gap(pitch) - thick / 2,
    Math.max(left + thick / 2, openai.x + w + between * 0.62),
  );
  const half = thick * CROSS.half;
  const stops = enters - thick / 2 - half - 5;
  const back = 1 + w * 0.2;
  const repay: Line[] = [caption(layout, 'repay'), caption(layout, 'repayIs')];
  const middle = (nvidia.y + nvidia.h + low - blockHeight(repay)) / 2;
  const ifTop = bottom + (low - bottom - blockHeight(onlyIf)) / 2;
  return [
    arrow(
      'rent',
      [
        [openai.x + w + 3, rentY],
        [stops - half - 4, rentY],
      ],
      { standing: 'committed', head: 0 },
    ),
    ...cross('rent-stops', stops, rentY, half),
    arrow('stands-in', bent([enters, bottom + 3], [campus.x - 3, rentY], thick * 1.3), {
      standing: money.standing,
      head: thick * 0.9,
    }),
    arrow(
      'repays',
      [
        [back, low - 3],
        [back, nvidia.y + h + 3],
      ],
      { standing: money.standing },
    ),
    ...squares({
      key: 'guarantee',
      count,
      columns,
      pitch,
      x: left,
      bottom,
      role: 'purchase',
      standing: money.standing,
    }),
    ...placeBox('nvidia', nvidia, [name(layout, 'nvidia')]),
    ...placeBox('openai', openai, [name(layout, 'openai')]),
    ...placeBox('campus', campus, [name(layout, 'campus')]),
    ...said.marks,
    ...block('only-if', { x: enters + thick / 2 + 8, top: ifTop }, onlyIf).marks,
    ...block('repay', { x: back + thick * 0.9 + 6, top: middle }, repay).marks,
    ...block(
      'rent-is',
      { x: openai.x + w + 3, top: rentY - Math.max(half, thick / 2) - 2 - type.label * 1.3 },
      [inRole(layout, 'rent', 'purchase')],
    ).marks,
    ...footOf(layout),
  ];
}
