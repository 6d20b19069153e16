import { range } from 'd3-array';
import type { ArrowMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import type { Role } from '../../lib/types.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { amountLine, bold, caption, foot } from '../shared/head.ts';
import { middled, plain, shape, within } from '../shared/places.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { type Block, block, blockHeight, type Line, lowered, runIn } from '../shared/type.ts';
import { behind, TILT } from './chest.ts';
import { line, type Boxed } from './money.ts';

/** Of the width, how deep the house of rent looks; of its end wall, what is beside its doorway, and how high that is. */
const DEEP = 0.14;
const [SIDE, DOOR] = [0.2, 0.82];
/** Of the house's height, how broad the way out is; of that, its point's length; how strong its roof is. */
const WAY = 0.5;
const HEAD = 0.45;
const ROOF = 0.35;
/** What the guarantee's strip is high, of the house. */
const LOW = 0.55;
/** px: how thick the ruler is, and its ticks' lengths, for a year and for a year that is named. */
const RULE = 2;
const TICK = 6;
const LONG = 10;
/** How much larger than the largest amount elsewhere the years are, and of the drawing's height at most; and what they are of, of their size. */
const LARGE = 1.35;
const HIGHEST = 0.12;
const NAMED = 0.6;
/** px: how thick a strip's ends are. */
const EDGE = 1.5;

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

/** 6 · Years on one numbered axis: over it a house of rent with an open door at its end and a way out, under it a guarantee four times as long. */
export function rulerScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'yearsOnly');
  const [lease, guarantee] = [amount(data, 'lease'), amount(data, 'guarantee')];
  const [start, all] = [1, size.width - 2];
  const at = (year: number): number => start + (year / guarantee.value) * all;
  const rent = headed(layout, 'lease', 'rentIs', 'purchase');
  const promise = headed(layout, 'guarantee', 'promise', 'debt');
  const capped = caption(layout, 'promiseIs');
  const numbers = type.caption * LEADING + LONG + space.tight;
  const said = promise.bottom + blockHeight([capped]) + space.tight;
  const tall = (below.top - space.half - rent.bottom - numbers - said) / (1 + LOW);
  const axis = rent.bottom + tall;
  const [leaves, ends] = [at(lease.value), at(guarantee.value)];
  const deep = Math.min(size.width * DEEP, tall / 2);
  const back = deep * TILT;
  const house = { x: start, y: rent.bottom + back, w: leaves - start, h: tall - back };
  const door = house.h * DOOR;
  const broad = Math.max(SMALLEST * LEADING, house.h * WAY);
  // From the middle of the doorway to the last year.
  const [from, neck] = [leaves + deep / 2, ends - broad * HEAD];
  const middle = axis - (back + door) / 2;
  const way = { x: from, y: middle - broad / 2, w: neck - from, h: broad };
  const clear = leaves + deep + space.half;
  const room = neck - clear;
  const renew = block('renew', { x: clear, top: middle + broad / 2 + space.hair }, [
    caption(layout, 'leaveIs'),
  ]);
  const [jamb, sill] = [leaves + SIDE * deep, axis - SIDE * back];
  const years = range(guarantee.value + 1);
  const named = years.filter((year) => year % lease.value === 0);
  return [
    ...rent.marks,
    behind('house-roof', [start, house.y], [leaves, house.y], deep, { role: 'purchase', shade: ROOF }),
    ...strip('rent', [start, leaves], house.y, house.h, { role: 'purchase', standing: lease.standing }),
    behind('door/wall', [leaves, house.y], [leaves, axis], deep, { role: 'context' }),
    behind('door/way', [jamb, sill - door], [jamb, sill], deep * (1 - 2 * SIDE), { tone: 'ink' }),
    plain('leave', way, { tone: 'ink', order: 1 }),
    shape(
      'leave-head',
      [
        [neck - 1, middle - broad * 0.8],
        [ends, middle],
        [neck - 1, middle + broad * 0.8],
      ],
      { tone: 'ink', order: 1 },
    ),
    ...middled(
      'leave-words',
      { ...way, x: clear, w: room },
      within([bold(layout, 'leave', 'paper', type.hero)], room - 4, broad),
      0,
      1,
    ).marks,
    ...(renew.bottom + RULE < axis ? renew.marks : []),
    line('ruler', [start, axis, ends, axis], RULE),
    ...years.map((year) =>
      line(`tick/${year}`, [at(year), axis, at(year), axis + (year % lease.value ? TICK : LONG)], EDGE),
    ),
    ...named.flatMap((year, n) => {
      const anchor = n === 0 ? 'start' : n === named.length - 1 ? 'end' : 'middle';
      const number = { text: `${year}`, size: type.caption, tone: 'muted' } as const;
      return block(`year/${year}`, { x: at(year), top: axis + LONG, anchor }, [number]).marks;
    }),
    ...strip('guarantee', [start, ends], axis + numbers, tall * LOW, {
      role: 'debt',
      standing: guarantee.standing,
    }).map((mark): Mark => ({ ...mark, order: 2 })),
    ...lowered(promise, axis + numbers + tall * LOW + space.tight),
    ...block('value-words', { x: start, top: axis + numbers + tall * LOW + space.tight + promise.bottom }, [
      capped,
    ]).marks,
    ...below.marks,
  ];
}
