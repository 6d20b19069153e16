import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, foot, name } from '../shared/head.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, poster } from '../shared/type.ts';
import { shape, told, type Futures } from './money.ts';

/** Straight pieces of the curve. */
const PIECES = 40;
/** px; how thick the curve and the straight line are. */
const CURVE = 11;
const STRAIGHT = 5;
/** How strong what lies under the straight line is. */
const UNDER = 0.3;
/** How much of the breadth the growth's words may take: the curve climbs beside them. */
const WORDS = 0.74;

/**
 * 1 · A straight line, and a curve that leaves it: they set out alike, and the curve grows as the revenue that Azhar
 * counts. Both axes are linear; neither is sized.
 */
export function curveScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const under = foot(layout, 'shape');
  const floor = under.top - space.half - CURVE / 2;
  // Its round ends stay in the drawing.
  const [left, right, top] = [CURVE / 2, size.width - CURVE / 2, CURVE / 2];
  const times = amount(data, 'ninefold').value;
  const way = (up: (t: number) => number): Point[] =>
    range(PIECES + 1).map((n): Point => {
      const t = n / PIECES;
      return [left + t * (right - left), floor - up(t) * (floor - top)];
    });
  const curve = way((t) => (times ** t - 1) / (times - 1));
  const straight = way((t) => (t * Math.log(times)) / (times - 1));
  const said = block('ninefold', { x: 0, top: 0 }, [
    poster(told(layout, 'ninefold', 'purchase', type.hero * 2, 'text'), size.width * WORDS),
    { ...caption(layout, 'ninefoldIs'), size: type.number },
  ]);
  const line = name(layout, 'straight');
  return [
    shape('left', curve, straight, 'purchase'),
    {
      ...shape(
        'under',
        [straight[0]!, straight.at(-1)!],
        [
          [left, floor],
          [right, floor],
        ],
        'context',
      ),
      shade: UNDER,
    },
    stroke('straight', straight, STRAIGHT, { role: 'context' }),
    stroke('curve', curve, CURVE, { role: 'purchase', dash: '16 4' }),
    ...said.marks,
    ...block(
      'straight-is',
      { x: right - space.near, top: floor - space.half - line.size * LEADING, anchor: 'end' },
      [line],
    ).marks,
    ...under.marks,
  ];
}
