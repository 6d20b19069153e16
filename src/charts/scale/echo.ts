import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot, name } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { stroke } from '../shared/rules.ts';
import { alone, middled, shape } from '../shared/places.ts';
import { block, lowered, poster } from '../shared/type.ts';

/** Where a knot's rope leaves its curve and levels out. */
const OUT = 1.9;
/** How fast it levels out, and where it is level. */
const LEVEL = 26;
const FLAT = (4 * OUT ** 3 - 8 * OUT) / (2 * LEVEL);
/** The rope's pieces from the lowest up, each with how many points it needs: a knot goes over and under itself, and on to its ends. */
const PIECES = [
  [-Infinity, -1.8, 30],
  [0.9, 1.87, 30],
  [-1.845, 0.92, 80],
  [1.83, Infinity, 30],
] as const;
/** Strands of the rope; of its breadth, the air between them, and round it where it lies on itself; and how far that keeps from a piece's ends. */
const STRANDS = 3;
const BETWEEN = 0.05;
const ROUND = 0.1;
const SEAM = 0.012;

/** Where a knot is tied, px: its middle, what one is across and down, how thick its rope is and how far it goes to either side. */
interface Tied {
  x: number;
  y: number;
  across: number;
  down: number;
  rope: number;
  reach: number;
}

/** Its colour. */
type Look = Pick<LineMark, 'role' | 'tone'>;

/** A rope of strands in an overhand knot. @param look of its strands */
function knot(key: string, { x, y, across, down, rope, reach }: Tied, look: Look): Mark[] {
  const end = OUT + (reach / across - OUT ** 3 + 3 * OUT) / (3 * OUT ** 2 - 3);
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
  const air = rope * BETWEEN;
  const pitch = (rope + air) / STRANDS;
  return PIECES.flatMap(([from, to, points], piece) => {
    const [first, last] = [Math.max(-end, from), Math.min(end, to)];
    const ts = range(points + 1).map((n) => first + ((last - first) * n) / points);
    const strand = (
      part: string | number,
      ways: number[],
      aside: number,
      width: number,
      as: Look,
    ): LineMark =>
      stroke(
        `${key}/${part}-${piece}`,
        ways.map((t) => place(t, aside)),
        width,
        as,
      );
    return [
      // Its ends are no ends of the strands: where two pieces meet nothing is seen.
      strand('air', [first + SEAM, ...ts.slice(1, -1), last - SEAM], 0, rope * (1 + 2 * ROUND), {
        tone: 'ground',
      }),
      ...range(STRANDS).map((n) => strand(n, ts, (n - (STRANDS - 1) / 2) * pitch, pitch - air, look)),
    ];
  });
}

/** Of the breadth of a knot and its firms, a firm's foot, and a quarter of what the knot is across at most; of a firm's breadth, how far it leans back. */
const FIRM = 0.25;
const ACROSS = 0.1;
const LEAN = 0.3;
/** Of a quarter of the knot's breadth, its rope, and a quarter of its height, at least and at most. */
const ROPE = 1.25;
const LOW = 0.85;
const TALL = 0.95;
/** Of a rope, how high a firm is, and what of it and of the rope, with the air round it, is under and over the knot's curve. */
const HIGH = 1.9;
const ENDS = (HIGH + 1) / 2 + ROUND;
/** Of its room's height, how large a year is at most. */
const YEAR = 0.32;

/** 7 · Two firms lean back and pull at one rope, tied in a knot that nobody can see into; over it, or at its left where there is room, the same in grey: that of 2008. */
export function echoScene(layout: Layout<'scale'>): Mark[] {
  const { size, type, space } = layout;
  const under = foot(layout, 'echoNote');
  const claim = block('claim', { x: 0, top: 0 }, [poster(name(layout, 'tied'), size.width)]);
  const top = under.top - space.tight - claim.bottom;
  const low = top - space.half;
  const air = 2 * space.apart;
  const fits = [
    { w: size.width, h: (low - air) / 2, right: 0 },
    { w: (size.width - air) / 2, h: low, right: (size.width + air) / 2 },
  ].map((room) => ({ ...room, across: Math.min(room.w * ACROSS, room.h / (4 * LOW + ROPE * ENDS)) }));
  const { w, h, right, across } = fits.reduce((best, each) => (each.across > best.across ? each : best));
  const rope = across * ROPE;
  const down = Math.min(across * TALL, (h - rope * ENDS) / 4);
  const firm = rope * HIGH;
  const reach = w / 2;
  // A year stands beside its knot, or over it where the room that it leaves lets it be larger.
  const { size: most } = poster(
    bold(layout, 'echo', 'ink', h * YEAR),
    reach - 2 * across - rope * (0.5 + ROUND) - space.half,
  );
  const year = Math.max(most, Math.min(h * YEAR, h - 4 * down - rope * (ENDS + 2 * ROUND)));
  /** A knot between its firms, under its year. */
  const tied = (key: 'echo' | 'now', tone: 'context' | 'ink', left: number, floor: number): Mark[] => {
    const look = tone === 'ink' ? { tone } : { role: tone };
    const up = floor - firm;
    return [
      ...knot(
        key,
        { x: left + reach, y: up + firm / 2 - 2 * down, across, down, rope, reach: reach - (w * FIRM) / 2 },
        look,
      ),
      ...[1, -1].flatMap((side) => {
        const edge = left + reach * (1 - side);
        const foot = side * w * FIRM;
        const head = foot * (1 - LEAN);
        const named = Math.abs(foot + head) / 2;
        return [
          shape(
            `${key}/firm${side}`,
            [
              [edge, up],
              [edge + head, up],
            ],
            look,
            [
              [edge, floor],
              [edge + foot, floor],
            ],
          ),
          // The echo is like it, and needs no name.
          ...(tone === 'ink'
            ? middled(
                `${key}/is${side}`,
                { x: Math.min(edge, edge + side * named), y: up, w: named, h: firm },
                [poster(bold(layout, 'firms', 'paper', type.number), named * 0.84)],
                0,
              ).marks
            : []),
        ];
      }),
      ...alone(key, { x: left, top: floor - h }, bold(layout, key, tone, year)),
    ];
  };
  return [
    ...tied('echo', 'context', 0, h),
    ...tied('now', 'ink', right, low),
    ...lowered(claim, top),
    ...under.marks,
  ];
}
