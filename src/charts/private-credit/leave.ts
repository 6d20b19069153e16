import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { alone, arrowEdges, middled, shape, within } from '../shared/places.ts';
import { flat } from '../shared/rules.ts';
import { poster } from '../shared/type.ts';
import { level, type Credit } from './parts.ts';

/** Strength of what was asked for. */
const WAITS = 0.45;
/** Of the breadth, where the wall begins and ends. It stops so many arrowheads, which count nothing; of the distance from one to the next, how broad and how long each is. */
const FROM = 0.57;
const TO = 0.665;
const HEADS = 3;
const BROAD = 0.8;
const LONG = 0.52;
/** Of what may leave, its arrow's wings; of the way behind the wall, its head. */
const WINGS = 1.8;
const HEAD = 0.52;
/** Of its place, a number at the most, across and down; of that, the words under it. */
const ACROSS = 0.86;
const DOWN = 0.4;
const SAYS = 0.44;
/** Of the arrow: where its number begins, as far as it may go, and of the shaft's height, how large it is; of the way, the words over it. */
const WITHIN = [0.06, 0.74] as const;
const LARGE = 0.72;

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
  const [from, to] = [FROM * size.width, TO * size.width];
  const each = stopped / HEADS;
  const body = from - each * LONG;
  const out = size.width - to;
  const px = all * DOWN;
  const waiting = within(
    [amountLine(asked, px), bold(layout, 'askedIs', 'ink', Math.max(px * SAYS, type.label))],
    body * ACROSS,
  );
  const [begins, ends] = WITHIN;
  const [leaving] = within([amountLine(limit, high * LARGE, 'paper')], out * (ends - begins));
  const over = poster(bold(layout, 'limitIs', 'savers'), out - 4, type.number);
  return [
    flat('waits', [0, 0, from, all], { role: 'savers', shade: WAITS }),
    ...range(HEADS).map((n) =>
      shape(
        `stopped/${n}`,
        [-BROAD, 0, BROAD].map((side): Point => [side ? body : from, (n + 0.5 + side / 2) * each]),
        { tone: 'savers' },
      ),
    ),
    flat('wall', [from, 0, to, bottom], { tone: 'ink' }),
    {
      kind: 'area',
      key: 'out',
      ...arrowEdges([from, middle], [size.width, middle], high, high * WINGS, out * HEAD),
      tone: 'savers',
      order: 1,
    },
    ...middled('asked', { x: 0, y: 0, w: body, h: all }, waiting, 0).marks,
    ...level('limit', middle, { x: to + out * begins, order: 1 }, leaving!),
    ...alone(
      'limit-is',
      { x: size.width, top: stopped - wing - space.near - over.size, anchor: 'end', order: 1 },
      over,
    ),
    ...below.marks,
  ];
}
