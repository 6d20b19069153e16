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
const [LINE, FINE] = [5, '5 1.6'] as const;
/** px; the least of words in paper on a full colour. */
const NAME = 20;
/** px: how large the word between both lines may be, its number in that, and how much larger than an amount elsewhere the last one is. */
const LARGEST = 40;
const START = 1.35;
const LARGE = 1.8;
/** px: the bracket that measures the cushion at both lines' heads. */
const BRACKET = 7;
/** Em: what a word keeps from both lines. */
const AIR = 0.05;

/** 2 · Scroll is time: the loan is paid down, the chips age, and what is between them thins. @param month 0 to MONTHS */
export function monthsScene(layout: Gpu, month: number): Mark[] {
  const { data, size, type, space } = layout;
  const { value, loan } = curves(data);
  const below = foot(layout, 'example');
  const floor = below.top - type.caption * LEADING - space.near;
  const large = type.hero * LARGE;
  const beside = space.snug * 2 + LINE + BRACKET;
  const right = size.width - widthOf(strong('88', large)) - beside;
  const x = linear([0, MONTHS], [LINE / 2, right]);
  const y = linear([0, amount(data, 'new').value], [floor, LINE / 2]);
  // What has not come yet is folded up at a line's head, so that every line keeps its number of points.
  const along = (values: readonly number[]): Point[] =>
    values.map((_, m) => [x(Math.min(m, month)), y(values[Math.min(m, month)]!)] as const);
  const [over, under] = [along(value), along(loan)];
  const ground = along(loan.map(() => 0));
  // As large as they have room between both lines, from their start: the number over its word, as the wedge runs, or that alone.
  const from = x(1) + LINE;
  const sizes = range(LARGEST, LEAST - 1, -1);
  const tried = [...sizes, ...sizes].map((px, i) => {
    const lines = [
      strong(`${Math.round(value[0]! - loan[0]!)}`, px * START),
      bold(layout, 'cushion', 'ink', px),
    ].slice(i < sizes.length ? 0 : 1);
    const word = block('cushion-word', { x: from, top: 0 }, lines);
    const until = lines.map((line) => Math.min(MONTHS, Math.ceil(x.invert(from + widthOf(line) + LINE))));
    const least = Math.max(
      ...word.marks.map(({ y: base, text, size }, n) => y(value[until[n]!]!) - base + upOf(text) * size),
    );
    const most = y(loan[1]!) - word.marks.at(-1)!.y - DOWN * px;
    const fits = most - least > LINE + 2 + px * AIR;
    return { until: until.at(-1)!, fits, marks: lowered(word, (least + most) / 2) };
  });
  const cushion = tried.find(({ fits }) => fits);
  const loanIs = block('loan-name', { x: x(1) + 4, top: y(20) }, [
    bold(layout, 'loan', 'paper', Math.max(NAME, type.number)),
  ]);
  const chipsAre = block(
    'chips-name',
    { x: x(6), top: 0 },
    within([name(layout, 'chips', 'chips')], size.width - x(6)),
  );
  const [high, low] = [y(value[month]!), y(loan[month]!)];
  const at = x(month) + space.snug + LINE / 2;
  const left = block('left', { x: x(month) + beside, top: (high + low - large * LEADING) / 2 }, [
    strong(`${Math.round(value[month]! - loan[month]!)}`, large, 'chips'),
  ]);
  const when = (n: number): Line => ({ text: fill(data, 'month', { n }), size: type.caption, tone: 'muted' });
  const now = Math.max(x(month), widthOf(when(month)));
  return [
    // Words stand on it.
    { kind: 'area', key: 'owed', over: under, under: ground, role: 'debt', tone: 'debt' },
    { kind: 'area', key: 'cushion', over, under, role: 'chips', shade: PALE },
    stroke('loan', under, LINE, { dash: FINE, role: 'debt' }),
    stroke('value', over, LINE, { dash: FINE, role: 'chips' }),
    floorUnder(floor, [0, right]),
    stroke(
      'bracket',
      [
        [at, high],
        [at + BRACKET, high],
        [at + BRACKET, low],
        [at, low],
      ],
      2,
    ),
    // A word comes with what it stands on.
    ...(cushion && month >= cushion.until ? cushion.marks : []),
    ...(x(month) > x(1) + 4 + loanIs.width ? loanIs.marks : []),
    ...(left.bottom - large > chipsAre.bottom && high > chipsAre.bottom ? chipsAre.marks : []),
    ...left.marks,
    ...(now > widthOf(when(0), when(month)) * 2 + space.near
      ? block('start', { x: 0, top: floor + space.snug }, [when(0)]).marks
      : []),
    ...block('month', { x: now, top: floor + space.snug, anchor: 'end' }, [when(month)]).marks,
    ...below.marks,
  ];
}

/** Of the height, the loan on which both cushions lie, at least; of the width, how high they are at most. */
const LOAN = 0.15;
const PLUMP = 0.86;
/** Of a cushion's height and breadth, its number at the most. */
const TALL = 0.8;
const BROAD = 0.5;
/** How many points half a cushion's edge has; of a plump one and of a squashed one how square it is, how far its corners stick out, and its breadth. */
const POINTS = 36;
const SHAPES = [
  { square: 2.5, ears: 0.31, broad: 0.46 },
  { square: 3.4, ears: 0, broad: 0.54 },
] as const;
/** Of a squashed cushion's breadth, the chip on it; px: its pins, and about how far from one to the next. */
const CHIP = 0.5;
const PIN = 9;
const PITCH = 12;

/** The upper or the lower edge of a cushion, from left to right: it fills its place in the middle of each side. */
const seam = ({ x, y, w, h }: PlaceBox, down: number, { square, ears }: (typeof SHAPES)[number]): Point[] =>
  range(POINTS + 1).map((n) => {
    const turn = (n / POINTS) * Math.PI;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const far = (Math.abs(cos) ** square + sin ** square) ** (-1 / square);
    const k = (far + ears * (1 - Math.abs(Math.cos(2 * turn))) ** 3) / 2;
    return [x + w * (0.5 - k * cos), y + h * (0.5 + down * k * sin)];
  });

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
  const low = h(cushions[1]!);
  // Both numbers are of one size, which the lower cushion has room for.
  const px = Math.min(room * SHAPES[0].broad * BROAD, low * TALL);
  const w = room * SHAPES[1].broad;
  const chip = { x: size.width - (w * (1 + CHIP)) / 2, y: under, w: w * CHIP, h: floor - under - low };
  // As many whole pins as there is room for, half a gap clear of both its ends.
  const pin = chip.h / Math.max(2, Math.round(chip.h / PITCH)) / 2;
  return [
    ...cushions.flatMap((n, i): Mark[] => {
      const look = SHAPES[i]!;
      const broad = room * look.broad;
      const at = { x: i * (size.width - broad) + 1, y: floor - h(n), w: broad - 2, h: h(n) };
      const number = strong(`${Math.round(n)}`, px);
      return [
        ...pale(`cushion/${i}`, seam(at, -1, look), seam(at, 1, look), i),
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
        { dash: `${pin} ${pin}`, tone: 'ink', order: 1 },
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
