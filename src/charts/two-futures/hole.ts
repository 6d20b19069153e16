import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { axisBelow } from '../shared/plot/axis.ts';
import { shape } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { BASELINE, LEADING, SMALLEST, upOf } from '../shared/space.ts';
import { block, widthOf } from '../shared/type.ts';
import { START, type Futures } from './money.ts';

/** Years from the first to the last, and straight pieces of an edge. */
const YEARS = 5;
const PIECES = 60;
/** How strong revenue is: words stand on it. */
const PALE = 0.44;
/** px; how thick an edge is. */
const EDGE = 7;
/** From one line to the next, in its size; sizes that words are tried in, px. */
const CLOSE = 1.04;
const SIZES = range(64, SMALLEST, -0.5).concat(SMALLEST);
/** When building is named, in years. */
const NAMED = 3;

/** 5 · Jaws: building, growing as plans did, over revenue, on one scale from nought. What revenue leaves uncovered lies between, and they only open. */
export function holeScene(layout: Futures): Mark[] {
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
  const timeAt = (x: number): number => Math.min(1, (x - EDGE / 2) / (right - EDGE)) * YEARS;
  const low = (t: number): number => floor - earned * growth ** t * per;
  const high = (t: number): number => floor - spent * plans ** t * per;
  const way = (edge: (t: number) => number): Point[] =>
    range(PIECES + 1).map((n) => [across((n * YEARS) / PIECES), edge((n * YEARS) / PIECES)]);
  const out = (edge: readonly Point[]): Point[] => [[0, edge[0]![1]], ...edge, [right, edge.at(-1)![1]]];
  const [upper, lower] = [way(high), way(low)];
  const end = right - space.half;
  const air = EDGE / 2 + space.snug;
  // At the right, as large as lines fit under an edge, which falls to the left.
  const under = (
    labels: readonly ('gapNot' | 'gapIs' | 'covered')[],
    tone: 'paper' | 'ink',
    edge: (t: number) => number,
    base: number,
    most = Infinity,
  ): Mark[] => {
    const lines = (px: number) =>
      labels.map((label, n) => ({
        line: bold(layout, label, tone, px),
        top: base - px * (LEADING + (labels.length - 1 - n) * CLOSE),
        key: label,
      }));
    const fits = (px: number): boolean =>
      px <= most &&
      lines(px).every(
        ({ line, top }) =>
          top > edge(timeAt(end - EDGE - widthOf(line))) + air - px * (BASELINE - upOf(line.text)),
      );
    return lines(SIZES.find(fits) ?? SMALLEST).flatMap(
      ({ line, top, key }) => block(key, { x: end, top, anchor: 'end' }, [line]).marks,
    );
  };
  return [
    shape('gap', out(upper), { tone: 'ink' }, out(lower)),
    shape('gap-earned', out(lower), { role: 'purchase', shade: PALE }, [
      [0, floor],
      [right, floor],
    ]),
    stroke('gap-earned-edge', lower, EDGE, { role: 'purchase', dash: '9 4' }),
    stroke('gap-spent-edge', upper, EDGE, { role: 'chips', dash: '9 4' }),
    floorUnder(floor, [0, right]),
    ...under(['gapNot', 'gapIs'], 'paper', high, low(YEARS) - EDGE),
    ...under(['covered'], 'ink', low, floor - space.hair, type.number),
    ...block(
      'built-words',
      { x: across(NAMED) - EDGE / 2, top: high(NAMED) - type.number * LEADING - 1.5 * EDGE, anchor: 'end' },
      [bold(layout, 'built', 'chips', type.number)],
    ).marks,
    ...axisBelow(
      layout,
      years,
      range(YEARS + 1).map((n) => ({ key: `gap-year/${n}`, at: across(n), text: `${START + n}` })),
      type.label,
    ),
    ...last.marks,
  ];
}
