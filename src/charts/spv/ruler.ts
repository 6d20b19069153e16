import { range } from 'd3-array';
import type { ArrowMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import type { Role } from '../../lib/types.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { amountLine, bold, foot, name } from '../shared/head.ts';
import { arrowEdges, shape, within } from '../shared/places.ts';
import { flat } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { type Block, block, blockHeight, type Line, lowered, runIn } from '../shared/type.ts';
import { line, type Boxed } from './money.ts';

/** The way out: of the width how long it is; of the bar's height at most its shaft and its head. px: how thick the post is that it starts at. */
const WAY = 0.13;
const POST = 4;
const [SHAFT, WING] = [0.34, 0.74];
/** px: how thick the axis is, and how long its ticks are. */
const RULE = 2;
const TICK = 6;
/** How much larger than the largest amount elsewhere the years are, and of the drawing's height at most; and what they are of, of their size. */
const LARGE = 1.35;
const HIGHEST = 0.12;
const NAMED = 0.6;
/** px: how thick a strip's ends are; how strong the ground under its hatch is, which is calm so. */
const EDGE = 1.5;
const PALE = 0.55;

/** A hatched strip of years, closed at both ends. @param across px @param y its top, px @param high px */
function strip(
  key: string,
  [from, to]: Point,
  y: number,
  high: number,
  look: Pick<ArrowMark, 'role' | 'standing'>,
): Mark[] {
  const end = (part: string, x: number): LineMark =>
    line(`${key}-${part}`, [x, y, x, y + high], EDGE, { role: look.role });
  const points: Point[] = [
    [from, y + high / 2],
    [to, y + high / 2],
  ];
  return [
    flat(`${key}-ground`, [from, y, to, y + high], { role: look.role, shade: PALE }),
    flow({ key, points, width: high, head: 0, ...look }),
    end('from', from + EDGE / 2),
    end('to', to - EDGE / 2),
  ];
}

/** How long, large, and of what, in the colour of its money. */
function headed(layout: Boxed, slot: 'lease' | 'guarantee', label: 'rentIs' | 'promise', role: Role): Block {
  const { data, size, type } = layout;
  const large = Math.min(type.hero * LARGE, size.height * HIGHEST);
  const lines = within(
    [amountLine(amount(data, slot), large, role), bold(layout, label, role, large * NAMED)],
    (size.width - 2) * 0.5,
  ) as [Line, Line];
  return runIn(`${slot}-words`, { x: 1, top: 0, maxWidth: size.width - 2 }, lines);
}

/** 6 · Years on one numbered axis: over it a bar of rent and a way out at its end, under it a guarantee four times as long. */
export function rulerScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'yearsOnly');
  const [lease, guarantee] = [amount(data, 'lease'), amount(data, 'guarantee')];
  const [start, all] = [1, size.width - 2];
  const at = (year: number): number => start + (year / guarantee.value) * all;
  const rent = headed(layout, 'lease', 'rentIs', 'purchase');
  const promise = headed(layout, 'guarantee', 'promise', 'debt');
  const [capped] = within([name(layout, 'promiseIs', 'debt')], all) as [Line];
  const numbers = type.caption * LEADING + TICK + space.clear;
  const said = promise.bottom + blockHeight([capped]) + space.tight;
  const tall = (below.top - space.half - rent.bottom - space.tight - numbers - said) / 2;
  const axis = rent.bottom + space.tight + tall;
  const [leaves, ends] = [at(lease.value), at(guarantee.value)];
  const middle = axis - tall / 2;
  // Far short of the last year: it measures nothing.
  const from = leaves + POST / 2;
  const to = from + size.width * WAY;
  const broad = Math.min(tall, (to - from) * 1.6);
  const way = arrowEdges([from, middle], [to, middle], broad * SHAFT, broad * WING, (broad * WING) / 2);
  const clear = to + space.half;
  const large = rent.marks[0]!.size;
  const leave = within([bold(layout, 'leave', 'ink', large)], ends - clear);
  const years = range(0, guarantee.value + 1, lease.value);
  const value = axis + numbers + tall + space.tight;
  return [
    ...rent.marks,
    ...strip('rent', [start, leaves], axis - tall, tall, { role: 'purchase', standing: lease.standing }),
    // Its post stands on the year in which Meta may leave.
    flat('post', [leaves - POST / 2, axis - tall, from, axis], { tone: 'ink', order: 1 }),
    shape('leave', way.over, { tone: 'ink', order: 1 }, way.under),
    ...block('leave-words', { x: clear, top: middle - blockHeight(leave) / 2, order: 1 }, leave).marks,
    line('ruler', [start, axis, ends, axis], RULE),
    ...years.flatMap((year, n) => {
      const anchor = n === 0 ? 'start' : n === years.length - 1 ? 'end' : 'middle';
      const number = { text: `${year}`, size: type.caption, tone: 'muted' } as const;
      return [
        line(`tick/${year}`, [at(year), axis, at(year), axis + TICK], EDGE),
        ...block(`year/${year}`, { x: at(year), top: axis + TICK, anchor }, [number]).marks,
      ];
    }),
    ...strip('guarantee', [start, ends], axis + numbers, tall, {
      role: 'debt',
      standing: guarantee.standing,
    }).map((mark): Mark => ({ ...mark, order: 2 })),
    ...lowered(promise, value),
    ...block('value-words', { x: start, top: value + promise.bottom }, [capped]).marks,
    ...below.marks,
  ];
}
