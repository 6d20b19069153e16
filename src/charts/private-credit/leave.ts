import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { alone, arrowEdges, middled, within } from '../shared/places.ts';
import { flat } from '../shared/rules.ts';
import { poster } from '../shared/type.ts';
import { levelled, type Credit } from './parts.ts';

/** Strength of what was asked for. */
const WAITS = 0.45;
/** Of the breadth, where the wall begins and ends; px, how thick the floor is, and how far the doorway's lintel stands out. */
const FROM = 0.57;
const TO = 0.64;
const FLOOR = 6;
const LINTEL = 10;
/** Of what may leave, how long its arrow's head is, no broader than its shaft, which is on a scale with the block. */
const HEAD = 0.42;
/** Of its place, a number at the most, across and down; of that, the words under it. */
const ACROSS = 0.86;
const DOWN = 0.4;
const SAYS = 0.44;
/** Of the way behind the wall, and of the arrow's height, how large its number is. */
const WITHIN = 0.6;
const LARGE = 0.68;

/** 7 · What holders of one fund asked back in a quarter is a block as high as that before a wall, whose only doorway is as high as what the fund pays out at most. */
export function leaveScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'leaveIs');
  const [asked, limit] = [amount(data, 'asked'), amount(data, 'limit')];
  const all = below.top - space.near - FLOOR;
  const high = (all / asked.value) * limit.value;
  const stopped = all - high;
  const middle = stopped + high / 2;
  const [from, to] = [FROM * size.width, TO * size.width];
  const out = size.width - to;
  const px = all * DOWN;
  const waiting = within(
    [amountLine(asked, px), bold(layout, 'askedIs', 'ink', Math.max(px * SAYS, type.label))],
    from * ACROSS,
  );
  const [leaving] = within([amountLine(limit, high * LARGE, 'paper')], out * WITHIN);
  const over = poster(bold(layout, 'limitIs', 'savers'), out - 3 * LINTEL - 6, type.number);
  const axis = (to + size.width - LINTEL) / 2;
  return [
    flat('waits', [0, 0, from, all], { role: 'savers', shade: WAITS }),
    flat('wall', [from, 0, to, stopped], { tone: 'ink' }),
    flat('lintel', [from - LINTEL, stopped - LINTEL, to + LINTEL, stopped], { tone: 'ink' }),
    flat('floor', [0, all, size.width, all + FLOOR], { tone: 'ink' }),
    {
      kind: 'area',
      key: 'out',
      ...arrowEdges([from, middle], [size.width, middle], high, high, high * HEAD),
      tone: 'savers',
      order: 1,
    },
    ...middled('asked', { x: 0, y: 0, w: from, h: all }, waiting, 0).marks,
    ...levelled('limit', middle, { x: axis, anchor: 'middle', order: 1 }, leaving!),
    ...alone(
      'limit-is',
      { x: axis, top: stopped - space.near - over.size, anchor: 'middle', order: 1 },
      over,
    ),
    ...below.marks,
  ];
}
