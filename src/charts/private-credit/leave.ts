import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { arrowEdges, middled, type PlaceBox, shape, within } from '../shared/places.ts';
import { flat } from '../shared/rules.ts';
import type { Credit } from './parts.ts';

/** Strength of what was asked for. */
const WAITS = 0.45;
/** Of the breadth, where the wall begins and ends, and how far before it the points begin that it stops: so many, which count nothing. */
const FROM = 0.55;
const TO = 0.66;
const POINT = 0.07;
const POINTS = 3;
/** Of what may leave, its arrow's wings; of the way behind the wall, its head. */
const WINGS = 1.8;
const HEAD = 0.56;
/** Of that way, how high the place of its words is, over its arrow. */
const OVER = 0.95;
/** Of its place, a number at the most, across and down; of that, the words under it. */
const ACROSS = 0.86;
const DOWN = 0.4;
const SAYS = 0.44;

/** 7 · What holders of one fund asked back in a quarter is a block as high as that before a wall, whose only way out is as high as what the fund pays out at most. */
export function leaveScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'leaveIs');
  const [asked, limit] = [amount(data, 'asked'), amount(data, 'limit')];
  const bottom = below.top - space.near;
  const per = bottom / (asked.value + (limit.value * (WINGS - 1)) / 2);
  const [all, high] = [asked.value * per, limit.value * per];
  const stopped = all - high;
  const middle = stopped + high / 2;
  const wing = (high * (WINGS - 1)) / 2;
  const [from, to, body] = [FROM, TO, FROM - POINT].map((share) => share * size.width) as [
    number,
    number,
    number,
  ];
  const tooth = stopped / POINTS;
  const front = range(POINTS).flatMap((n): Point[] => [
    [body, n * tooth],
    [from, (n + 0.5) * tooth],
  ]);
  const edge: Point[] = [...front, [body, stopped], [from, stopped], [from, all]];
  const out = size.width - to;
  const over = Math.min(out * OVER, stopped - wing);
  const said = (key: 'asked' | 'limit', at: PlaceBox, tone: 'ink' | 'savers', order = 0): Mark[] => {
    const px = at.h * DOWN;
    const [number, words] = within(
      [
        amountLine(amount(data, key), px, tone),
        bold(layout, `${key}Is`, tone, Math.max(px * SAYS, type.label)),
      ],
      at.w * ACROSS,
    );
    return middled(key, at, [number!, words!], 0, order).marks;
  };
  return [
    shape(
      'waits',
      edge.map(([, y]) => [0, y]),
      { role: 'savers', shade: WAITS },
      edge,
    ),
    flat('wall', [from, 0, to, bottom], { tone: 'ink' }),
    {
      kind: 'area',
      key: 'out',
      ...arrowEdges([from, middle], [size.width, middle], high, high * WINGS, out * HEAD),
      tone: 'savers',
      order: 1,
    },
    ...said('asked', { x: 0, y: 0, w: body, h: all }, 'ink'),
    ...said('limit', { x: to, y: stopped - wing - over, w: out, h: over }, 'savers', 1),
    ...below.marks,
  ];
}
