import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot, name } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { stroke } from '../shared/rules.ts';
import { middled, shape } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { block, lowered, poster } from '../shared/type.ts';

/** Where a knot's rope leaves its curve and levels out, and where it ends. */
const OUT = 1.9;
const END = 2.12;
/** How fast it levels out, and where it is level. */
const LEVEL = 26;
const FLAT = (4 * OUT ** 3 - 8 * OUT) / (2 * LEVEL);
/** Where the rope of this one ends at its left, at a firm that is farther. */
const FAR = 2.5;
/** The rope's pieces from the lowest up, each with how many points it needs: a knot goes over and under itself. */
const PIECES = [
  [-FAR, -1.8, 24],
  [0.9, 1.85, 18],
  [-1.85, 0.92, 52],
  [1.8, END, 16],
] as const;
/** Strands of the rope; and px of air between them, and round it where it lies on itself. */
const STRANDS = 3;
const BETWEEN = 2;
const ROUND = 4;

/** Where a knot is tied, px: its middle, what one is across and down, how thick its rope is. */
interface Tied {
  x: number;
  y: number;
  across: number;
  down: number;
  rope: number;
}

/** A rope of strands in an overhand knot. @param pieces of it that are seen @param look of its strands, ink if not said */
function knot(
  key: string,
  { x, y, across, down, rope }: Tied,
  pieces: readonly (readonly [from: number, to: number, points: number])[],
  look?: Partial<LineMark>,
): Mark[] {
  // Where the rope is at `t`, beside its middle: aside from the way it goes there.
  const place = (t: number, aside: number): Point => {
    const s = Math.max(-OUT, Math.min(OUT, t));
    const k = t - s;
    const l = Math.max(-FLAT, Math.min(FLAT, k));
    const [dx, dy] = [3 * s ** 2 - 3, 4 * s ** 3 - 8 * s];
    const [toX, toY] = [dx * across, (dy - 2 * LEVEL * l) * down];
    const by = aside / Math.hypot(toX, toY);
    return [
      x + (s ** 3 - 3 * s + dx * k) * across - toY * by,
      y + (s ** 4 - 4 * s ** 2 + 2 + dy * l - LEVEL * l ** 2) * down + toX * by,
    ];
  };
  const pitch = (rope + BETWEEN) / STRANDS;
  return pieces.flatMap(([from, to, points], piece) => {
    const ts = range(points + 1).map((n) => from + ((to - from) * n) / points);
    const strand = (
      part: string | number,
      ways: number[],
      aside: number,
      width: number,
      as = look,
    ): LineMark =>
      stroke(
        `${key}/${part}-${piece}`,
        ways.map((t) => place(t, aside)),
        width,
        as,
      );
    return [
      // Its ends are no ends of the strands: where two pieces meet nothing is seen.
      strand('air', ts.slice(1, -1), 0, rope + 2 * ROUND, { tone: 'ground' }),
      ...range(STRANDS).map((n) => strand(n, ts, (n - (STRANDS - 1) / 2) * pitch, pitch - BETWEEN)),
    ];
  });
}

/** Of the breadth: a firm's foot, where the middles of the knot before and of this one are, a quarter of what one is across, and a rope; of a firm's breadth, how far it leans back. */
const FIRM = 0.24;
const WAS = 0.32;
const NOW = 0.645;
const ACROSS = 0.096;
const ROPE = 0.12;
const LEAN = 0.3;
/** Of a rope, how far the knot before stands up, at least and at most, and how high a firm is. */
const OVER = 0.35;
const MOST = 1.3;
const HIGH = 1.9;
/** How high a knot is, of its breadth; how large a year is, at most, of the room's height and breadth; how strong the echo is. */
const TALL = 0.9;
const YEAR = 0.16;
const FAINT = 0.42;
/** How broad both are at most, of their height. */
const BROAD = 1.8;

/** 7 · Two firms lean back and pull at one rope, which is tied in a knot that nobody can see into; behind it, pale, that of 2008. */
export function echoScene(layout: Layout<'scale'>): Mark[] {
  const { size, type, space } = layout;
  const under = foot(layout, 'echoNote');
  const claim = block('claim', { x: 0, top: 0 }, [poster(name(layout, 'tied'), size.width)]);
  const low = under.top - space.tight - claim.bottom;
  const year = Math.min(low, size.width) * YEAR;
  const floor = low - space.snug;
  // In a low drawing both stand on its middle.
  const width = Math.min(size.width, (floor - year) * BROAD);
  const left = (size.width - width) / 2;
  const rope = width * ROPE;
  const across = width * ACROSS;
  const h = rope * HIGH;
  const up = floor - h;
  const y = floor - h / 2;
  const top = year * LEADING + rope * (OVER + 0.5) + ROUND;
  const down = Math.min(across * TALL, (y - top) / 4);
  const tied = { x: left + width * NOW, y: y - 2 * down, across, down, rope };
  /** A firm that leans back. @param w how broad its foot is from its outer edge: less than nothing to the left */
  const firm = (key: string, edge: number, w: number): Mark[] => {
    const lean = w * (1 - LEAN);
    return [
      shape(
        key,
        [
          [edge, up],
          [edge + lean, up],
        ],
        { tone: 'ink' },
        [
          [edge, floor],
          [edge + w, floor],
        ],
      ),
      ...middled(`${key}-is`, { x: Math.min(edge, edge + lean), y: up, w: Math.abs(lean), h }, [
        bold(layout, 'firms', 'paper', type.number),
      ]).marks,
    ];
  };
  return [
    ...knot(
      'echo',
      { ...tied, x: left + width * WAS, y: Math.max(tied.y - rope * MOST, top - rope * OVER + 2 * down) },
      // What is pale may not lie on itself.
      [[-END, -1.85, 16], PIECES[1], [-1.85, 0.9, 52], [1.85, END, 16]],
      { role: 'context', opacity: FAINT },
    ),
    ...knot('now', tied, PIECES),
    ...firm('firm0', left, width * FIRM),
    ...firm('firm1', left + width, -width * FIRM),
    ...block('echo', { x: 0, top: 0 }, [bold(layout, 'echo', 'context', year)]).marks,
    ...block('now', { x: size.width, top: 0, anchor: 'end' }, [bold(layout, 'now', 'ink', year)]).marks,
    ...lowered(claim, low),
    ...under.marks,
  ];
}
