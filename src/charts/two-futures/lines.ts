import { pairs, range } from 'd3-array';
import { crossing } from '../../models/crossing.ts';
import type { LineMark, Mark } from '../../marks/mark.ts';
import { amount, words, type Slot, type Label } from '../chart.ts';
import { nameAndIs, tallest } from '../shared/head.ts';
import type { Reading } from '../shared/plot/lines.ts';
import { amountAndIs, type Layout } from '../shared/layout.ts';
import { LEADING } from '../shared/space.ts';
import { block, type Line } from '../shared/type.ts';
import { dashed, frameOf, grid, growing, START, type FuturesPlot } from './frame.ts';
import { meeting, pointer, ringOf, starts, wait } from './points.ts';

const SPAN = { from: START - 2, to: START + 5, low: 4.5, high: 7000, every: 2 };
const FEET = ['scale', 'leftOut'] as const;
/** Where, in years, the arrows stand that explain the scale. */
const TENFOLD = START + 4.7;

type Head = readonly [Line, Line];

/** What each of the first five steps says over its lines. */
const heads = (layout: Layout<'two-futures'>): readonly Head[] => {
  const { type, data } = layout;
  const slow = amount(data, 'meetSlow');
  const [, said] = amountAndIs(layout, 'meetSlow', 'meetSlow', 'ink', type.hero);
  return [
    amountAndIs(layout, 'ninefold', 'ninefold', 'purchase', type.hero),
    amountAndIs(layout, 'meetStill', 'meetStill', 'ink', type.hero),
    amountAndIs(layout, 'meetPlans', 'meetPlans', 'ink', type.hero),
    [{ text: words(data, 'slow'), size: type.hero, weight: 600, fact: slow.id, value: slow.value }, said],
    nameAndIs(layout, 'fan'),
  ];
};

/** One frame for all five, under the tallest of their heads. */
const plan = (layout: Layout<'two-futures'>): FuturesPlot =>
  frameOf(layout, SPAN, tallest(heads(layout), layout.size.width), FEET);

/** What the four builders' spending grows by from 2025 to their plans for 2026. */
const plansGrowth = ({ data }: Layout<'two-futures'>): number =>
  amount(data, 'capexAfter').value / amount(data, 'capexBefore').value;

interface Picture {
  /** From 1. */
  step: number;
  /** Growth of revenue a year, three lines that may lie on each other; none are furled. */
  earned: readonly (number | undefined)[];
  spent: readonly (number | undefined)[];
}

/** Lines, starts and meetings of one step: the same marks in all five. */
function picture(layout: Layout<'two-futures'>, at: FuturesPlot, { step, earned, spent }: Picture): Mark[] {
  const { data, size } = layout;
  const [revenue, building] = [amount(data, 'earned').value, amount(data, 'spent').value];
  const yearly = Math.sqrt(amount(data, 'ninefold').value);
  const past = range(9).map((i): Reading => {
    // Not quite two years: the line has a breadth of its own.
    const t = ((i - 8) / 8) * 1.93;
    return [START + t, revenue * yearly ** t];
  });
  const pairs = [...new Set(spent)].flatMap((h) => [...new Set(earned)].map((g) => [g, h] as const));
  const met = pairs.flatMap(([g, h]) => {
    if (g === undefined || h === undefined) return [];
    const when = crossing({ revenue, building, revenueGrowth: g, buildingGrowth: h });
    return 'years' in when && START + when.years <= at.to
      ? [{ years: when.years, money: building * h ** when.years }]
      : [];
  });
  const fan = step === 5;
  const first = met[0];
  return [
    ...grid(layout, at, step === 1 ? FEET.slice(0, 1) : FEET, !fan),
    ...spent.map((h, i) => growing(layout, at, `spent/${i}`, building, h, 'chips')),
    { ...dashed(layout, at, 'past', past, 'purchase'), standing: amount(data, 'ninefold').standing },
    ...earned.map((g, i) => growing(layout, at, `earned/${i}`, revenue, g, 'purchase')),
    ...met.flatMap(({ years, money }, i) => meeting(at, `meet/${i}`, years, money, ringOf(layout))),
    ...(step === 1 ? tenfold(layout, at) : fan ? [] : wait(layout, at, first)),
    ...starts(layout, at, step > 1, step > 1 ? at.right : at.x(TENFOLD) - 10),
    ...block('head', { x: 0, top: 0, maxWidth: size.width }, heads(layout)[step - 1]!).marks,
  ];
}

