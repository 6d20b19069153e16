import { range } from 'd3-array';
import type { BoxMark, LineMark, Mark, Point, TextMark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { BASELINE, LEADING, SMALLEST } from '../shared/space.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { footOf, strip, stripLength, stripPitch, sum, tens, type Deals } from './money.ts';

/** px; how thick a ray is, how long its barbs are, and how far apart, in radians. */
const [THIN, BARB, SPREAD] = [1.5, 5, 0.5];
/** px; how thick the ray is of a deal whose size is known, and how long its head; how broad that is, of its length. */
const [THICK, HEAD, WING] = [6, 17, 0.62];
/** How far Nvidia's half disc goes, of the fan; and what the rays keep from it, px. */
const [DISC, AIR] = [0.64, 5];
/** How much larger than the largest amount elsewhere the count of deals is; of the disc's depth, the air over its words. */
const [LARGE, OVER] = [2.5, 0.07];
/** How large a square of the two deals that are sized is at most, px, and of the drawing's height. */
const [PITCH, LOWEST] = [44, 0.14];
/** How many squares' breadth the two deals keep between them at least. */
const BETWEEN = 0.9;
/** How much more of the fan a heavy ray has than a thin one. */
const ROOM = 3;
/** How much of what the fan leaves free is over it. */
const ABOVE = 0.2;

/** Half a circle under the middle of its top, px. */
interface Bow {
  x: number;
  y: number;
  r: number;
}

/** A place on a bow. @param angle radians from straight down, to the right @param out px further out */
const onBow = ({ x, y, r }: Bow, angle: number, out = 0): Point => [
  x + (r + out) * Math.sin(angle),
  y + (r + out) * Math.cos(angle),
];

/** A deal that nobody has sized. */
function ray(key: string, from: Point, to: Point): LineMark {
  const way = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const barb = (side: number): Point => [
    to[0] - BARB * Math.cos(way + side * SPREAD),
    to[1] - BARB * Math.sin(way + side * SPREAD),
  ];
  return { kind: 'line', key, points: [from, to, barb(-1), to, barb(1)], width: THIN, role: 'equity' };
}

/** A heavy ray, to the squares it brings. */
function heavy(key: string, from: Point, to: Point): Mark[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [dx, dy] = [((to[0] - from[0]) / length) * HEAD, ((to[1] - from[1]) / length) * HEAD];
  const neck: Point = [to[0] - dx, to[1] - dy];
  const wing = (side: number): Point => [neck[0] - dy * WING * side, neck[1] + dx * WING * side];
  return [
    { kind: 'line', key: `${key}-ray`, points: [from, neck], width: THICK, role: 'equity' },
    { kind: 'area', key: `${key}-ray-head`, over: [wing(1), to], under: [wing(-1), to], role: 'equity' },
  ];
}

/** What a label stands on in the disc: of the disc's own colour. @param wide px, as its font may need */
const ground = ({ key, x, y, size }: TextMark, wide: number): BoxMark => ({
  kind: 'box',
  key: `${key}-ground`,
  x: x - wide / 2,
  y: y - size * 0.8,
  w: wide,
  h: size * 1.08,
  r: 0,
  role: 'equity',
});

/** Nvidia and its count, as large as they fit its half disc. */
function counted(layout: Deals, disc: Bow): Mark[] {
  const { data, type, space } = layout;
  const deals = amount(data, 'deals');
  const set = (share: number, apart: boolean): { marks: Mark[]; fits: boolean } => {
    const large = type.hero * LARGE * share;
    const sized = (line: Line, times = 1): Line => ({
      ...line,
      size: Math.max(SMALLEST, Math.min(type.number, large * 0.45) * times),
      tone: 'paper',
    });
    const lines: Line[] = [
      sized(name(layout, 'nvidia')),
      ...(apart
        ? [sized({ text: deals.hedge, size: 0 }, 0.72), amountLine(deals, large, 'paper')]
        : [{ ...sum(deals, large, 'equity'), tone: 'paper' as const }]),
    ];
    const said = block(
      'deals-sum',
      { x: disc.x, top: disc.y + Math.max(space.snug, disc.r * OVER), anchor: 'middle' },
      lines,
    ).marks;
    const grounds = said.map((mark, n) => ground(mark, block('', { x: 0, top: 0 }, [lines[n]!]).width + 4));
    const fits = grounds.every(({ y, w, h }) => Math.hypot(y + h - disc.y, w / 2) < disc.r);
    return { marks: [...grounds, ...said], fits: fits && large >= SMALLEST };
  };
  const tries = range(1, 0.2, -0.04).flatMap((share) => [set(share, true), set(share * 0.8, false)]);
  return (tries.find(({ fits }) => fits) ?? tries.at(-1)!).marks;
}

/** The two that are sized: the squares' key, and whose. */
const SIZED = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** The two deals' words on two common lines: the first's from the left edge, the second's up to the right one. */
function wordsOf(layout: Deals, top: number): { marks: Mark[]; height: number } {
  const { data, size, type, space } = layout;
  const half = size.width / 2 - space.clear;
  const is = caption(layout, 'withMicrosoft');
  const names = SIZED.map(([, slot]) => name(layout, slot));
  const sums = SIZED.map(([, slot]) => sum(amount(data, slot), type.number, 'equity'));
  const wide = (line: Line): number => block('', { x: 0, top: 0 }, [line]).width;
  const broad = Math.max(wide(sums[0]!), wide(sums[1]!), wide(names[1]!) + space.half + wide(is));
  const set = (line: Line): Line => ({
    ...line,
    size: Math.max(SMALLEST, line.size * Math.min(1, half / broad)),
  });
  const [lines, partner] = [SIZED.map((_, n) => [set(names[n]!), set(sums[n]!)]), set(is)];
  const before = size.width - wide(partner) - space.tight;
  const low = top + lines[0]![0]!.size * LEADING;
  return {
    marks: SIZED.flatMap(([key], n) => {
      const anchor = n ? 'end' : 'start';
      const [who, much] = lines[n]! as [Line, Line];
      return [
        ...block(`${key}-who`, { x: n && before, top, anchor }, [who]).marks,
        ...block(`${key}-sum`, { x: n && size.width, top: low, anchor }, [much]).marks,
      ];
    }).concat(
      block(
        'partner',
        { x: size.width, top: top + (lines[1]![0]!.size - partner.size) * BASELINE, anchor: 'end' },
        [partner],
      ).marks,
    ),
    height: blockHeight(lines[0]!),
  };
}

/** 2 · Deals of no known size fan out of Nvidia, counted; two of them, heavy, lead to their squares in one strip. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, space } = layout;
  const height = size.height - footHeight(layout);
  const x = size.width / 2;
  const counts = SIZED.map(([, slot]) => tens(layout, slot));
  const whole = counts[0]! + counts[1]! + BETWEEN;
  const pitch = Math.min(PITCH, stripPitch(whole, size.width), height * LOWEST);
  const low = height - wordsOf(layout, 0).height;
  const top = low - space.tight - pitch;
  // The headline keeps off the uppermost rays.
  const free = top - space.apart - space.half;
  const r = Math.min(x - 2, free);
  const y = space.half + (free - r) * ABOVE;
  const fan: Bow = { x, y, r };
  const disc: Bow = { x, y, r: r * DISC };
  const lengths = counts.map((count) => stripLength(count, pitch));
  const lefts = [0, size.width - lengths[1]!];
  const { value } = amount(data, 'deals');
  /** In how many parts the fan's half circle falls: a thin ray has one. */
  const parts = value + SIZED.length * (ROOM - 1);
  const angleAt = (part: number): number => (part / parts - 0.5) * Math.PI;
  // The heavy rays go straight on to the middles of their squares.
  const ends = lefts.map((left, n): Point => [left + lengths[n]! / 2, top - 3]);
  const heavyAt = ends.map(([endX, endY]) => Math.atan2(endX - x, endY - y));
  // How many thin ones are before each of them: the nearest of the fan's parts are theirs.
  const before = heavyAt.map((angle, n) => Math.round((angle / Math.PI + 0.5) * parts - ROOM / 2 - n * ROOM));
  const thin = range(value - SIZED.length).map((n) =>
    angleAt(n + 0.5 + ROOM * before.filter((count) => count <= n).length),
  );
  return [
    ...thin.map((angle, n) => ray(`deal/${n}`, onBow(disc, angle, AIR), onBow(fan, angle))),
    {
      kind: 'area',
      key: 'nvidia-disc',
      over: range(49).map((n) => onBow(disc, (n / 48 - 0.5) * Math.PI)),
      under: [[x, y]],
      tone: 'equity',
    },
    ...counted(layout, disc),
    ...SIZED.flatMap(([key, slot], n): Mark[] => {
      const { standing } = amount(data, slot);
      return [
        ...heavy(slot, onBow(disc, heavyAt[n]!, AIR), ends[n]!),
        ...strip({ key, count: counts[n]!, pitch, x: lefts[n]!, top, role: 'equity', standing }),
      ];
    }),
    ...wordsOf(layout, low).marks,
    ...footOf(layout),
  ];
}
