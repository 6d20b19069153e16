import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { stroke } from '../shared/rules.ts';
import { middled, shape, within } from '../shared/places.ts';
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
/** Of the breadth of a knot and its firms, that quarter at most, and a firm's foot; of that, its head: it leans back. */
const ACROSS = 0.105;
const FIRM = 0.25;
const LEAN = 0.7;

/** Its colour. */
type Look = Pick<LineMark, 'role'> & { tone?: 'ink' };

/** A rope of three strands in an overhand knot. @param x,y its middle, px @param unit a quarter of what it is across, px @param reach how far it goes to either side, px */
function knot(key: string, x: number, y: number, unit: number, reach: number, look: Look): Mark[] {
  const place = (t: number): Point => [
    x + (t ** 3 - 3 * t) * unit,
    // Where the rope leaves its curve, it levels out.
    y +
      (t ** 2 < 3.6 ? t ** 4 - 4 * t ** 2 + 2 : 2 - 26 * Math.max(0, 2.13 - Math.abs(t)) ** 2) * unit * TALL,
  ];
  const rope = unit * ROPE;
  return PIECES.flatMap(([from, to], piece) => {
    const ways = range(from, to, STEP).filter((t) => Math.abs(place(t)[0] - x) < reach);
    const strand = (part: number, along: number[], width: number, as: Partial<LineMark>): LineMark =>
      stroke(
        `${key}/${part}-${piece}`,
        along.map((t) => {
          // Aside from the way it goes there.
          const [[ax, ay], [bx, by]] = [place(t), place(t + 0.01)];
          const aside = (part * rope * 0.35) / Math.hypot(bx - ax, by - ay);
          return [ax - (by - ay) * aside, ay + (bx - ax) * aside];
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

/** 7 · Two firms lean back and pull at one rope, tied in a knot that nobody can see into; over it, or at its left where there is room, the same in grey: that of 2008. */
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
  // Their names are all of one size.
  const names = within(
    (['echo1', 'echo2', 'now1', 'now2'] as const).map((label) => bold(layout, label, 'paper', type.hero)),
    base * 0.66,
  );
  /** A knot between its firms, with their names. */
  const tied = (key: string, names: readonly Line[], look: Look, left: number, floor: number): Mark[] => {
    const up = floor - firm;
    return [
      ...knot(key, left + w / 2, up + firm / 2 - 2 * TALL * pitch, pitch, w * 0.375, look),
      ...[1, -1].flatMap((side, i) => {
        const edge = left + (w / 2) * (1 - side);
        const at = { x: edge + ((side * 0.85 - 1) * base) / 2, y: up, w: base, h: firm };
        return [
          shape(
            `${key}/firm${side}`,
            [
              [edge, up],
              [edge + side * base * LEAN, up],
              [edge + side * base, floor],
              [edge, floor],
            ],
            // Words in paper stand on the ink of its colour.
            { tone: look.tone ?? 'context' },
          ),
          ...middled(`${key}/is${side}`, at, [names[i]!], 0).marks,
        ];
      }),
    ];
  };
  return [
    ...tied('echo', names.slice(0, 2), { role: 'context' }, 0, h),
    ...tied('now', names.slice(2), { tone: 'ink' }, right, low),
    ...lowered(claim, top),
    ...under.marks,
  ];
}
