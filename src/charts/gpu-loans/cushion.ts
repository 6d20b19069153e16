import { range } from 'd3-array';
import { inHan, READS_HAN } from '../../lib/han.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill, words } from '../chart.ts';
import { bold, foot, name } from '../shared/head.ts';
import { middled, type PlaceBox, shape, slab, within } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { linear } from '../shared/plot/scale.ts';
import { BASELINE, INK, LEADING, LEAST } from '../shared/space.ts';
import { block, lowered, widthOf } from '../shared/type.ts';
import { curves, MONTHS, releaseMonth } from './curves.ts';
import { PALE, pale, strong, type Gpu } from './parts.ts';

/** px; how thick both lines are, and the fine gaps in them: they are our example. */
const [LINE, FINE] = [5, '5 1.6'] as const;
/** px; the least of words in paper on a full colour. */
const NAME = 20;
/** px: how large the word between both lines may be. */
const LARGEST = 40;
/** How much larger than an amount elsewhere the cushion's is. */
const LARGE = 2;
/** Em: how high capitals reach over their baseline, and what a word keeps from both lines. */
const HIGH = 0.74;
const AIR = 0.56;

/** 2 · Scroll is time: the loan is paid down, the chips age, and what is between them thins. @param month 0 to MONTHS */
export function monthsScene(layout: Gpu, month: number): Mark[] {
  const { data, size, type, space } = layout;
  const { value, loan } = curves(data);
  const below = foot(layout, 'example');
  const floor = below.top - space.near;
  const right = size.width - widthOf(strong('88', type.number)) - space.snug - 3;
  const x = linear([0, MONTHS], [LINE / 2, right]);
  const y = linear([0, amount(data, 'new').value], [floor, LINE / 2]);
  // What has not come yet is folded up at a line's head, so that every line keeps its number of points.
  const along = (values: readonly number[]): Point[] =>
    values.map((_, m) => [x(Math.min(m, month)), y(values[Math.min(m, month)]!)] as const);
  const [over, under] = [along(value), along(loan)];
  const ground = along(loan.map(() => 0));
  // As large as it has room between both lines, from their start.
  const from = x(1) + LINE;
  const tried = range(LARGEST, LEAST - 1, -1).map((px) => {
    const word = block('cushion-word', { x: from, top: 0 }, [bold(layout, 'cushion', 'ink', px)]);
    const until = Math.min(MONTHS, Math.ceil(x.invert(from + word.width)));
    const [low, high] = [y(loan[1]!), y(value[until]!)];
    const tall = READS_HAN && inHan(words(data, 'cushion')) ? INK : HIGH;
    const fits = low - high > px * (tall + AIR) + LINE;
    return { until, fits, marks: lowered(word, (low + high + px * HIGH) / 2 - px * BASELINE) };
  });
  const cushion = tried.find(({ fits }) => fits);
  const loanIs = block('loan-name', { x: x(1) + 4, top: y(20) }, [
    bold(layout, 'loan', 'paper', Math.max(NAME, type.number)),
  ]);
  const large = type.hero * LARGE;
  const room = size.width - widthOf(strong('88', large)) - space.snug - x(6);
  const chipsAre = block('chips-name', { x: x(6), top: 0 }, within([name(layout, 'chips', 'chips')], room));
  const [chipsEnd, loanEnd] = [value[month]!, loan[month]!];
  const beside = (key: 'chips' | 'loan', tone: 'chips' | 'debt', n: number): Mark[] =>
    block(`end-${key}`, { x: x(month) + space.snug + 1, top: y(n) - type.number * 0.66 }, [
      strong(`${Math.round(n)}`, type.number, tone),
    ]).marks;
  return [
    // Words stand on it.
    { kind: 'area', key: 'owed', over: under, under: ground, role: 'debt', tone: 'debt' },
    { kind: 'area', key: 'cushion', over, under, role: 'chips', shade: PALE },
    stroke('loan', under, LINE, { dash: FINE, role: 'debt' }),
    stroke('value', over, LINE, { dash: FINE, role: 'chips' }),
    floorUnder(floor, [0, right]),
    // A word comes with what it stands on.
    ...(cushion && month >= cushion.until ? cushion.marks : []),
    ...(x(month) > x(1) + 4 + loanIs.width ? loanIs.marks : []),
    ...beside('chips', 'chips', chipsEnd),
    ...beside('loan', 'debt', loanEnd),
    ...(y(chipsEnd) - type.number * 0.66 > chipsAre.bottom ? chipsAre.marks : []),
    ...block('left', { x: size.width, top: 0, anchor: 'end' }, [
      strong(`${Math.round(chipsEnd - loanEnd)}`, large, 'chips'),
      { text: fill(data, 'month', { n: month }), size: type.caption, tone: 'muted' },
    ]).marks,
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
