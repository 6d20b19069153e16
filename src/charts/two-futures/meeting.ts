import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { alone, disc, shape } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { INK, LEADING } from '../shared/space.ts';
import { block, lowered, poster, widthOf } from '../shared/type.ts';
import { builtLevel, growing, revenueIs, told, yearsBelow, type Futures } from './money.ts';

/** Years that are drawn, and straight pieces of a curve. */
export const YEARS = 2.16;
const PIECES = 24;
/** px; how thick the curve is, and the bracket of the time until it meets the level; the radius of that place. */
const CURVE = 8;
const WAY = 3;
const MEETS = 6.5;
/** How strong both fields are: words stand on them. */
const FAINT = 0.2;
/** How high the time's bracket under the floor is, of the height; how much of it its words take, across and up. */
const BEAM = 0.17;
const WIDE = 0.78;
const HIGH = 0.84;
/** When revenue's name ends, of the way to the meeting. */
const NAMED = 0.95;
/** How large the sum over the level is at most, of what is over it. */
const INSIDE = 0.34;

/** 4 · A year's building as a level from year to year, and revenue that swells up to it and past it: a bracket under both is as long as it takes. */
export function meetingScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const earned = amount(data, 'earned').value;
  const spent = amount(data, 'spent').value;
  const growth = amount(data, 'fast').value;
  const under = foot(layout, 'meetFoot');
  const years = under.top - space.half - type.label * LEADING;
  const beam = size.height * BEAM;
  const floor = years - space.tight - beam;
  const per = floor / (earned * growth ** YEARS);
  const level = floor - spent * per;
  const across = (t: number): number => (t / YEARS) * size.width;
  const way = (from: number, to: number): Point[] =>
    range(PIECES + 1).map((n) => {
      const t = from + ((to - from) * n) / PIECES;
      return [across(t), floor - earned * growth ** t * per];
    });
  const when = Math.log(spent / earned) / Math.log(growth);
  const x = across(when);
  // In a bracket, which is as long as the time.
  const said = poster(told(layout, 'meetStill', 'ink', beam * HIGH, 'text'), x * WIDE);
  const middle = floor + beam / 2;
  const aside = (x - widthOf(said)) / 2 - space.snug;
  // From where they meet down to its end, and from both ends to its words.
  const ends = [
    [WAY / 2, floor, WAY / 2, floor + beam],
    [x, level, x, floor + beam],
    [WAY / 2, middle, aside, middle],
    [x - aside, middle, x, middle],
  ] as const;
  // Over its level, as in the drawing before.
  const built = block('spent', { x: 0, top: 0, maxWidth: x }, [
    told(layout, 'spent', 'chips', Math.min(type.hero, level * INSIDE)),
    bold(layout, 'building', 'chips'),
  ]);
  const right = size.width;
  const edge = ((CURVE / 2) * YEARS) / right;
  return [
    shape(
      'spent-bar',
      [
        [0, level],
        [x, level],
      ],
      { role: 'chips', shade: FAINT },
      way(0, when),
    ),
    shape('earned-area', way(0, YEARS), { role: 'purchase', shade: FAINT }, [
      [0, floor],
      [right, floor],
    ]),
    builtLevel(layout, level),
    // Its round ends stay in the drawing.
    growing('example-fast', way(edge, YEARS - edge), CURVE),
    floorUnder(floor, [0, right]),
    ...ends.map(([x, y, toX, toY], n) =>
      stroke(
        `meet-end/${n}`,
        [
          [x, y],
          [toX, toY],
        ],
        WAY,
      ),
    ),
    disc('example-cross/fast', x, level, MEETS, { tone: 'ink' }),
    ...lowered(built, level - space.snug - built.bottom),
    ...alone('meet', { x: x / 2, top: middle - (said.size * INK) / 2, anchor: 'middle' }, said),
    ...revenueIs(layout, x * NAMED, floor - space.half, 'ink'),
    ...yearsBelow(layout, 'meet-year', years, YEARS, across),
    ...under.marks,
  ];
}
