import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { footHeight, type Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { caption, coin, flow, foot, name, nameAndIs, boxedWords } from './coins.ts';

/** 7 · The article's contrast: a wall that was broken through, and a door held open with a doorkeeper behind it. */
export function doorsScene(layout: Layout<'retirement-401k'>): Mark[] {
  const { size, type } = layout;
  const between = size.width * 0.07;
  const width = (size.width - between) / 2;
  const words = (key: 'then' | 'now'): Line[] => [
    name(layout, key, type.number),
    caption(layout, `${key}Is`),
  ];
  const keeper = nameAndIs(layout, 'keeper');
  const top = Math.max(blockHeight(words('then'), width), blockHeight(words('now'), width));
  const bottom = size.height - footHeight(layout);
  const pitch = Math.min(width / 10, (bottom - top) * 0.065);
  const coins = bottom - pitch * 5;
  const high = blockHeight(keeper, width - 10) + type.caption * 0.6;
  const room = coins - top - high;
  const wall = top + room * 0.42;
  const box = wall + room * 0.18;
  const gate = Math.max(type.caption * 1.3, width * 0.09);
  const wallLine = (key: string, points: Point[]): Mark => ({ kind: 'line', key, points, width: 3 });
  const beside = (
    label: 'unknown' | 'government' | 'crisis' | 'savers',
    i: number,
    x: number,
    y: number,
    tone: 'debt' | 'savers' | 'muted',
    maxWidth: number,
  ): Mark[] =>
    block(`${label}${i}`, { x, top: y, maxWidth }, [{ ...caption(layout, label), weight: 600, tone }]).marks;
  return [0, 1]
    .flatMap((i): Mark[] => {
      const x = i * (width + between);
      const way = x + width * 0.64;
      const start = top + type.caption * 0.2;
      const down = (key: string, from: number, to: number): Mark =>
        flow(layout, key, 'debt', [
          [way, from],
          [way, to],
        ]);
      const through: Mark[] =
        i === 0
          ? [
              // Broken inwards on both sides of the blow.
              wallLine('wall0', [
                [x, wall],
                [way - gate, wall],
                [way - gate * 0.5, wall + gate],
              ]),
              wallLine('wall1', [
                [x + width, wall],
                [way + gate, wall],
                [way + gate * 0.5, wall + gate],
              ]),
              down('break', start, coins - 4),
            ]
          : [
              wallLine('wall2', [
                [x, wall],
                [way - gate, wall],
              ]),
              wallLine('wall3', [
                [x + width, wall],
                [way + gate, wall],
                [way + gate * 1.8, wall - gate * 0.9],
              ]),
              down('invite', start, box - 2),
              ...boxedWords('keeper', { x, y: box, width, height: high }, keeper),
              // Whether it gets past the fiduciary, nobody knows.
              { ...down('pass', box + high + 2, coins - 4), standing: 'unknown' },
              ...beside(
                'unknown',
                1,
                way + 10,
                (box + high + coins) / 2 - type.caption * 0.7,
                'muted',
                width,
              ),
            ];
      return [
        ...block(`year${i}`, { x, top: 0, maxWidth: width }, words(i === 0 ? 'then' : 'now')).marks,
        ...through,
        ...beside('government', i, x, wall - type.caption * 1.35, 'muted', way - x - gate),
        ...beside('crisis', i, way + 10, start - type.caption * 0.25, 'debt', x + width - way - 10),
        ...beside('savers', i, x, coins - type.caption * 1.5, 'savers', way - x - 10),
        ...range(50).map((n) =>
          coin(
            layout,
            i * 50 + n,
            x + width / 2 + ((n % 10) - 4.5) * pitch,
            coins + (Math.floor(n / 10) + 0.5) * pitch,
            pitch * 0.39,
          ),
        ),
      ];
    })
    .concat(foot(layout, 'view'));
}
