import { sum } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, series } from '../chart.ts';
import { amountLine, bold, foot, told } from '../shared/head.ts';
import { arrowEdges, middled, shape, within } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { fit } from './behind.ts';
import { level, type Credit } from './parts.ts';

/** How many quarters of the larger fund are drawn. */
const QUARTERS = 3;
/** Strength of what was asked for. */
const WAITS = 0.28;
/** Of the breadth, where the wall begins, where ways through it do, and where what is behind it has its whole height; px between two quarters. */
const OUT = 0.29;
const FROM = 0.33;
const NECK = 0.45;
const GAP = 4;
/** Of what may leave: its arrow's wings, and of the way before the wall, its head. */
const WINGS = 2.2;
const HEAD = 0.46;
/** Of a quarter's height and of the breadth behind the wall, its number. */
const NUMBER = 0.58;
const WIDE = 0.57;

/** 7 · What holders of one fund asked back, quarter by quarter, as blocks as high as that, behind a wall that narrows before each to a way out as high as what it pays out at most. */
export function leaveScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'leaveIs');
  const asked = series(data, 'asked').slice(0, QUARTERS);
  const limit = amount(data, 'limit');
  const bottom = below.top - space.near;
  const per = (bottom - GAP * (QUARTERS - 1)) / sum(asked, ({ value }) => value);
  const [out, from, neck] = [OUT * size.width, FROM * size.width, NECK * size.width];
  const free = size.width - neck;
  const high = limit.value * per;
  const heights = asked.map(({ value }) => value * per);
  const middles = heights.map((h, n) => sum(heights.slice(0, n)) + n * GAP + h / 2);
  const number = poster(amountLine(asked[0]!, heights.at(-1)! * NUMBER), free * WIDE).size;
  const named = within(
    [...asked.map((_, n) => bold(layout, `quarter${n as 0}`, 'ink', type.hero)), bold(layout, 'askedIs')],
    free * (1 - WIDE) - 2 * space.near,
    heights.at(-1)!,
  );
  // What may leave is said between the first two ways out.
  const [top, room] = [middles[0]! + (high * WINGS) / 2, out - space.half];
  const h = middles[1]! - (high * WINGS) / 2 - top;
  const says = fit(told(layout, limit, 'limitIs', 'savers'), room, h, type.hero, SMALLEST);
  const edge = (n: number, side: number): Point[] => [
    [from, middles[n]! + (side * high) / 2],
    [neck, middles[n]! + (side * heights[n]!) / 2],
    [size.width, middles[n]! + (side * heights[n]!) / 2],
  ];
  const inside = heights.flatMap((_, n) => [...edge(n, -1).toReversed(), ...edge(n, 1)]);
  return [
    shape(
      'wall',
      inside,
      { tone: 'ink' },
      inside.map(([, y]) => [out, y]),
    ),
    ...asked.flatMap((money, n): Mark[] => {
      const middle = middles[n]!;
      const lines = [named[n]!, ...named.slice(n ? QUARTERS + 1 : QUARTERS)];
      return [
        shape(`waits/${n}`, edge(n, -1), { role: 'savers', shade: WAITS }, edge(n, 1)),
        {
          kind: 'area',
          key: `out/${n}`,
          ...arrowEdges([from, middle], [0, middle], high, high * WINGS, out * HEAD),
          tone: 'savers',
          order: 1,
        },
        ...block(`quarter/${n}`, { x: neck + 2, top: middle - blockHeight(lines) / 2 }, lines).marks,
        ...level(
          `asked/${n}`,
          middle,
          { x: size.width - space.near, anchor: 'end' },
          amountLine(money, number),
        ),
      ];
    }),
    ...middled('limit', { x: 0, y: top, w: room, h }, [says.line], (room - says.width) / 2).marks,
    ...below.marks,
  ];
}
