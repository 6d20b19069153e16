import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill } from '../chart.ts';
import { bold, foot, name } from '../shared/head.ts';
import { middled, type PlaceBox, slab, within } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { linear } from '../shared/plot/scale.ts';
import { DOWN, LEADING, LEAST, upOf } from '../shared/space.ts';
import { block, type Line, lowered, widthOf } from '../shared/type.ts';
import { curves, MONTHS, releaseMonth } from './curves.ts';
import { PALE, pale, strong, type Gpu } from './parts.ts';

/** px; how thick both lines are, and the fine gaps in them: they are our example. */
const [LINE, FINE] = [5, [5, 1.6]] as const;
/** px; the least of words in paper on a full colour. */
const NAME = 20;
/** px: how large the word between both lines may be, and how much larger than an amount elsewhere both numbers are. */
const LARGEST = 32;
const LARGE = 1.45;
/** px: the brackets that measure the cushion where both lines start and at their heads. */
const BRACKET = 6;
/** Em: what a word keeps from both lines, and the first number from the edge. */
const AIR = 0.08;

/** 2 · Scroll is time: the loan is paid down, the chips age, and what is between them thins. @param month 0 to MONTHS */
export function monthsScene(layout: Gpu, month: number): Mark[] {
  const { data, size, type, space } = layout;
  const { value, loan } = curves(data);
  const below = foot(layout, 'example');
  const floor = below.top - type.caption * LEADING - space.near;
  const large = type.hero * LARGE;
  const beside = space.snug * 2 + LINE / 2 + BRACKET;
  const left = widthOf(strong('44', large)) + beside + large * AIR;
  const right = size.width - left;
  const x = linear([0, MONTHS], [left, right]);
  const y = linear([0, amount(data, 'new').value], [floor, LINE / 2]);
  // What has not come yet is folded up at a line's head, so that every line keeps its number of points.
  const along = (values: readonly number[]): Point[] =>
    values.map((_, m) => [x(Math.min(m, month)), y(values[Math.min(m, month)]!)] as const);
  const [over, under] = [along(value), along(loan)];
  const ground = along(loan.map(() => 0));
  // As large as it has room between both lines, from their start.
  const from = x(1) + LINE / 2;
  const cushion = range(LARGEST, LEAST - 1, -1)
    .map((px) => {
      const line = bold(layout, 'cushion', 'ink', px);
      const until = Math.min(MONTHS, Math.ceil(x.invert(from + widthOf(line) + LINE)));
      const [least, most] = [y(value[until]!), y(loan[0]!)];
      const fits = most - least > LINE + 1 + px * (upOf(line.text) + DOWN + AIR);
      const word = block('cushion-word', { x: from, top: 0 }, [line]);
      const base = (least + most + (upOf(line.text) - DOWN) * px) / 2;
      return { until, fits, marks: lowered(word, base - word.marks[0]!.y) };
    })
    .find(({ fits }) => fits);
  const loanIs = block('loan-name', { x: x(1) + 4, top: y(20) }, [
    bold(layout, 'loan', 'paper', Math.max(NAME, type.number)),
  ]);
  const chipsAre = block(
    'chips-name',
    { x: x(6), top: 0 },
    within([name(layout, 'chips', 'chips')], size.width - x(6)),
  );
  const high = y(value[month]!);
  /** How large the cushion is in a month, beside a bracket at that end of it. @param side -1 or 1 */
  const measured = (key: string, m: number, side: number): Mark[] => {
    const [top, bottom] = [y(value[m]!), y(loan[m]!)];
    const [at, out] = [space.snug + LINE / 2, BRACKET].map((px) => px * side) as [number, number];
    const points: Point[] = [
      [x(m) + at, top],
      [x(m) + at + out, top],
      [x(m) + at + out, bottom],
      [x(m) + at, bottom],
    ];
    return [
      stroke(`${key}-bracket`, points, 2),
      ...block(
        key,
        {
          x: x(m) + beside * side,
          top: (top + bottom - large * LEADING) / 2,
          anchor: side > 0 ? 'start' : 'end',
        },
        [strong(`${Math.round(value[m]! - loan[m]!)}`, large, 'chips')],
      ).marks,
    ];
  };
  const when = (n: number): Line => ({ text: fill(data, 'month', { n }), size: type.caption, tone: 'muted' });
  const now = Math.max(x(month), left + widthOf(when(month)));
  return [
    // Words stand on it.
    { kind: 'area', key: 'owed', over: under, under: ground, role: 'debt', tone: 'debt' },
    { kind: 'area', key: 'cushion', over, under, role: 'chips', shade: PALE },
    stroke('loan', under, LINE, { dash: FINE, role: 'debt' }),
    stroke('value', over, LINE, { dash: FINE, role: 'chips' }),
    floorUnder(floor, [left, right]),
    ...measured('was', 0, -1),
    ...measured('left', month, 1),
    // A word comes with what it stands on.
    ...(cushion && month >= cushion.until ? cushion.marks : []),
    ...(x(month) > x(1) + 4 + loanIs.width ? loanIs.marks : []),
    ...(high > chipsAre.bottom + large ? chipsAre.marks : []),
    ...(now - left > widthOf(when(0), when(month)) * 2 + space.near
      ? block('start', { x: left, top: floor + space.snug }, [when(0)]).marks
      : []),
    ...block('month', { x: now, top: floor + space.snug, anchor: 'end' }, [when(month)]).marks,
    ...below.marks,
  ];
}

