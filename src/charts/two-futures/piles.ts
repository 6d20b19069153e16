import { range } from 'd3-array';
import { withHedge } from '../../lib/hedged.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { amountLockup } from '../shared/lockup.ts';
import { axisBelow } from '../shared/plot/axis.ts';
import { shape } from '../shared/places.ts';
import { flat, floorUnder, stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { lowered, runIn } from '../shared/type.ts';
import { PALE, START, told, type Futures } from './money.ts';

/** Years that are drawn, and straight pieces of a curve. */
export const YEARS = 2.06;
const PIECES = 24;
/** px; how thick the curve is, and the way to where it meets the roof; the radius of that. */
const CURVE = 8;
const WAY = 5;
const MEETS = 10;
/** px; smaller words are not set in paper on a colour. */
const LEAST = 19;
/** How large the meeting is said at most, of the largest elsewhere; how much of the way to it that takes, and of the height under the roof. */
const LARGE = 2;
const WIDE = 0.7;
const HIGH = 0.25;
/** How large the roof's first line is at most, of its height and of its breadth. */
const INSIDE = 0.36;
const WORDS = 0.1;

/** 4 · A year's building as a roof, and revenue that swells under it: the time until it breaks through ends at that very place. */
export function pilesScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const earned = amount(data, 'earned').value;
  const spent = amount(data, 'spent').value;
  const growth = amount(data, 'fast').value;
  const meet = amount(data, 'meetStill');
  const under = foot(layout, 'meetFoot');
  const years = under.top - space.half - type.label * LEADING;
  const floor = years - space.tight;
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
  // Under the roof, clear of the curve.
  const said = amountLockup(
    'meet',
    meet,
    'ink',
    x * WIDE,
    Math.min(type.hero * LARGE, (floor - level) * HIGH),
    withHedge(meet, meet.text),
  );
  // In the roof, beside each other where they have room.
  const on = runIn('spent', { x: space.half, top: 0, maxWidth: x - space.apart }, [
    told(layout, 'spent', 'paper', Math.max(LEAST, Math.min(type.hero, level * INSIDE, x * WORDS))),
    bold(layout, 'building', 'paper', Math.max(LEAST, type.label)),
  ]);
  const right = size.width;
  const edge = ((CURVE / 2) * YEARS) / right;
  return [
    flat('spent-bar', [0, 0, right, level], { tone: 'chips' }),
    shape('earned-area', [...way(0, when), [right, level]], { role: 'purchase', shade: PALE }, [
      [0, floor],
      [right, floor],
    ]),
    shape('over-area', way(when, YEARS), { role: 'purchase', shade: 1 }, [
      [x, level],
      [right, level],
    ]),
    // Its round ends stay in the drawing.
    stroke('example-fast', way(edge, YEARS - edge), CURVE, { role: 'purchase', dash: '9 4' }),
    floorUnder(floor, [0, right]),
    stroke(
      'meet-way',
      [
        [0, level],
        [x, level],
        [x, floor],
      ],
      WAY,
    ),
    {
      kind: 'box',
      key: 'example-cross/fast',
      x: x - MEETS,
      y: level - MEETS,
      w: 2 * MEETS,
      h: 2 * MEETS,
      r: MEETS,
      tone: 'ink',
    },
    ...lowered(on, (level - on.bottom) / 2),
    ...lowered(said, level + WAY),
    ...axisBelow(
      layout,
      years,
      range(YEARS).map((n) => ({ key: `meet-year/${n}`, at: across(n), text: `${START + n}` })),
      type.label,
    ),
    ...under.marks,
  ];
}
