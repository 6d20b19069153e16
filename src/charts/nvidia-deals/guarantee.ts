import { range } from 'd3-array';
import type { ArrowMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { flow } from '../shared/flows.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
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

/** 9 · Squares that wait: what Nvidia pays if OpenAI does not. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const height = size.height - footHeight(layout);
  const money = amount(data, 'guarantee');
  const count = tens(layout, 'guarantee');
  const widths = NAMES.map((key) => block('', { x: 0, top: 0 }, [name(layout, key)]).width);
  const w = Math.max(...widths) + type.label;
  const h = type.label * 1.22 + type.label * 0.7;
  const left = w + space.apart * 1.4;
  const head: Line[] = [
    sum(money, type.number, 'purchase'),
    caption(layout, 'guaranteeIs'),
    caption(layout, 'guaranteeIsMore'),
  ];
  const said = block('guarantee-sum', { x: left, top: 0, maxWidth: size.width - left }, head);
  const down = type.caption * 2.2;
  const top = said.bottom + space.snug;
  const { columns, pitch } = largest(count, size.width - left, height - top - down - h - 2);
  const wide = columns * pitch - gap(pitch);
  const bottom = top + rowsOf(count, columns) * pitch - gap(pitch);
  const low = height - h - 1;
  const seat = (x: number, y: number): PlaceBox => ({ x, y, w, h });
  const nvidia = seat(1, top + pitch / 2 - h / 2);
  const openai = seat(1, low);
  const campus = seat(Math.min(size.width - w - 1, left + wide - w), low);
  const thick = Math.max(7, Math.min(pitch * 0.2, type.caption));
  const arrow = (key: string, points: Point[], look: Partial<ArrowMark>): Mark =>
    flow({ key, points, width: thick, role: 'purchase', ...look });
  const rentY = low + h / 2;
  const back = w * 0.24;
  const repay: Line[] = [caption(layout, 'repay'), caption(layout, 'repayIs')];
  const between = (nvidia.y + nvidia.h + low - blockHeight(repay)) / 2;
  // Down from the last column, into the campus.
  const drop = Math.min(campus.x + w - thick, Math.max(campus.x + thick, left + wide - pitch / 2));
  // Squares of the last row end before the campus: the way down begins under what is over it.
  const last = Math.floor((drop - left) / pitch) < count % columns || count % columns === 0 ? 0 : pitch;
  return [
    arrow(
      'rent',
      [
        [openai.x + w + 3, rentY],
        [campus.x - 3, rentY],
      ],
      { standing: 'committed' },
    ),
    arrow(
      'stands-in',
      [
        [drop, bottom - last + 5],
        [drop, low - 3],
      ],
      { standing: money.standing },
    ),
    arrow(
      'repays',
      [
        [back, low - 3],
        [back, nvidia.y + h + 3],
      ],
      { standing: money.standing },
    ),
    {
      kind: 'line',
      key: 'waits',
      points: [
        [nvidia.x + w, nvidia.y + h / 2],
        [left, nvidia.y + h / 2],
      ],
      width: 2,
      role: 'purchase',
    },
    ...squares({
      key: 'guarantee',
      count,
      columns,
      pitch,
      x: left,
      top,
      role: 'purchase',
      standing: money.standing,
    }),
    ...placeBox('nvidia', nvidia, [name(layout, 'nvidia')]),
    ...placeBox('openai', openai, [name(layout, 'openai')]),
    ...placeBox('campus', campus, [name(layout, 'campus')]),
    ...said.marks,
    ...block('repay', { x: back + pitch * 0.2 + 6, top: between }, repay).marks,
    ...block(
      'rent-is',
      { x: (openai.x + w + campus.x) / 2, top: rentY - thick * 1.4 - type.caption * 1.3, anchor: 'middle' },
      [caption(layout, 'rent')],
    ).marks,
    ...footOf(layout),
  ];
}
