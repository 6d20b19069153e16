import { range } from 'd3-array';
import { crossing } from '../../models/crossing.ts';
import type { DataOf } from '../../lib/types.ts';
import type { Mark, Size } from '../../marks/mark.ts';
import { amount, fill, words, type Settings } from '../chart.ts';
import type { Panel } from '../panel.ts';
import { caption } from '../shared/head.ts';
import { layoutFor, type Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { frameOf, grid, growing, START } from './frame.ts';
import { meeting, ringOf, starts, wait } from './points.ts';

/** Four years before the start are room for its words. */
const SPAN = { from: START - 4, to: START + 10, low: 4.5, high: 1e5, every: 5 };
const FEET = ['scale'] as const;
/** One slider step is a twentieth. */
const STEP = 0.05;
/** Years of the run that the table lists. */
const LISTED = 6;

/** A meeting within the frame, later, too late to say, or never. */
type Outcome = 'Meet' | 'Late' | 'Far' | 'Never';

/** What one setting leads to. Growth in factors a year, money in USD bn. */
interface Answer {
  revenueGrowth: number;
  buildingGrowth: number;
  outcome: Outcome;
  /** After 2025; Infinity for never. */
  years: number;
  money: number;
}

const two = (value: number): number => Number(value.toPrecision(2));
const yearsText = (years: number): string => (years < 10 ? years.toFixed(1) : `${Math.round(years)}`);

function moneyText(data: DataOf<'two-futures-try'>, bn: number): string {
  return bn < 995 ? fill(data, 'bn', { n: two(bn) }) : fill(data, 'tn', { n: two(bn / 1000) });
}

function answer(data: DataOf<'two-futures-try'>, settings: Settings): Answer {
  const [revenueGrowth, buildingGrowth] = [Number(settings['revenue']), Number(settings['building'])];
  const [revenue, building] = [amount(data, 'earned').value, amount(data, 'spent').value];
  const when = crossing({ revenue, building, revenueGrowth, buildingGrowth });
  const years = 'years' in when ? when.years : Infinity;
  const money = building * buildingGrowth ** years;
  const seen = START + years <= SPAN.to && money > SPAN.low;
  const late = years > amount(data, 'horizon').value ? 'Far' : 'Late';
  const outcome = years === Infinity ? 'Never' : seen ? 'Meet' : late;
  return { revenueGrowth, buildingGrowth, outcome, years, money };
}

function head(
  data: DataOf<'two-futures-try'>,
  layout: Layout<'two-futures-try'>,
  { outcome, years }: Answer,
): Line[] {
  const { type } = layout;
  const when = fill(data, 'years', { years: yearsText(years) });
  const [text, is] = (
    {
      Meet: [when, 'yearsIs'],
      Late: [when, 'lateIs'],
      Far: [words(data, 'far'), 'lateIs'],
      Never: [words(data, 'never'), 'neverIs'],
    } as const
  )[outcome];
  return [{ text, size: type.hero, weight: 600 }, caption(layout, is)];
}

function draw(data: DataOf<'two-futures-try'>, size: Size, of: Answer): Mark[] {
  const layout = layoutFor(data, size);
  const [revenue, building] = [amount(data, 'earned').value, amount(data, 'spent').value];
  // Room for the longest head, so that a dragged slider moves the lines and not the frame.
  const heads = (['Meet', 'Late', 'Far', 'Never'] as const).map((outcome) =>
    blockHeight(head(data, layout, { ...of, years: 1, outcome }), size.width),
  );
  const at = frameOf(layout, SPAN, Math.max(...heads), FEET);
  const met = of.outcome === 'Meet' ? of : undefined;
  return [
    ...grid(layout, at, FEET),
    growing(layout, at, 'spent/0', building, of.buildingGrowth, 'chips'),
    growing(layout, at, 'earned/0', revenue, of.revenueGrowth, 'purchase'),
    ...(met ? meeting(at, 'meet/0', met.years, met.money, ringOf(layout)) : []),
    ...(of.outcome === 'Never' ? [] : wait(layout, at, met)),
    ...starts(layout, at),
    ...block('head', { x: 0, top: 0, maxWidth: size.width }, head(data, layout, of)).marks,
  ];
}

/** Growth of revenue and of building, and the year they meet. */
export const twoFuturesTry: Panel<DataOf<'two-futures-try'>> = {
  id: 'two-futures-try',
  controls: (data) =>
    (['revenue', 'building'] as const).map((name) => ({
      kind: 'slider',
      name,
      label: words(data, `${name}Growth`),
      min: amount(data, 'least').value,
      max: amount(data, `${name}Most`).value,
      step: STEP,
      value: amount(data, `${name}Growth`).value,
      says: (n) => fill(data, 'times', { n }),
    })),
  run: (data, settings) => {
    const of = answer(data, settings);
    const { outcome, years, money, revenueGrowth, buildingGrowth } = of;
    const says = fill(data, `says${outcome}`, {
      revenue: revenueGrowth,
      building: buildingGrowth,
      years: yearsText(years),
      year: Math.round(START + years),
      money: moneyText(data, money),
    });
    return {
      scene: (size) => {
        const { width, height } = size;
        const focus = { x: 0, y: 0, width, height };
        return { width, height, marks: draw(data, size, of), focus, label: says };
      },
      says,
      table: {
        caption: words(data, 'table'),
        columns: (['tableYear', 'tableEarned', 'tableSpent'] as const).map((label) => words(data, label)),
        rows: range(LISTED).map((t) => [
          `${START + t}`,
          moneyText(data, amount(data, 'earned').value * revenueGrowth ** t),
          moneyText(data, amount(data, 'spent').value * buildingGrowth ** t),
        ]),
      },
    };
  },
};
