import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { stroke } from '../shared/rules.ts';
import { middled, shape } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { roomiest } from '../shared/squares.ts';
import { block, type Line, lowered, poster } from '../shared/type.ts';

/** The rope's pieces from the lowest up, and from one point to the next: a knot goes over and under itself, and on to its ends. */
const PIECES = [
  [-3, -1.78],
  [0.9, 1.9],
  [-1.845, 0.95],
  [1.83, 3],
] as const;
const STEP = 0.035;
/** In a quarter of what a knot is across: its rope, a quarter of its height, how high a firm is, and all of it. */
const ROPE = 1.25;
const TALL = 0.78;
const HIGH = 2.4;
const ALL = 4 * TALL + 1.97;
/** Of the breadth, that quarter at most, the knot's middle, and a firm's foot; of that, its head, as it leans back, and its name. */
const ACROSS = 0.11;
const MIDDLE = 0.64;
const FIRM = 0.34;
const LEAN = 0.84;
const NAME = 0.8;
/** Of its height, a year at most; of that, what is said of it. */
const YEAR = 0.5;
const EVE = 0.52;

/** Its colour. */
type Look = Pick<LineMark, 'role'> & { tone?: 'ink' };

/** A rope of three strands in an overhand knot. @param x,y its middle, px @param unit a quarter of what it is across, px @param ends from where to where it goes, px */
function knot(
  key: string,
  x: number,
  y: number,
  unit: number,
  [from, to]: readonly [number, number],
  look: Look,
): Mark[] {
  const place = (t: number): Point => [
    x + (t ** 3 - 3 * t) * unit,
    // Where the rope leaves its curve, it levels out.
    y +
      (t ** 2 < 3.6 ? t ** 4 - 4 * t ** 2 + 2 : 2 - 26 * Math.max(0, 2.13 - Math.abs(t)) ** 2) * unit * TALL,
  ];
  const rope = unit * ROPE;
  return PIECES.flatMap(([start, end], piece) => {
    const ways = range(start, end, STEP).filter((t) => place(t)[0] > from && place(t - STEP)[0] < to);
    const strand = (part: number, along: number[], width: number, as: Partial<LineMark>): LineMark =>
      stroke(
        `${key}/${part}-${piece}`,
        along.map((t) => {
          // Aside from the way it goes there.
          const [[ax, ay], [bx, by]] = [place(t), place(t + 0.01)];
          const aside = (part * rope * 0.35) / Math.hypot(bx - ax, by - ay);
          return [Math.min(to, ax - (by - ay) * aside), ay + (bx - ax) * aside];
        }),
        rope * width,
        as,
      );
    return [
      // The air round it, where it lies on itself. Its ends are no ends of the strands: where two pieces meet nothing is seen.
      { ...strand(0, ways.slice(1, -1), 1.2, { tone: 'ground' }), key: `${key}/air-${piece}` },
      ...[-1, 0, 1].map((n) => strand(n, ways, 0.3, look)),
    ];
  });
}

/** 7 · A firm leans back and pulls at a rope, tied to others out of sight in a knot that nobody can see into; over it, or at its left where there is room, the same in grey: that of 2008. */
export function echoScene(layout: Layout<'scale'>): Mark[] {
  const { size, type, space } = layout;
  const under = foot(layout, 'echoNote');
  const claim = block('claim', { x: 0, top: 0 }, [
    poster(bold(layout, 'tied', 'ink', type.number), size.width),
  ]);
  const top = under.top - space.tight - claim.bottom;
  const low = top - space.half;
  const air = space.apart;
  const { w, h, right, pitch } = roomiest(
    [
      { w: size.width, h: (low - air) / 2, right: 0 },
      { w: (size.width - air) / 2, h: low, right: (size.width + air) / 2 },
    ].map((room) => ({ ...room, pitch: Math.min(room.w * ACROSS, room.h / ALL) })),
  );
  const firm = pitch * HIGH;
  const base = w * FIRM;
  /** A firm with its name, and the knot in its rope. */
  const tied = (key: string, lines: readonly Line[], look: Look, left: number, floor: number): Mark[] => {
    const up = floor - firm;
    const middle = left + w * MIDDLE;
    return [
      ...knot(key, middle, up + firm / 2 - 2 * TALL * pitch, pitch, [left + base * 0.8, left + w], look),
      shape(
        `${key}/firm`,
        [
          [left, up],
          [left + base * LEAN, up],
          [left + base, floor],
          [left, floor],
        ],
        // Words in paper stand on the ink of its colour.
        { tone: look.tone ?? 'context' },
      ),
      ...middled(`${key}/is`, { x: left, y: up, w: base * LEAN, h: firm }, lines, 0).marks,
    ];
  };
  const year = (label: 'echoYear' | 'now'): Line =>
    poster(bold(layout, label, 'paper'), base * LEAN * NAME, firm * YEAR);
  const eve = bold(layout, 'echo', 'paper', Math.max(SMALLEST, year('now').size * EVE));
  return [
    ...tied('echo', [eve, year('echoYear')], { role: 'context' }, 0, h),
    ...tied('now', [year('now')], { tone: 'ink' }, right, low),
    ...lowered(claim, top),
    ...under.marks,
  ];
}
