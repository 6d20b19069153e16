import { range } from 'd3-array';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { GRIP } from '../grip.ts';
import { caption, foot } from '../shared/head.ts';
import { axisBelow } from '../shared/plot/axis.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, poster } from '../shared/type.ts';
import { shape, START, stroke, told, type Futures } from './money.ts';

/** Years shown: the one that is known, and those that are guessed. */
export const YEARS = range(START, START + 6);
/** Billions a year at the upper edge of the drawing. */
export const TOP = 1000;
/** How much more room the first year has, in years. */
const ROOM = 0.7;
/** Straight pieces of a curve, a year. */
const PIECES = 12;
/** px; how thick what was built is, and a curve. */
const [BUILT, CURVE] = [6, 8];

/** Where years and billions stand, px in the room under the headline. */
export interface TopsFloor {
  floor: number;
  /** From one year to the next, and where the first is. */
  slot: number;
  first: number;
  /** What a billion is. */
  per: number;
  /** Top of the line under the years: the numbers of a guess, and afterwards its name. */
  under: number;
}

/** The floor of the years in a box. */
export function topsFloor(layout: Futures): TopsFloor {
  const { size, type, space } = layout;
  const under = foot(layout, 'examples').top - type.number * LEADING;
  const floor = under - type.label * LEADING - space.tight;
  // Over it stand the names of the examples.
  const top = type.number * LEADING + space.hair;
  // The first year has room for the words of what was built.
  const slot = Math.max(GRIP, size.width / (YEARS.length + ROOM));
  return { floor, slot, first: size.width - (YEARS.length - 0.5) * slot, per: (floor - top) / TOP, under };
}

/** 3 · What was built in 2025 as a level, and two ways in which revenue may go on: between them lies more than the drawing holds. */
export function topsScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const { floor, slot, first, per } = topsFloor(layout);
  const earned = amount(data, 'earned').value;
  const level = floor - amount(data, 'spent').value * per;
  // A curve until it leaves the drawing, at the right or by the upper edge.
  const curve = (growth: number): Point[] => {
    const leaves = Math.log(TOP / earned) / Math.log(growth);
    const t = Math.min(YEARS.length - 0.5, leaves);
    const pieces = Math.ceil(t * PIECES);
    return range(pieces + 1).map((n): Point => {
      const at = (t * n) / pieces;
      // Where it leaves, it ends at the very edge, however an engine rounds a power.
      const sum = n === pieces && t === leaves ? TOP : earned * growth ** at;
      return [first + at * slot, floor - sum * per];
    });
  };
  const [fast, slower] = (['fast', 'slower'] as const).map((key) => curve(amount(data, key).value)) as [
    Point[],
    Point[],
  ];
  const built = block('built-words', { x: 0, top: 0, maxWidth: first + slot / 2 - space.hair }, [
    told(layout, 'spent', 'chips', type.label),
    caption(layout, 'builtIs'),
  ]);
  // Each over the end of its curve, on one line.
  const between = (fast.at(-1)![0] + slower.at(-1)![0]) / 2;
  const named = (['fast', 'slower'] as const).map((slot, n) =>
    poster(
      told(layout, slot, 'purchase', type.number, 'text'),
      (n ? size.width - between : between) - space.half,
    ),
  );
  const px = Math.min(...named.map((line) => line.size));
  const ends = named.flatMap((line, n) => {
    const x = between + (n ? 1 : -1) * space.half;
    return block(`example-${n}-words`, { x, top: 0, anchor: n ? 'start' : 'end' }, [{ ...line, size: px }])
      .marks;
  });
  return [
    floorUnder(floor, [0, size.width]),
    shape('example-between', fast, slower, 'purchase'),
    stroke(
      'built',
      [
        [0, level],
        [size.width, level],
      ],
      BUILT,
      { role: 'chips' },
    ),
    ...(
      [
        ['fast', fast],
        ['slower', slower],
      ] as const
    ).map(([key, points]) => stroke(`example-${key}`, points, CURVE, { role: 'purchase', dash: '14 4' })),
    ...built.marks.map((mark) => moved(mark, 0, level - BUILT / 2 - space.snug - built.bottom)),
    ...ends,
    ...axisBelow(
      layout,
      floor + space.tight,
      YEARS.map((year, n) => ({ key: `year/${year}`, at: first + n * slot, text: `${year}` })),
      type.label,
    ),
    ...foot(layout, 'examples').marks.map((mark) => ({ ...mark, key: `example-${mark.key}` })),
  ];
}
