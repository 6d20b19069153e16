import { range } from 'd3-array';
import type { ArrowMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import type { Role } from '../../lib/types.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { amountLine, bold, caption, foot } from '../shared/head.ts';
import { within } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { stroke } from '../shared/rules.ts';
import { type Block, block, blockHeight, type Line, lowered, runIn } from '../shared/type.ts';
import { bar, line, type Boxed } from './money.ts';

/** How far the leaf of the open door is turned from the wall, in degrees. */
const OPEN = 62;
/** How broad it is at most, of the drawing's width; how thick its wall is, of a name's size. */
const LEAF = 0.34;
const WALL = 0.36;
/** px: how thick the ruler is, and its ticks' lengths, for a year and for a year that is named. */
const RULE = 2;
const TICK = 6;
const LONG = 10;
/** How much larger than the largest amount elsewhere the years are, and of the drawing's height at most; and what they are of, of their size. */
const LARGE = 1.35;
const HIGHEST = 0.12;
const NAMED = 0.6;
/** px: how thick a strip's ends are, and the way that the door's leaf has taken. */
const EDGE = 1.5;
const SWING = 1.2;

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
    flow({ key, points, width: high, head: 0, ...look }),
    end('from', from + EDGE / 2),
    end('to', to - EDGE / 2),
  ];
}

/** An open door in a wall, seen from above. @param x px, the wall's middle @param leaf,wall px, how broad and how thick */
function door(x: number, top: number, low: number, leaf: number, wall: number): Mark[] {
  const turn = (OPEN / 180) * Math.PI;
  const at = (angle: number): Point => [x + Math.sin(angle) * leaf, top + Math.cos(angle) * leaf];
  const way = range(0, 1.01, 1 / 16).map((t) => at(turn * t));
  return [
    stroke('door/swing', way, SWING),
    bar('door/leaf', [x, top], at(turn), wall),
    bar('door/jamb', [x, top - wall], [x, top + wall / 2], wall),
    bar('door/wall', [x, top + leaf - wall / 2], [x, low + wall], wall),
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

/** 6 · Years on one numbered axis: over it rent up to a door, under it a guarantee four times as long. */
export function rulerScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'yearsOnly');
  const [lease, guarantee] = [amount(data, 'lease'), amount(data, 'guarantee')];
  const [start, all] = [1, size.width - 2];
  const at = (year: number): number => start + (year / guarantee.value) * all;
  const rent = headed(layout, 'lease', 'rentIs', 'purchase');
  const promise = headed(layout, 'guarantee', 'promise', 'debt');
  const capped = caption(layout, 'promiseIs');
  const wall = type.label * WALL;
  const top = rent.bottom + wall;
  const numbers = type.caption * LEADING + LONG + space.tight;
  const said = promise.bottom + blockHeight([capped]) + space.tight;
  const high = (below.top - space.half - top - wall - numbers - said) / 2;
  const axis = top + high + wall;
  const deep = axis + numbers;
  const [leaves, ends] = [at(lease.value), at(guarantee.value)];
  const leaf = Math.min(high, size.width * LEAF);
  const x = leaves + leaf * Math.sin((OPEN / 180) * Math.PI) + space.clear;
  const both = within(
    [bold(layout, 'leave', 'ink', type.number * 1.1), caption(layout, 'leaveIs')],
    ends - space.tight - x,
    high - space.hair,
  );
  // In a low strip only the larger has room.
  const told = blockHeight(both) > high ? both.slice(0, 1) : both;
  const years = range(guarantee.value + 1);
  const named = years.filter((year) => year % lease.value === 0);
  return [
    ...rent.marks,
    ...strip('rent', [start, leaves], top, high, { role: 'purchase', standing: lease.standing }),
    ...door(leaves, top, top + high, leaf, wall).map((mark): Mark => ({ ...mark, order: 1 })),
    ...block('door-words', { x, top: top + (high - blockHeight(told)) / 2 }, told).marks,
    line('ruler', [start, axis, ends, axis], RULE),
    ...years.map((year) =>
      line(`tick/${year}`, [at(year), axis, at(year), axis + (year % lease.value ? TICK : LONG)], EDGE),
    ),
    ...named.flatMap((year, n) => {
      const anchor = n === 0 ? 'start' : n === named.length - 1 ? 'end' : 'middle';
      const number = { text: `${year}`, size: type.caption, tone: 'muted' } as const;
      return block(`year/${year}`, { x: at(year), top: axis + LONG, anchor }, [number]).marks;
    }),
    ...strip('guarantee', [start, ends], deep, high, {
      role: 'debt',
      standing: guarantee.standing,
    }).map((mark): Mark => ({ ...mark, order: 2 })),
    ...lowered(promise, deep + high + space.tight),
    ...block('value-words', { x: start, top: deep + high + space.tight + promise.bottom }, [capped]).marks,
    ...below.marks,
  ];
}
