import type { Mark } from '../../marks/mark.ts';
import { amount, series } from '../chart.ts';
import { bold, foot, told } from '../shared/head.ts';
import { INK, LEADING } from '../shared/space.ts';
import { slab } from '../shared/places.ts';
import { alone, poster } from '../shared/type.ts';
import type { Credit } from './parts.ts';

/** How many quarters of the larger fund are drawn. */
const QUARTERS = 3;
/** Strength of what has to wait. */
const WAITS = 0.42;
/** px; the wall at the limit. */
const WALL = 8;
/** Of a bar's height, its number and its quarter. */
const [NUMBER, NAME] = [0.62, 0.26];

/** 7 · What holders of one fund asked back, quarter by quarter, and the wall at what it pays out at most. */
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
        poster({ text: short, size: 0, weight: 600 }, (value * per - wall) * 0.56, 200).size,
    ),
  );
  return [
    ...asked.flatMap(({ id, value, short }, n): Mark[] => {
      const y = top + n * (high + between);
      const end = value * per;
      const name = poster(
        bold(layout, `quarter${n as 0}`),
        (end - wall) * 0.34,
        Math.max(type.label, high * NAME),
      );
      return [
        slab(`out/${n}`, { x: 0, y, w: wall, h: high }, { role: 'savers', order: n * 0.5 }),
        slab(
          `waits/${n}`,
          { x: wall, y, w: end - wall, h: high },
          { role: 'savers', shade: WAITS, order: n * 0.5 },
        ),
        ...alone(
          `asked/${n}`,
          { x: end - space.half, top: y + (high - number * INK) / 2, anchor: 'end', order: n * 0.5 },
          { text: short, size: number, weight: 600, tone: 'ink', fact: id, value },
        ),
        ...alone(
          `quarter/${n}`,
          { x: wall + WALL + space.half, top: y + (high - name.size * INK) / 2, order: n * 0.5 },
          name,
        ),
      ];
    }),
    slab(
      'wall',
      { x: wall - WALL / 2, y: top - space.half, w: WALL, h: bottom - top + space.half * 2 },
      { tone: 'ink', order: 2 },
    ),
    ...alone('limit', { x: 0, top: 0, order: 2 }, told(layout, limit, 'limitIs', 'ink', type.number)),
    ...alone(
      'asked-is',
      { x: size.width, top: 0, anchor: 'end' },
      bold(layout, 'askedIs', 'ink', type.number),
    ),
    ...below.marks,
  ];
}
