import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill } from '../chart.ts';
import { bold, foot, name } from '../shared/head.ts';
import { middled, type PlaceBox, shape, slab, within } from '../shared/places.ts';
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

/** Of the height, what shows of the loan under the cushion; how many teeth its torn edge has, and how deep, of it. */
const SHOWN = 0.3;
const TEETH = 14;
const TORN = 0.12;
/** Of a cushion's height and breadth, its number at the most. */
const TALL = 0.8;
const BROAD = 0.5;
/** How many points half a cushion's edge has; how square it is, and how far its corners stick out. */
const POINTS = 36;
const SQUARE = 2.5;
const EARS = 0.31;
/** Of a cushion's breadth, the chip on it; px: its pins, and their pattern. */
const CHIP = 0.54;
const PIN = 9;
const PINS = '6 6';

/** The upper or the lower edge of a cushion, from left to right: it fills its place in the middle of each side. */
const seam = ({ x, y, w, h }: PlaceBox, down: number): Point[] =>
  range(POINTS + 1).map((n) => {
    const turn = (n / POINTS) * Math.PI;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const far = (Math.abs(cos) ** SQUARE + sin ** SQUARE) ** (-1 / SQUARE);
    const k = (far + EARS * (1 - Math.abs(Math.cos(2 * turn))) ** 3) / 2;
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
  const shown = Math.max(NAME * 2, high * SHOWN);
  const under = type.label * LEADING + space.close;
  const floor = high - shown - 1;
  const gap = space.apart;
  const w = (size.width - gap) / 2;
  const h = linear([0, cushions[0]!], [0, floor - under]);
  const low = h(cushions[1]!);
  // Both numbers are of one size, which the lower bar has room for.
  const px = Math.min(w * BROAD, low * TALL);
  const long = w * CHIP;
  const chip = { x: w + gap + (w - long) / 2, y: under, w: long, h: floor - under - low };
  return [
    ...cushions.flatMap((n, i): Mark[] => {
      const at = { x: i * (w + gap) + 1, y: floor - h(n), w: w - 2, h: h(n) };
      const number = strong(`${Math.round(n)}`, px);
      return [
        ...pale(`cushion/${i}`, seam(at, -1), seam(at, 1), i),
        ...middled(`cushion-number/${i}`, at, i ? [number] : [name(layout, 'cushion'), number], 4, i).marks,
        ...block(
          `cushion-name/${i}`,
          { x: at.x + at.w / 2, top: 0, anchor: 'middle', order: i },
          within([name(layout, i ? 'after' : 'before')], w),
        ).marks,
      ];
    }),
    // What presses on it.
    ...[chip.x - PIN / 2, chip.x + long + PIN / 2].map((x, n) =>
      stroke(
        `pins/${n}`,
        [
          [x, under + PIN],
          [x, floor - low - PIN],
        ],
        PIN,
        { dash: PINS, tone: 'ink', order: 1 },
      ),
    ),
    slab('chip', chip, { tone: 'chips', order: 1 }),
    // The upper end of the loan, whose lower one is not shown.
    shape(
      'owed-top',
      [
        [0, high - shown],
        [size.width, high - shown],
      ],
      { role: 'debt', tone: 'debt' },
      range(2 * TEETH + 1).map((n): Point => [
        (size.width * n) / (2 * TEETH),
        high - (n % 2 ? 0 : shown * TORN),
      ]),
    ),
    ...middled('owed-name', { x: 0, y: high - shown, w: size.width, h: shown * (1 - TORN) }, [
      bold(layout, 'loan', 'paper', Math.max(NAME, Math.min(type.number, shown * 0.4))),
    ]).marks,
    ...below.marks,
  ];
}
