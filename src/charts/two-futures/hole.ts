import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, poster } from '../shared/type.ts';
import { START, type Futures } from './money.ts';

/** Years from the first to the last, and straight pieces of an edge. */
const YEARS = 5;
const PIECES = 60;
/** How strong the ground on both sides is: words stand on it. */
const PALE = 0.44;
/** px; how thick an edge is. */
const EDGE = 6;
/** px beside the last gap, in the size of the years that stand there. */
const SIDE = 3.6;
/** How deep the walls of the chasm show, of its length. */
const DEEP = 0.12;
/** A line of what is not covered, of the chasm's length. */
const SAID = 0.13;

/** What they take of their room at most: another font's letters may be broader. */
const ROOM = 0.9;
/** From one of its lines to the next, in its size. */
const CLOSE = 1.09;

/** What is not covered, from its last line up. */
const SAYS = ['gapIs', 'gapNot'] as const;

/** The sides of the chasm, and what ends there. */
const SIDES = [
  { label: 'covered', ground: 'gap-earned', role: 'purchase' },
  { label: 'built', ground: 'gap-spent', role: 'chips' },
] as const;

/** 5 · A chasm between revenue and building: in every year as broad as building, growing as plans did, is over revenue. */
export function holeScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const { width } = size;
  const last = foot(layout, 'gapFoot');
  const low = last.top - space.half;
  const earned = amount(data, 'earned').value;
  const spent = amount(data, 'spent').value;
  const growth = amount(data, 'slower').value;
  // As four builders' plans for 2026 were over what they spent in 2025.
  const plans = amount(data, 'capexAfter').value / amount(data, 'capexBefore').value;
  const mid = width / 2;
  // The last year has its room beside the last gap.
  const per = (mid - type.label * SIDE) / (spent * plans ** YEARS - earned * growth ** YEARS);
  /** Half the gap at a height, px. */
  const open = (y: number): number => {
    const t = (y / low) * YEARS;
    return (spent * plans ** t - earned * growth ** t) * per;
  };
  const edge = (side: number, under = 0): Point[] =>
    range(PIECES + 1).map((n) => {
      const y = (n / PIECES) * low;
      return [mid + side * open(y - under), y];
    });
  const deep = low * DEEP;
  // At its broad end, as large as its walls leave both lines.
  const px = Math.min(
    ...SAYS.map((label, n) => {
      const top = low - space.half - (n + 1) * low * SAID * CLOSE;
      return poster(bold(layout, label), 2 * open(top - deep) * ROOM, low * SAID).size;
    }),
  );
  return [
    shape('gap', edge(-1), { tone: 'ink' }, edge(1)),
    ...SIDES.flatMap(({ label, ground, role }, n): Mark[] => {
      const side = n || -1;
      const way = edge(side);
      return [
        shape(`${ground}-wall`, way, { role }, edge(side, deep)),
        shape(
          ground,
          way,
          { role, shade: PALE },
          way.map(([, y]) => [n * width, y]),
        ),
        // Its round ends stay in the drawing.
        stroke(`${ground}-edge`, way.slice(1, -1), EDGE, { role, dash: '9 4' }),
        ...block(
          `${label}-words`,
          { x: n * width - side * space.half, top: space.half, anchor: n ? 'end' : 'start' },
          [poster(bold(layout, label, 'ink', type.number), mid - open(low / 4) - type.label * SIDE)],
        ).marks,
      ];
    }),
    ...SAYS.flatMap(
      (label, n) =>
        block(`gap-words/${n}`, { x: mid, top: low - (n + 1) * px * CLOSE - space.half, anchor: 'middle' }, [
          bold(layout, label, 'paper', px),
        ]).marks,
    ),
    // Each as far down as it is, at the edge; these are no years along a floor, so they do not come from there.
    ...range(YEARS + 1).flatMap((n) => {
      const line = { ...bold(layout, 'covered'), text: `${START + n}` };
      const top = (n / YEARS) * (low - line.size * LEADING);
      return block(
        `gap-year/${n}`,
        { x: mid - open(top + line.size * LEADING) - 3 * EDGE, top, anchor: 'end' },
        [line],
      ).marks;
    }),
    ...last.marks,
  ];
}
