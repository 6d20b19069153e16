import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, foot } from '../shared/head.ts';
import { arrowEdges, shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { block, poster, widthOf } from '../shared/type.ts';
import { PALE, told, type Futures } from './money.ts';

/** Straight pieces of the curve. */
const PIECES = 40;
/** px; how thick the curve is, where on the ruler it begins, and how long and broad its head is. */
const CURVE = 13;
const BEGIN = 22;
const HEAD = 26;
const WING = 38;
/** px; how broad the ruler is, and its ticks: how thick, and how long one in two is. */
const RULER = 34;
const TICK = 2;
const LONG = 16;
/** Places between ticks. */
const TICKS = 16;
/** How much of the breadth the growth's words may take: the curve climbs beside them. */
const WORDS = 0.7;

/**
 * 1 · A ruler, and a curve that leaves it: they set out alike, and the curve grows as the revenue that Azhar counts.
 * Both axes are linear; neither is sized.
 */
export function curveScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const under = foot(layout, 'shape');
  const low = under.top - space.half;
  // Its head stays in the drawing.
  const top = HEAD;
  const broad = size.width - BEGIN - HEAD;
  const times = amount(data, 'ninefold').value;
  // At its left end the ruler is lower than where the curve begins.
  const floor = low - RULER - space.half;
  const at = (t: number, up: number): Point => [
    BEGIN + t * broad,
    floor - (up * (floor - top)) / (times - 1),
  ];
  const along = (t: number): Point => at(t, t * Math.log(times));
  const curve = range(PIECES + 1).map((n) => at(n / PIECES, times ** (n / PIECES) - 1));
  // From edge to edge, past both ends of the curve.
  const edge = range(PIECES + 1).map((n) => along(((n / PIECES) * size.width - BEGIN) / broad));
  // Its head goes on from its last piece.
  const [end, [x, y]] = [curve.at(-1)!, curve.at(-2)!];
  const [dx, dy] = [end[0] - x, end[1] - y];
  const on = HEAD / Math.hypot(dx, dy);
  const tip: Point = [end[0] + dx * on, end[1] + dy * on];
  const said = block('ninefold', { x: 0, top: 0 }, [
    poster(told(layout, 'ninefold', 'purchase', type.hero * 2, 'text'), size.width * WORDS),
    { ...caption(layout, 'ninefoldIs'), size: type.number },
  ]);
  // Right under it, where the words begin.
  const line = bold(layout, 'straight', 'ink');
  const beside = along((size.width - widthOf(line) - BEGIN) / broad)[1] + RULER + space.tight;
  return [
    shape(
      'left',
      curve,
      { role: 'purchase', shade: PALE },
      curve.map((_, n) => along(n / PIECES)),
    ),
    shape(
      'ruler',
      edge,
      { role: 'context', shade: 1 },
      edge.map(([x, y]): Point => [x, y + RULER]),
    ),
    ...range(1, TICKS).map((n) => {
      const [x, y] = along(n / TICKS);
      return stroke(
        `tick/${n}`,
        [
          [x, y + RULER],
          [x, y + RULER - LONG / (1 + (n % 2))],
        ],
        TICK,
        { tone: 'ground' },
      );
    }),
    stroke('curve', curve, CURVE, { role: 'purchase', dash: [17, 4] }),
    { kind: 'area', key: 'curve-head', ...arrowEdges(end, tip, 0, WING, HEAD), tone: 'purchase' },
    ...said.marks,
    ...block('straight-is', { x: size.width, top: beside, anchor: 'end' }, [line]).marks,
    ...under.marks,
  ];
}