/** How to read the scale, in the half of the frame that is still empty: from line to line, ten times as much. */
function tenfold(layout: Layout<'two-futures'>, at: FuturesPlot): Mark[] {
  const { data, type } = layout;
  const x = at.x(TENFOLD);
  const said: Line = { text: words(data, 'tenfold'), size: type.label, weight: 600, tone: 'muted' };
  const levels = (['grid0', 'grid1', 'grid2'] as const).map((slot) => at.y(amount(data, slot).value));
  return pairs(levels).flatMap(([from, to], i, { length }): Mark[] => {
    const order = i + 1;
    const place = { x: x - 10, top: (from + to) / 2 - type.label * 0.62, anchor: 'end', order } as const;
    return [
      pointer(
        `tenfold/${order}`,
        [
          [x, from - 3],
          [x, to + 3],
        ],
        order,
      ),
      // Said once, at the last.
      ...(order < length ? [] : block(`tenfold-is/${order}`, place, [said]).marks),
    ];
  });
}

const one =
  (
    step: number,
    earned: Slot<'two-futures'> | undefined,
    spent: (layout: Layout<'two-futures'>) => number | undefined,
  ) =>
  (layout: Layout<'two-futures'>): Mark[] => {
    const growth = earned === undefined ? undefined : amount(layout.data, earned).value;
    const building = spent(layout);
    return picture(layout, plan(layout), {
      step,
      earned: [growth, growth, growth],
      spent: [building, building],
    });
  };

const still = ({ data }: Layout<'two-futures'>): number => amount(data, 'still').value;

/** 1 · Revenue up to 2025. */
export const believersScene = one(1, undefined, () => undefined);
/** 2 · Revenue goes on, building stands still. */
export const stillScene = one(2, 'fast', still);
/** 3 · Building grows as planned. */
export const plansScene = one(3, 'fast', plansGrowth);
/** 4 · Revenue slows. */
export const slowScene = one(4, 'slower', plansGrowth);

/** 5 · A fan: three growths of revenue, two of building. */
export function fanScene(layout: Layout<'two-futures'>): Mark[] {
  const { data } = layout;
  const at = plan(layout);
  const slots = ['fast', 'slower', 'slowest'] as const;
  const earned = slots.map((slot) => amount(data, slot).value);
  const spent = [plansGrowth(layout), still(layout)];
  const marks = picture(layout, at, { step: 5, earned, spent });
  const lines = marks.filter(
    (mark): mark is LineMark => mark.kind === 'line' && /^(earned|spent)\//.test(mark.key),
  );
  const said = ['plansGrowth', 'still', ...slots] as const;
  return [...marks, ...lines.flatMap((line, i) => growth(layout, at, i, line, said[i] ?? 'still'))];
}

/** What a line grows by, at its end: over it where the line leaves by the top, else in the margin. */
function growth(
  { data, size, type }: Layout<'two-futures'>,
  at: FuturesPlot,
  i: number,
  line: LineMark,
  said: Label<'two-futures'>,
): Mark[] {
  const [x, y] = line.points.at(-1) ?? [0, 0];
  const label: Line = {
    text: words(data, said),
    size: type.caption,
    weight: 600,
    tone: line.role === 'chips' ? 'chips' : 'purchase',
  };
  const place =
    x < at.right - 1
      ? { x, top: y - type.caption * 1.5, anchor: 'middle' as const }
      : { x: size.width - 2, top: y - (type.caption * LEADING) / 2, anchor: 'end' as const };
  return block(`growth/${i}`, place, [label]).marks;
}
