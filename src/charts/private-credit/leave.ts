import type { Mark, Point } from '../../marks/mark.ts';
import { amount, series } from '../chart.ts';
import { amountLine, bold, foot, told } from '../shared/head.ts';
import { alone, slab } from '../shared/places.ts';
import { INK, LEADING, SMALLEST } from '../shared/space.ts';
import { poster, widthOf } from '../shared/type.ts';
import { plaque, type Credit } from './parts.ts';

/** How many quarters of the larger fund are drawn. */
const QUARTERS = 3;
/** Strength of what was asked for and not let out. */
const WAITS = 0.26;
/** px; the wall at the limit. */
const WALL = 8;
/** Of what may leave, the point that it leaves with. */
const POINT = 0.26;
/** Of a bar's height, its number and its quarter. */
const [NUMBER, NAME] = [0.62, 0.36];
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
  const between = space.near;
  const high = (bottom - top - between * (QUARTERS - 1)) / QUARTERS;
  const number = Math.min(
    high * NUMBER,
    ...asked.map(
      ({ value, short }) =>
        poster({ text: short, size: 0, weight: 600 }, (value * per - wall) * WIDE, 200).size,
    ),
  );
  const px = Math.min(
    ...asked.map(
      (_, n) =>
        poster(
          bold(layout, `quarter${n as 0}`),
          (wall * (1 - POINT) - WALL / 2) * 0.92,
          Math.max(type.label, high * NAME),
        ).size,
    ),
  );
  const from = wall + WALL / 2 + space.half;
  const kept = poster(
    bold(layout, 'keptIs'),
    size.width - from - space.near - widthOf({ text: asked[0]!.short, size: number, weight: 600 }),
    type.number,
  );
  return [
    ...asked.flatMap((money, n): Mark[] => {
      const y = top + n * (high + between);
      const end = money.value * per;
      const order = n * 0.5;
      const neck = wall * POINT;
      const [tip, broad]: [Point, number] = [[0, y + high / 2], neck + 1];
      return [
        {
          kind: 'area',
          key: `point/${n}`,
          tone: 'savers',
          over: [tip, [neck, y], [broad, y]],
          under: [tip, [neck, y + high], [broad, y + high]],
          order,
        },
        ...plaque(
          `out/${n}`,
          { x: neck, y, w: wall - WALL / 2 - neck, h: high },
          { ...bold(layout, `quarter${n as 0}`), size: Math.max(SMALLEST, px) },
          { role: 'savers', order },
        ),
        slab(`waits/${n}`, { x: wall, y, w: end - wall, h: high }, { role: 'savers', shade: WAITS, order }),
        ...alone(
          `asked/${n}`,
          { x: end - space.half, top: y + (high - number * INK) / 2, anchor: 'end', order },
          amountLine(money, number),
        ),
      ];
    }),
    slab(
      'wall',
      { x: wall - WALL / 2, y: top - space.half, w: WALL, h: bottom - top + space.half * 2 },
      { tone: 'ink', order: 2 },
    ),
    ...alone('limit', { x: 0, top: 0, order: 2 }, told(layout, limit, 'limitIs', 'ink', type.number)),
    ...alone('kept', { x: from, top: top + (high - kept.size * INK) / 2, order: 2 }, kept),
    ...alone(
      'asked-is',
      { x: size.width, top: 0, anchor: 'end' },
      bold(layout, 'askedIs', 'ink', type.number),
    ),
    ...below.marks,
  ];
}
