import type { Mark, Point } from '../../marks/mark.ts';
import { fill } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { shape, slab } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { curves, releaseMonth } from './curves.ts';
import { loanName, pale, strong, type Gpu } from './parts.ts';
import { BREAK, inside, plate } from './pillars.ts';

/** px: between the chips and the loan. */
const APART = 10;
/** How much larger than an amount elsewhere what is short is, at most, and the other two; of what is missing, how high it is. */
const LARGE = 2.4;
const LESS = 1.5;
const HIGH = 0.7;
/** How strong what chips have lost is. */
const GHOST = 0.2;
/** When what is missing is said: once the loan stands beside the chips. */
const SAID = 2.4;
/** px: the outline of what is missing, and its dashes. */
const [EDGE, DASHES] = [2, [5, 4]] as const;

/** 5 · No rent, and chips at half their price: the loan stands upright beside them, on one floor and scale, and what they lack is an empty place on them, before what they were worth. */
export function fallenScene(layout: Gpu): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'example');
  const floor = below.top - space.near;
  const month = releaseMonth(data);
  const { value, loan } = curves(data, 'sharpDrop');
  const [fetched, owed] = [value[month]!, loan[month]!];
  // What the chips fetched before they fell: it fills the room.
  const before = curves(data).value[month]!;
  const [high, w] = [1, (size.width - APART) / 2 - 1];
  const per = (floor - high) / before;
  const [top, h] = [floor - per * owed, per * fetched];
  const left = { x: 1, y: floor - h, w, h };
  const right = { x: size.width - w, y: top, w, h: floor - top };
  const short = { x: 1, y: top, w, h: left.y - top };
  // The news is the largest.
  const px = Math.min(type.hero * LARGE, short.h * HIGH);
  const less = Math.min(type.hero * LESS, px);
  const [x, end, half] = [left.x + EDGE / 2, left.x + w - EDGE / 2, top + EDGE / 2];
  const gone = { x: 1, y: high, w, h: top - high };
  const edge = (at: number): Point[] => [
    [at, top],
    [at, floor],
  ];
  return [
    // With as many points as where it is broken, so that the one becomes the other.
    ...pale(
      'chips-pillar',
      BREAK.map(([x]) => [left.x + w * x, left.y]),
      plate([left.x, left.x + w], floor),
      1,
    ),
    slab('chips-gone', gone, { role: 'chips', shade: GHOST, order: SAID }),
    ...inside('before', gone, [bold(layout, 'before', 'ink', type.number)], SAID),
    // The beam on its end: its upper edge is at the right.
    shape('beam', edge(size.width), { role: 'debt', tone: 'debt', order: 2 }, edge(right.x)),
    floorUnder(floor, [0, size.width]),
    stroke(
      'short-place',
      [
        [x, left.y],
        [x, half],
        [end, half],
        [end, left.y],
      ],
      EDGE,
      { dash: DASHES, role: 'debt', order: SAID },
    ),
    ...inside(
      'short',
      short,
      [strong(fill(data, 'short', { n: Math.round(owed - fetched) }), px, 'debt')],
      SAID,
    ),
    ...inside(
      'chips-name',
      left,
      [bold(layout, 'fetch', 'ink', type.number), strong(`${Math.round(fetched)}`, less)],
      1,
    ),
    ...inside(
      'loan-name',
      { ...right, y: left.y, h },
      [loanName(layout), strong(`${Math.round(owed)}`, less, 'paper')],
      SAID,
    ),
    ...below.marks,
  ];
}
