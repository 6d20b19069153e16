import type { Mark } from '../../marks/mark.ts';
import { fill } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { beamOn, BREAK, chipsPillar, inside, OVER } from './beam.ts';
import { curves, releaseMonth } from './curves.ts';
import { strong, type Gpu } from './parts.ts';

/** Of the width: each of both pillars. */
const BROAD = 0.485;
/** How much larger than an amount elsewhere all three numbers are, at most; of what is missing, how high. */
const LARGE = 2;
const HIGH = 0.6;
/** When what is missing is said: once the loan stands beside the chips. */
const SAID = 2.4;
/** px: the outline of what is missing, and its dashes. */
const [EDGE, DASHES] = [2, [5, 4]] as const;

/** 5 · No rent, and chips at half their price: the loan stands upright beside them, on one floor and scale, and what they lack is an empty place on them. */
export function fallenScene(layout: Gpu): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'example');
  const floor = below.top - space.near;
  const month = releaseMonth(data);
  const { value, loan } = curves(data, 'sharpDrop');
  const [fetched, owed] = [value[month]!, loan[month]!];
  const [top, w] = [floor * OVER, size.width * BROAD];
  const h = ((floor - top) * fetched) / owed;
  const left = { x: 1, y: floor - h, w, h };
  const right = { x: size.width - w, y: top, w, h: floor - top };
  const short = { x: 1, y: top, w, h: left.y - top };
  const px = Math.min(type.hero * LARGE, short.h * HIGH);
  const [x, end, half] = [left.x + EDGE / 2, left.x + w - EDGE / 2, top + EDGE / 2];
  return [
    // With as many points as where it is broken, so that the one becomes the other.
    ...chipsPillar(
      BREAK.map(([x]) => [left.x + w * x, left.y]),
      floor,
      1,
    ),
    beamOn(
      [
        [right.x, top],
        [right.x, floor],
      ],
      w,
      2,
    ),
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
      { dash: DASHES, tone: 'ink', order: SAID },
    ),
    ...inside('short', short, [strong(fill(data, 'short', { n: Math.round(owed - fetched) }), px)], SAID),
    ...inside(
      'chips-name',
      left,
      [bold(layout, 'fetch', 'ink', type.hero), strong(`${Math.round(fetched)}`, px)],
      1,
    ),
    ...inside(
      'loan-name',
      { ...right, y: left.y, h },
      [bold(layout, 'loan', 'paper', type.hero), strong(`${Math.round(owed)}`, px, 'paper')],
      SAID,
    ),
    ...below.marks,
  ];
}
