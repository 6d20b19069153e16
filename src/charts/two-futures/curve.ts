import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, foot } from '../shared/head.ts';
import { shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
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
  // At its left end the ruler is lower than where the curve begins: by so much of what is over that.
  const fall = ((BEGIN / broad) * Math.log(times)) / (times - 1);
  const floor = (low - RULER + fall * top) / (1 + fall);
  const at = (t: number, up: number): Point => [
    BEGIN + t * broad,
    floor - (up * (floor - top)) / (times - 1),
  ];
  const along = (t: number): Point => at(t, t * Math.log(times));
  const curve = range(PIECES + 1).map((n) => at(n / PIECES, times ** (n / PIECES) - 1));
  // From edge to edge, past both ends of the curve.
  const edge = range(PIECES + 1).map((n) => along(((n / PIECES) * size.width - BEGIN) / broad));
  // On from its last piece.
  const [end, [x, y]] = [curve.at(-1)!, curve.at(-2)!];
  const long = Math.hypot(end[0] - x, end[1] - y);
  const [dx, dy] = [(end[0] - x) / long, (end[1] - y) / long];
  const wing = (side: number): Point => [end[0] + (dy * side * WING) / 2, end[1] - (dx * side * WING) / 2];
  const said = block('ninefold', { x: 0, top: 0 }, [
    poster(told(layout, 'ninefold', 'purchase', type.hero * 2, 'text'), size.width * WORDS),
    { ...caption(layout, 'ninefoldIs'), size: type.number },
  ]);
  // Right under it, where the words begin: as large as there is room.
  const named = [type.number, type.label, SMALLEST].map((px) => {
    const line = bold(layout, 'straight', 'ink', px);
    return { line, top: along((size.width - widthOf(line) - BEGIN) / broad)[1] + RULER + space.hair };
  });
  const { line, top: beside } =
    named.find(({ line, top }) => top + line.size * LEADING < low) ?? named.at(-1)!;
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
    stroke('curve', curve, CURVE, { role: 'purchase', dash: '17 4' }),
    shape('curve-head', [wing(1), [end[0] + dx * HEAD, end[1] + dy * HEAD], wing(-1)], { tone: 'purchase' }),
    ...said.marks,
    ...block('straight-is', { x: size.width, top: beside, anchor: 'end' }, [line]).marks,
    ...under.marks,
  ];
}
