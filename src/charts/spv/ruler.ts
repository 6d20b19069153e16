import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { arrowEdges, middled, type PlaceBox, shape, slab, within } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { line, type Boxed } from './parts.ts';

/** The way out: of the width how long it is; of the rent's height its shaft and its head. */
const WAY = 0.17;
const [SHAFT, WING] = [0.28, 0.62];
/** px between the two rulers; the line where one goes on alone, its dashes and the air after each. */
const AIR = 4;
const ALONE = 3;
const DASH = [8, 6];
/** px: how thick a notch is; of a ruler's height, how long that of a year is, and that of every fourth. */
const NOTCH = 2;
const [SHORT, LONG] = [0.1, 0.18];
/** How much larger than the largest amount elsewhere the years are at most; what they are of, of that. */
const LARGE = 1.6;
const NAMED = 0.62;
/** Of a ruler's breadth, its words at most; of the short one's height, its years and what they are of, which may take two lines. */
const BROAD = 0.88;
const [HIGH, LOW] = [0.26, 0.165];

/** 6 · Two rulers of years laid edge to edge on one scale: four of rent, at whose end Meta may leave, and sixteen of a guarantee, which goes on alone past a dashed line. */
export function rulerScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'yearsOnly');
  const [lease, guarantee] = [amount(data, 'lease'), amount(data, 'guarantee')];
  const each = size.width / guarantee.value;
  const tall = (below.top - space.half - AIR) / 2;
  const rent = { x: 0, y: 0, w: each * lease.value, h: tall };
  const promise = { x: 0, y: tall + AIR, w: size.width, h: tall };
  const large = type.hero * LARGE;
  /** Where a ruler's words stand: clear of its notches. @param up whether those are at its top */
  const written = ({ h, ...at }: PlaceBox, up: number): PlaceBox => ({
    ...at,
    y: at.y + up * LONG * h,
    h: h * (1 - LONG),
  });
  // What is said of the longer one stands where that goes on alone.
  const place = written({ ...promise, x: rent.w, w: size.width - rent.w }, 1);
  const runs = [
    bold(layout, 'promise', 'paper', large * NAMED),
    amountLine(guarantee, large, 'paper'),
    bold(layout, 'promiseIs', 'paper', large * NAMED),
  ];
  const pays = [
    poster(amountLine(lease, Math.min(large, tall * HIGH), 'paper'), rent.w * BROAD),
    bold(layout, 'rentIs', 'paper', Math.max(SMALLEST, Math.min(type.number, tall * LOW))),
  ];
  // Far short of the last year: it measures nothing.
  const [from, to, middle] = [rent.w, rent.w + size.width * WAY, tall / 2];
  const broad = Math.min(tall, (to - from) * 1.9);
  const way = arrowEdges([from, middle], [to, middle], broad * SHAFT, broad * WING, (broad * WING) / 2);
  const leave = within([bold(layout, 'leave', 'ink', large * NAMED)], size.width - to - 2 * space.near);
  const notches = (key: string, { w, h }: PlaceBox, edge: number, inward: 1 | -1): Mark[] =>
    range(1, Math.round(w / each)).map((year) =>
      line(
        `${key}/${year}`,
        [year * each, edge, year * each, edge + inward * h * (year % lease.value ? SHORT : LONG)],
        NOTCH,
        { tone: 'ground' },
      ),
    );
  return [
    slab('rent', rent, { tone: 'purchase' }),
    ...notches('rent-year', rent, tall, -1),
    ...middled('lease-words', written(rent, 0), pays, 2).marks,
    shape('leave', way.over, { tone: 'ink', order: 1 }, way.under),
    ...block('leave-words', { x: to + space.near, top: middle - blockHeight(leave) / 2, order: 1 }, leave)
      .marks,
    slab('guarantee', promise, { tone: 'debt', order: 2 }),
    ...notches('promise-year', promise, promise.y, 1).map((mark) => ({ ...mark, order: 2 })),
    line('alone', [rent.w, promise.y, rent.w, promise.y + tall], ALONE, {
      tone: 'ground',
      dash: DASH,
      order: 2,
    }),
    ...middled('guarantee-words', place, within(runs, place.w * BROAD, place.h - space.half), 2, 2).marks,
    ...below.marks,
  ];
}