/** Of the height, the loan on which both cushions lie, at least; of the width, how high they are at most. */
const LOAN = 0.15;
const PLUMP = 0.72;
/** Of a cushion's height and breadth, its number at the most. */
const TALL = 0.8;
const BROAD = 0.5;
/** How many points one side of a cushion has; of its height, how far its corners stick out over the middle of a side. */
const POINTS = 24;
const EARS = 0.06;
/** Of the room, how broad a plump and a squashed one are; of their breadth, how far their sides bulge, or draw in. */
const SHAPES = [
  { broad: 0.49, bulge: -0.035 },
  { broad: 0.51, bulge: 0.075 },
] as const;
/** Of the width and of the lower cushion's height, half a tuft at a corner, at most; of what is less of a cushion's height and breadth, how long the creases to it are. */
const TUFT = 0.018;
const TUFTED = 0.1;
const CREASE = 0.2;
/** Of a squashed cushion's breadth, the chip on it; px: its pins, and about how far from one to the next. */
const CHIP = 0.5;
const PIN = 9;
const PITCH = 12;

/** The upper or the lower edge of a cushion, from the middle of its left side to that of its right. @param down 1 or -1 @param out px that its sides bulge */
function seam({ x, y, w, h }: PlaceBox, down: number, out: number): Point[] {
  /** How far a side is drawn out or in, so far along it. */
  const drawn = (t: number): number => 1 - Math.abs(2 * t - 1) ** 2.4;
  const along = range(POINTS + 1).map((n) => n / POINTS);
  const side = along
    .filter((t) => t >= 0.5)
    .map((t): Point => [out * drawn(t), h * (0.5 + down * (t - 0.5))]);
  return [
    ...side.map(([far, at]): Point => [x - far, y + at]),
    ...along.map((t): Point => [x + w * t, y + h * ((1 + down) / 2 - down * EARS * drawn(t))]),
    ...side.toReversed().map(([far, at]): Point => [x + w + far, y + at]),
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
  const loan = Math.max(NAME * 1.8, high * LOAN, high - under - size.width * PLUMP);
  const floor = high - loan - 1;
  const room = size.width - space.apart;
  const h = linear([0, cushions[0]!], [0, floor - under]);
  const low = h(cushions[1]!) * (1 - EARS);
  const r = Math.min(size.width * TUFT, low * TUFTED);
  // Both numbers are of one size, which the lower cushion has room for.
  const px = Math.min(room * SHAPES[0].broad * BROAD, low * (1 - EARS) * TALL);
  const w = room * SHAPES[1].broad;
  const chip = { x: size.width - (w * (1 + CHIP)) / 2, y: under, w: w * CHIP, h: floor - under - low };
  // As many whole pins as there is room for, half a gap clear of both its ends.
  const pin = chip.h / Math.max(2, Math.round(chip.h / PITCH)) / 2;
  return [
    ...cushions.flatMap((n, i): Mark[] => {
      const look = SHAPES[i]!;
      const broad = room * look.broad;
      // Its corners: tufts and sides that bulge are in its room too.
      const out = broad * look.bulge;
      const inset = Math.max(r, out + 1);
      const at = { x: i * (size.width - broad) + inset, y: floor - h(n), w: broad - inset * 2, h: h(n) };
      const number = strong(`${Math.round(n)}`, px);
      return [
        ...pale(`cushion/${i}`, seam(at, -1, out), seam(at, 1, out), i),
        ...[0, 1, 2, 3].flatMap((k) => {
          // Inwards from its corner: a round tuft, and two creases that run into it.
          const [dx, dy] = [k % 2 ? -1 : 1, k > 1 ? -1 : 1];
          const [x, y] = [at.x + at.w * (k % 2), dy * r + at.y + (k > 1 ? at.h : 0)];
          const long = Math.min(at.w, at.h) * CREASE + r;
          const creases = [0.4, 0.92].map((far): Point => [
            x + dx * long * far,
            y + dy * long * (1.32 - far),
          ]);
          return [
            stroke(`crease/${i}/${k}`, [creases[0]!, [x, y], creases[1]!], 2, { role: 'chips', order: i }),
            {
              kind: 'box',
              key: `tuft/${i}/${k}`,
              x: x - r,
              y: y - r,
              w: r * 2,
              h: r * 2,
              r,
              role: 'chips',
              order: i,
            } as const,
          ];
        }),
        ...middled(`cushion-number/${i}`, at, i ? [number] : [name(layout, 'cushion'), number], 4, i).marks,
        ...block(
          `cushion-name/${i}`,
          { x: at.x + at.w / 2, top: 0, anchor: 'middle', order: i },
          within([name(layout, i ? 'after' : 'before')], broad),
        ).marks,
      ];
    }),
    // What presses on it.
    ...[chip.x - PIN / 2, chip.x + chip.w + PIN / 2].map((x, n) =>
      stroke(
        `pins/${n}`,
        [
          [x, chip.y + pin / 2],
          [x, chip.y + chip.h - pin / 2],
        ],
        PIN,
        { dash: [pin, pin], tone: 'ink', order: 1 },
      ),
    ),
    slab('chip', chip, { tone: 'chips', order: 1 }),
    slab('owed-top', { x: 0, y: high - loan, w: size.width, h: loan }, { role: 'debt', tone: 'debt' }),
    ...middled('owed-name', { x: 0, y: high - loan, w: size.width, h: loan }, [
      bold(layout, 'loan', 'paper', Math.max(NAME, Math.min(type.hero, loan * 0.4))),
    ]).marks,
    ...below.marks,
  ];
}
