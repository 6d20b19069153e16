import { range } from 'd3-array';
import { textWidth } from '../../lib/measure.ts';
import type { Mark, Point, TextMark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { shape } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING, SMALLEST, upOf } from '../shared/space.ts';
import { block, blockHeight } from '../shared/type.ts';
import { growing, PALE, yearsBelow, type Futures } from './money.ts';

/** Years from the first to the last, and straight pieces of an edge. */
const YEARS = 5;
const PIECES = 60;
/** px; how thick an edge is. */
const EDGE = 5;
/** px that words stay from an edge's middle. */
const CLEAR = 14;
/** px; words are no larger. */
const LARGE = 58;
/** When building is named, in years. */
const NAMED = 4.2;

/** 5 · Jaws: building, growing as plans did, over revenue, on one scale from nought. What revenue leaves uncovered lies between, and they only open. */
export function jawsScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const right = size.width;
  const last = foot(layout, 'gapFoot');
  const years = last.top - space.half - type.label * LEADING;
  const floor = years - space.tight;
  const earned = amount(data, 'earned').value;
  const spent = amount(data, 'spent').value;
  const growth = amount(data, 'slower').value;
  // As four builders' plans for 2026 were over what they spent in 2025.
  const plans = amount(data, 'capexAfter').value / amount(data, 'capexBefore').value;
  const per = (floor - EDGE / 2) / (spent * plans ** YEARS);
  // Round ends of edges stay in the drawing.
  const across = (t: number): number => EDGE / 2 + (t / YEARS) * (right - EDGE);
  const low = (t: number): number => floor - earned * growth ** t * per;
  const high = (t: number): number => floor - spent * plans ** t * per;
  const way = (edge: (t: number) => number): Point[] =>
    range(PIECES + 1).map((n) => [across((n * YEARS) / PIECES), edge((n * YEARS) / PIECES)]);
  const out = (edge: readonly Point[]): Point[] => [[0, edge[0]![1]], ...edge, [right, edge.at(-1)![1]]];
  const [upper, lower] = [way(high), way(low)];
  const end = right - space.near;
  // At the right, as large as lines fit under an edge, which falls to the left.
  const under = (
    labels: readonly ('gapNot' | 'gapIs' | 'covered')[],
    tone: 'paper' | 'ink',
    edge: (t: number) => number,
    base: number,
    most: number,
  ): Mark[] => {
    const set = (px: number): TextMark[] => {
      const lines = labels.map((label) => bold(layout, label, tone, px));
      return block(labels[0]!, { x: end, top: base - blockHeight(lines), anchor: 'end' }, lines).marks;
    };
    const fits = (px: number): boolean =>
      set(px).every(
        ({ y, text }) =>
          y - px * upOf(text) > edge(((end - textWidth(text, px, 600) * 1.1) / right) * YEARS) + 0.75 * CLEAR,
      );
    return set(range(most, SMALLEST, -0.5).find(fits) ?? SMALLEST);
  };
  return [
    shape('gap', out(upper), { tone: 'ink' }, out(lower)),
    shape('gap-earned', out(lower), { role: 'purchase', shade: PALE }, [
      [0, floor],
      [right, floor],
    ]),
    growing('gap-earned-edge', lower, EDGE),
    growing('gap-spent-edge', upper, EDGE, 'chips'),
    floorUnder(floor, [0, right]),
    ...under(['gapNot', 'gapIs'], 'paper', high, low(YEARS) - CLEAR, LARGE),
    ...under(['covered'], 'ink', low, floor - space.hair, type.number),
    ...block(
      'built-words',
      { x: across(NAMED) - CLEAR / 4, top: high(NAMED) - type.number * LEADING - CLEAR, anchor: 'end' },
      [bold(layout, 'built', 'chips', type.number)],
    ).marks,
    ...yearsBelow(layout, 'year', years, YEARS + 1, across),
    ...last.marks,
  ];
}
