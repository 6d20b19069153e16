import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { block, blockHeight, runIn, type Line } from '../shared/type.ts';
import { account, caption, coin, flow, foot, FOLLOWED, name, nameAndIs, paper, titled } from './coins.ts';

/** The fund with the coin in it: a box among boxes. @param g height, px */
function fund(layout: Layout<'retirement-401k'>, x: number, y: number, g: number): Mark[] {
  return [
    paper('fund-box', { x: x - g * 0.7, y: y - g / 2, width: g * 1.4, height: g }),
    coin(layout, FOLLOWED, x, y, g * 0.2),
  ];
}

/** One loan of the eight, as an example from here on. */
const loan = (layout: Layout<'retirement-401k'>, x: number, y: number, r: number): Mark => ({
  kind: 'dot',
  key: 'part/0',
  x,
  y,
  r,
  role: 'debt',
  standing: amount(layout.data, 'account').standing,
});

const cell = (
  layout: Layout<'retirement-401k'>,
  key: string,
  x: number,
  y: number,
  w: number,
  h = w,
): Mark => ({
  kind: 'cell',
  key,
  x,
  y,
  w,
  h,
  role: 'chips',
  standing: amount(layout.data, 'account').standing,
});

const STATIONS = ['saver', 'fund', 'loan', 'box', 'chips'] as const;
const ROLES = ['savers', 'debt', 'debt', 'chips'] as const;

/** 4 · Follow one: account, fund, loan, box, chip, each in the shape of its own chapter. */
export function chainScene(layout: Layout<'retirement-401k'>): Mark[] {
  const { size, type, wide } = layout;
  const { heading, top, height } = titled(layout, 'title4');
  const across = (wide ? size.width : height) / STATIONS.length;
  const words = wide
    ? Math.max(...STATIONS.map((key) => blockHeight(nameAndIs(layout, key), across - 8)))
    : 0;
  const g = Math.min(across * (wide ? 0.56 : 0.64), (height - words) * (wide ? 0.6 : 1), 84);
  const right = g * 0.7 + type.caption;
  // Where there is room beside the words, the chain steps down across the drawing.
  const stair = Math.min(
    ...STATIONS.map(
      (key, i) =>
        (size.width - g * 0.7 - right - block('', { x: 0, top: 0 }, nameAndIs(layout, key)).width) / i,
    ),
  );
  const shift = stair > g ? stair : 0;
  const column = shift ? g * 0.7 : size.width * 0.24;
  const beneath = wide ? g / 2 + type.caption : 0;
  const level = top + (height - words - beneath + g / 2) / 2;
  const at = (i: number): Point =>
    wide ? [across * (i + 0.5), level] : [column + shift * i, top + g / 2 + ((height - g) / 4) * i];
  // Half of each shape, across and up.
  const halves = [0.5, 0.7, 0.26, 0.7, 0.3] as const;
  const up = [0.5, 0.5, 0.26, 0.5, 0.3] as const;
  const [[ax, ay], [fx, fy], [lx, ly], [bx, by], [cx, cy]] = [at(0), at(1), at(2), at(3), at(4)];
  return [
    ...account(layout, { x: ax - g / 2, y: ay - g / 2, width: g, height: g }, FOLLOWED),
    ...fund(layout, fx, fy, g),
    loan(layout, lx, ly, g * 0.26),
    paper('box-box', { x: bx - g * 0.7, y: by - g / 2, width: g * 1.4, height: g }),
    ...[0.4, 0.62, 0.5].map((h, i) =>
      cell(layout, `building/${i}`, bx + g * (i * 0.3 - 0.42), by + g * (0.36 - h), g * 0.24, g * h),
    ),
    cell(layout, 'chip', cx - g * 0.3, cy - g * 0.3, g * 0.6),
    ...ROLES.map((role, i) => {
      const [from, to] = [at(i), at(i + 1)];
      const start = (wide ? halves : up)[i]! * g + 3;
      const end = (wide || shift ? halves : up)[i + 1]! * g + 3;
      return flow(
        layout,
        STATIONS[i]!,
        role,
        wide
          ? [
              [from[0] + start, from[1]],
              [to[0] - end, to[1]],
            ]
          : [
              [from[0], from[1] + start],
              ...(shift ? [[from[0], to[1]] as const] : []),
              shift ? [to[0] - end, to[1]] : [to[0], to[1] - end],
            ],
        i,
      );
    }),
    ...STATIONS.flatMap((key, i) => {
      const [x, y] = at(i);
      const lines = nameAndIs(layout, key);
      if (wide) {
        const place = { x, top: y + beneath, anchor: 'middle' as const, maxWidth: across - 8 };
        return block(key, place, lines).marks;
      }
      const left = x + (shift ? halves[i]! * g + type.caption : right);
      const room = size.width - left;
      return block(key, { x: left, top: y - blockHeight(lines, room) / 2, maxWidth: room }, lines).marks;
    }),
    ...heading.marks,
    ...foot(layout, 'example'),
  ];
}

