import type { Mark } from '../../marks/mark.ts';
import { amount, series } from '../chart.ts';
import { amountLine, bold, foot, told } from '../shared/head.ts';
import { alone, shape, within } from '../shared/places.ts';
import { flat } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { poster, widthOf } from '../shared/type.ts';
import { level, plaque, type Credit } from './parts.ts';

/** How many quarters of the larger fund are drawn. */
const QUARTERS = 3;
/** Strength of what was asked for and not let out. */
const WAITS = 0.26;
/** px; the wall at the limit. */
const WALL = 8;
/** Of what may leave, the point that it leaves with. */
const POINT = 0.26;
/** Of a bar's height, its number and its quarter. */
const NUMBER = 0.62;
const NAME = 0.36;
/** Of what is over the wall, its number in the shortest bar. */
const WIDE = 0.56;

/** 7 · What holders of one fund asked back, quarter by quarter: broad points that want out, and the wall at what it pays out at most. */
export function leaveScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'leaveIs');
  const asked = series(data, 'asked').slice(0, QUARTERS);
  const limit = amount(data, 'limit');
  const most = Math.max(...asked.map(({ value }) => value));
  const per = size.width / most;
  const wall = limit.value * per;
  const top = type.number * LEADING + space.tight;
  const bottom = below.top - space.near;
  const pitch = (bottom - top + space.near) / QUARTERS;
  const high = pitch - space.near;
  const number = Math.min(
    ...asked.map((money) => poster(amountLine(money, high * NUMBER), (money.value * per - wall) * WIDE).size),
  );
  const neck = wall * POINT;
  const names = within(
    asked.map((_, n) => bold(layout, `quarter${n as 0}`, 'ink', Math.max(type.label, high * NAME))),
    (wall - neck - WALL / 2) * 0.92,
  );
  const from = wall + WALL / 2 + space.half;
  const kept = poster(
    bold(layout, 'keptIs', 'ink', type.number),
    size.width - from - space.near - widthOf(amountLine(asked[0]!, number)),
  );
  return [
    ...asked.flatMap((money, n): Mark[] => {
      const y = top + n * pitch;
      const [middle, low] = [y + high / 2, y + high];
      const end = money.value * per;
      const order = n * 0.5;
      return [
        shape(
          `point/${n}`,
          [
            [0, middle],
            [neck, y],
            [neck + 1, y],
          ],
          { tone: 'savers', order },
          [
            [0, middle],
            [neck, low],
            [neck + 1, low],
          ],
        ),
        ...plaque(`out/${n}`, { x: neck, y, w: wall - WALL / 2 - neck, h: high }, names[n]!, {
          role: 'savers',
          order,
        }),
        flat(`waits/${n}`, [wall, y, end, low], { role: 'savers', shade: WAITS, order }),
        ...level(
          `asked/${n}`,
          middle,
          { x: end - space.half, anchor: 'end', order },
          amountLine(money, number),
        ),
      ];
    }),
    flat('wall', [wall - WALL / 2, top - space.half, wall + WALL / 2, bottom + space.half], {
      tone: 'ink',
      order: 2,
    }),
    ...alone('limit', { x: 0, top: 0, order: 2 }, told(layout, limit, 'limitIs', 'ink', type.number)),
    ...level('kept', top + high / 2, { x: from, order: 2 }, kept),
    ...alone(
      'asked-is',
      { x: size.width, top: 0, anchor: 'end' },
      bold(layout, 'askedIs', 'ink', type.number),
    ),
    ...below.marks,
  ];
}
