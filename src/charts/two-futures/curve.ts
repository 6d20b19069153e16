import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, foot } from '../shared/head.ts';
import { alone, arrowEdges, shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { INK } from '../shared/space.ts';
import { block, poster, widthOf } from '../shared/type.ts';
import { PALE, revenueIs, told, type Futures } from './money.ts';

/** Straight pieces of the curve. */
const PIECES = 40;
/** At which of them its name is. */
const NAMED = 26;
/** px; how thick the curve is, where on the ruler it begins, and how long and broad its head is. */
const CURVE = 10;
const BEGIN = 22;
const HEAD = 24;
const WING = 32;
/** px; the ruler's ticks: how thick, and how long one in two is. */
const TICK = 2;
const LONG = 12;
/** From tick to tick, of the breadth. */
const TICKS = 12;
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
  // So broad that its name stands on it, level, over the ticks; at its left end it is lower than where the curve begins.
  const line = bold(layout, 'straight');
  const long = widthOf(line);
  const lean = (Math.log(times) / (times - 1) / broad) * long;
  const name = line.size * INK + space.half + LONG;
  const floor = (low - space.half - name + lean * top) / (1 + lean);
  const ruler = name + lean * (floor - top);
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
  // Its name is at its back, where it has begun to climb.
  const [x0, y0] = curve[NAMED]!;
  const said = block('ninefold', { x: 0, top: 0 }, [
    poster(told(layout, 'ninefold', 'purchase', type.hero * 2, 'text'), size.width * WORDS),
    { ...caption(layout, 'ninefoldIs'), size: type.number },
  ]);
  const named = size.width - long - space.half;
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
      { role: 'context', shade: PALE },
      edge.map(([x, y]): Point => [x, y + ruler]),
    ),
    ...range(1, TICKS).map((n) => {
      const x = (n / TICKS) * size.width;
      const y = along((x - BEGIN) / broad)[1] + ruler;
      return stroke(
        `tick/${n}`,
        [
          [x, y],
          [x, y - LONG / (1 + (n % 2))],
        ],
        TICK,
      );
    }),
    stroke('curve', curve, CURVE, { role: 'purchase', dash: [17, 4] }),
    { kind: 'area', key: 'curve-head', ...arrowEdges(end, tip, 0, WING, HEAD), tone: 'purchase' },
    ...said.marks,
    ...alone('straight-is', { x: named, top: along((named - BEGIN) / broad)[1] + space.tight }, line),
    ...revenueIs(layout, x0 - CURVE, y0 - CURVE),
    ...under.marks,
  ];
}