const ROWS = ['saver', 'fund', 'loan'] as const;
/** 5 · One year on two clocks: the saver's ticks often, the loan's not at all, and the fund stands between. */
export function clocksScene(layout: Layout<'retirement-401k'>): Mark[] {
  const { data, size, type } = layout;
  const { heading, top, height } = titled(layout, 'title5');
  const row = height / ROWS.length;
  const g = Math.min(row * 0.62, size.width * 0.2, 110);
  const x = g * 1.05 + type.caption * 1.1;
  const room = size.width - x;
  const cap = amount(data, 'cap');
  const tick = Math.min(type.caption * 2, row * 0.24);
  const lines = (key: (typeof ROWS)[number]): [Line, Line] => [
    name(layout, `${key}Clock`),
    caption(layout, `${key}ClockIs`),
  ];
  const taken = Math.max(...ROWS.map((key) => blockHeight(lines(key), room)));
  const y = (i: number): number => top + row * i + (row - taken - tick * 1.4) / 2;
  const beat = (i: number): number => y(i) + taken + tick * 0.8;
  const quarter = room / 4;
  const centre = g * 0.52;
  const middle = (i: number): number => y(i) + (taken + tick * 1.4) / 2;
  return [
    ...account(layout, { x: centre - g / 2, y: middle(0) - g / 2, width: g, height: g }, FOLLOWED),
    ...fund(layout, centre, middle(1), g * 0.72),
    loan(layout, centre, middle(2), g * 0.2),
    // A tick a week, as the dashes of one line.
    {
      kind: 'line',
      key: 'weeks',
      points: [
        [x, beat(0)],
        [size.width, beat(0)],
      ],
      width: tick,
      role: 'savers',
      dash: [0.4, 0.6].map((part) => Math.round((part * room * 1000) / 52) / 1000).join(' '),
    },
    flow(layout, 'years', 'debt', [
      [x, beat(2)],
      [size.width, beat(2)],
    ]),
    ...[0, 1, 2, 3].flatMap((n): Mark[] => {
      const left = x + quarter * n + 2;
      const line: Line = { text: cap.short, size: type.caption, weight: 600, tone: 'savers' };
      return [
        {
          kind: 'line',
          key: `quarter/${n}`,
          points: [
            [left, beat(1) - tick / 2],
            [left, beat(1) + tick / 2],
          ],
          width: 4,
          role: 'savers',
        },
        ...block(`cap/${n}`, { x: left + 7, top: beat(1) - type.caption * 0.61 }, [
          { ...line, fact: cap.id, value: cap.value },
        ]).marks,
      ];
    }),
    ...ROWS.flatMap((key, i) => runIn(`${key}-clock`, { x, top: y(i), maxWidth: room }, lines(key)).marks),
    ...heading.marks,
    ...foot(layout, 'year'),
  ];
}
