import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot, name } from '../shared/head.ts';
import { disc, middled, type PlaceBox, slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { linear } from '../shared/plot/scale.ts';
import { LEADING } from '../shared/space.ts';
import { block } from '../shared/type.ts';
import { curves, releaseMonth } from './curves.ts';
import { loanName, pale, strong, type Gpu } from './parts.ts';

/** Of the height, the loan on which both cushions lie, at least; of the width, how high they are at most. */
const LOAN = 0.15;
const PLUMP = 0.72;
/** Of the lower cushion's height and of the other's breadth, both numbers at the most. */
const TALL = 0.7;
const BROAD = 0.5;
/** Of a low cushion's breadth, where its name and its number begin, and what they have. */
const SPLIT = [
  [0.17, 0.44],
  [0.63, 0.2],
] as const;
/** How many points one side of a cushion has; of what is less of its breadth and its height, how far its corners lie from its highest and its lowest point. */
const POINTS = 32;
const EARS = 0.11;
const ears = ({ w, h }: PlaceBox): number => Math.min(w, h) * EARS;
/** Of the room, how broad a plump and a squashed one are; of their breadth, how far their sides bulge, and how far from a corner their upper side is at its highest; of their height, how deep it is pressed in. */
const SHAPES = [
  { broad: 0.39, bulge: 0.1, rise: 0.3, dent: 0 },
  { broad: 0.61, bulge: 0.13, rise: 0.125, dent: 0.32 },
] as const;
/** Of the width and of the lower cushion's height, half a tuft at a corner, at most. */
const TUFT = 0.018;
const TUFTED = 0.1;
/** Of what is less of a cushion's height and breadth, how long the creases to a tuft are; of that, how far one runs across and down, and the other down and across. */
const CREASE = 0.22;
const RUNS = [0.4, 0.92] as const;
/** Of a squashed cushion's breadth, the chip on it. */
const CHIP = 0.5;

/** px: how far a chip's pins stand out, and of a small one's breadth; px, about how far it is from one to the next. */
const PIN = 9;
const STUB = 0.2;
const PITCH = 12;

/** The pins of a chip, which lies on them: as many whole ones as there is room for, half a gap clear of both its ends. */
export function pins(
  { x, y, w, h }: PlaceBox,
  key = 'pins',
  look: Partial<LineMark> = { tone: 'ink', order: 1 },
): Mark {
  const pin = h / Math.max(2, Math.round(h / PITCH)) / 2;
  const middle = x + w / 2;
  return stroke(
    key,
    [
      [middle, y + pin / 2],
      [middle, y + h - pin / 2],
    ],
    w + Math.min(PIN, w * STUB) * 2,
    { dash: [pin, pin], ...look },
  );
}

/** How far along a soft bend, none to all. */
const soft = (t: number): number => (t < 0 ? 0 : t > 1 ? 1 : t * t * (3 - 2 * t));

/** The upper or the lower edge of a cushion, from the middle of its left side to that of its right. @param down 1 or -1 @param out px that its sides bulge @param rise,dent as in `SHAPES` */
function seam(at: PlaceBox, down: number, out: number, rise: number, dent: number): Point[] {
  const { x, y, w, h } = at;
  const middle = y + h / 2;
  const along = range(POINTS + 1).map((n) => n / POINTS);
  const side = (way: number, from: number): Point[] =>
    along.map((t) => [from + way * out * (1 - t * t), middle + down * t * (h / 2 - ears(at))]);
  return [
    ...side(-1, x),
    ...along.map((t): Point => {
      const from = Math.min(t, 1 - t) / rise;
      const deep = ears(at) * (1 - soft(from)) + h * dent * soft(from - 1);
      return [x + w * t, middle + down * (h / 2 - deep)];
    }),
    ...side(1, x + w).toReversed(),
  ];
}

/** A corner of a cushion: a round tuft, and two creases that run into it. @param right,low 0 or 1 @param r px, half a tuft */
function corner(key: string, at: PlaceBox, [right, low]: Point, r: number, order: number): Mark[] {
  const [dx, dy] = [1 - 2 * right, 1 - 2 * low];
  const [x, y] = [at.x + at.w * right, at.y + at.h * low + dy * ears(at)];
  const long = Math.min(at.w, at.h) * CREASE + r;
  /** Where a crease begins, inwards from the tuft. */
  const from = (across: number, down: number): Point => [x + dx * long * across, y + dy * long * down];
  const [less, more] = RUNS;
  return [
    stroke(`crease/${key}`, [from(less, more), [x, y], from(more, less)], 2, { role: 'chips', order }),
    disc(`tuft/${key}`, x, y, r, { role: 'chips', order }),
  ];
}

/** 3 · The cushion on the loan in the month in which a new chip comes out, before and after. */
export function newChipScene(layout: Gpu): Mark[] {
  const { data, size, type, space } = layout;
  const month = releaseMonth(data);
  const cushions = [curves(data), curves(data, 'drop')].map(
    ({ value, loan }) => value[month]! - loan[month]!,
  );
  const below = foot(layout, 'example');
  const high = below.top - space.half;
  const under = type.label * LEADING + space.close;
  const loan = Math.max(high * LOAN, high - under - size.width * PLUMP);
  const owed = { x: 0, y: high - loan, w: size.width, h: loan };
  const floor = owed.y - 1;
  const room = size.width - space.apart;
  const h = linear([0, cushions[0]!], [0, floor - under]);
  // What is left of the squashed one under the chip.
  const low = h(cushions[1]!) * (1 - SHAPES[1].dent);
  const r = Math.min(size.width * TUFT, low * TUFTED);
  // Both numbers are of one size, which the lower cushion has room for.
  const px = Math.min(room * SHAPES[0].broad * BROAD, low * TALL);
  const w = room * SHAPES[1].broad;
  const chip = { x: size.width - (w * (1 + CHIP)) / 2, y: under, w: w * CHIP, h: floor - under - low };
  return [
    ...cushions.flatMap((n, i): Mark[] => {
      const look = SHAPES[i]!;
      const broad = room * look.broad;
      // Sides that bulge are in its room too.
      const out = broad * look.bulge;
      const inset = out + 1;
      const at = { x: i * (size.width - broad) + inset, y: floor - h(n), w: broad - inset * 2, h: h(n) };
      const number = strong(`${Math.round(n)}`, px);
      // Where words stand: between the middles of its upper and its lower side.
      const inner = { ...at, y: at.y + at.h * look.dent, h: at.h * (1 - look.dent) };
      const named = bold(layout, 'cushion', 'ink', type.number);
      return [
        ...pale(
          `cushion/${i}`,
          seam(at, -1, out, look.rise, look.dent),
          seam(at, 1, out, SHAPES[0].rise, 0),
          i,
        ),
        ...[0, 1, 2, 3].flatMap((k) => corner(`${i}/${k}`, at, [k % 2, k >> 1], r, i)),
        // Its name over its number, or, where it is low, before it.
        ...(i
          ? [named, number].flatMap((line, n) => {
              const [from, broad] = SPLIT[n]!;
              const part = { ...inner, x: at.x + at.w * from, w: at.w * broad };
              return middled(`cushion-number/1/${n}`, part, [line], 0, i).marks;
            })
          : middled('cushion-number/0', inner, [named, number], 0).marks),
        ...block(`cushion-name/${i}`, { x: at.x + at.w / 2, top: 0, anchor: 'middle', order: i }, [
          name(layout, i ? 'after' : 'before'),
        ]).marks,
      ];
    }),
    // What presses on it.
    // Its lower ones are in the cushion.
    pins({ ...chip, h: chip.h - h(cushions[1]!) * SHAPES[1].dent }),
    slab('chip', chip, { tone: 'chips', order: 1 }),
    ...middled('chip-name', chip, [bold(layout, 'newChip', 'paper', type.number)], 4, 1).marks,
    slab('owed-top', owed, { role: 'debt', tone: 'debt' }),
    ...middled('owed-name', owed, [loanName(layout)]).marks,
    ...below.marks,
  ];
}
