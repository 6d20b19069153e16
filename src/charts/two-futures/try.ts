import { range } from 'd3-array';
import { crossing } from '../../models/crossing.ts';
import type { DataOf, Role } from '../../lib/types.ts';
import type { LineMark, Mark, Point, Size } from '../../marks/mark.ts';
import { amount, fill, words, type Settings } from '../chart.ts';
import type { Panel } from '../panel.ts';
import { caption, foot, name } from '../shared/head.ts';
import { layoutFor, type Layout } from '../shared/layout.ts';
import { axisBelow, axisRight, axisWidth } from '../shared/plot/axis.ts';
import { linear, type Scale } from '../shared/plot/scale.ts';
import { level, upright } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { START } from './money.ts';

/** Years that are drawn. */
const YEARS = 6;
/** Straight pieces of a line, and px of its thickness. */
const PIECES = 48;
const LINE = 7;
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
  const seen = years <= YEARS;
  const late = years > amount(data, 'horizon').value ? 'Far' : 'Late';
  const outcome = years === Infinity ? 'Never' : seen ? 'Meet' : late;
  return { revenueGrowth, buildingGrowth, outcome, years, money };
}

/** The words over the drawing: how long it takes, and what both begin with. */
function head(
  layout: Layout<'two-futures-try'>,
  { outcome, years }: Pick<Answer, 'outcome' | 'years'>,
): Line[] {
  const { data, type } = layout;
  const when = fill(data, 'years', { years: yearsText(years) });
  const [text, is] = (
    {
      Meet: [when, 'yearsIs'],
      Late: [when, 'lateIs'],
      Far: [words(data, 'far'), 'lateIs'],
      Never: [words(data, 'never'), 'neverIs'],
    } as const
  )[outcome];
  return [
    { text, size: type.hero, weight: 600 },
    caption(layout, is),
    name(layout, 'spent', 'chips'),
    name(layout, 'earned', 'purchase'),
  ];
}

/** The least of 1, 2 or 5 times a power of ten that is as large. */
function round(value: number): number {
  const ten = 10 ** Math.floor(Math.log10(value));
  return ten * ([1, 2, 5].find((n) => n * ten >= value) ?? 10);
}

/** A sum that grows by a factor a year, until it leaves the frame at the right or by its upper edge. */
function growing(key: string, start: number, factor: number, role: Role, { x, y, top }: Frame): LineMark {
  const years = factor > 1 ? Math.min(YEARS, Math.log(top / start) / Math.log(factor)) : YEARS;
  const points = range(PIECES + 1).map((n): Point => {
    const t = (years * n) / PIECES;
    // Where it leaves, it ends at the very edge, however an engine rounds a power.
    return [x(t), y(n === PIECES && years < YEARS ? top : start * factor ** t)];
  });
  return { kind: 'line', key, points, width: LINE, role, dash: [12, 4] };
}

/** The scales of a drawing: years after 2025, and billions up to its upper edge. */
interface Frame {
  x: Scale;
  y: Scale;
  /** Billions. */
  top: number;
}

function draw(data: DataOf<'two-futures-try'>, size: Size, of: Answer): Mark[] {
  const layout = layoutFor(data, size);
  const { type, space } = layout;
  const [revenue, building] = [amount(data, 'earned').value, amount(data, 'spent').value];
  const met = of.outcome === 'Meet';
  // As high as the meeting needs, or what is built in the last year: steps of the scale are round numbers.
  const top = round(met ? of.money * 1.25 : building * of.buildingGrowth ** YEARS);
  const grid = [1, 0.5].map((share) => ({ share, text: moneyText(data, top * share) }));
  const right =
    size.width -
    axisWidth(
      layout,
      grid.map(({ text }) => text),
    ) -
    space.half;
  const under = foot(layout, 'scale');
  const floor = under.top - type.tick * LEADING - space.near;
  // Room for the longest head, so that a dragged slider moves the lines and not the frame.
  const over = Math.max(
    ...(['Meet', 'Late', 'Far', 'Never'] as const).map((outcome) =>
      blockHeight(head(layout, { years: 1, outcome }), size.width),
    ),
  );
  const frame = {
    x: linear([0, YEARS], [LINE / 2, right]),
    y: linear([0, top], [floor, over + space.clear]),
    top,
  };
  const spent = growing('spent', building, of.buildingGrowth, 'chips', frame);
  const earned = growing('earned', revenue, of.revenueGrowth, 'purchase', frame);
  const r = type.caption * 0.7;
  const [x, y] = [frame.x(of.years), frame.y(of.money)];
  return [
    ...grid.map(({ share }) => level(`grid/${share}`, frame.y(top * share), [0, right])),
    level('floor', floor, [0, right]),
    ...axisRight(
      layout,
      grid.map(({ share, text }) => ({ key: `grid-is/${share}`, at: frame.y(top * share), text })),
    ),
    ...axisBelow(
      layout,
      floor + space.tight,
      range(0, YEARS + 1, 2).map((t) => ({ key: `year/${t}`, at: frame.x(t), text: `${START + t}` })),
    ),
    spent,
    earned,
    ...(met
      ? ([
          upright('meet-down', x, [y + r, floor]),
          { kind: 'box', key: 'meet', x: x - r, y: y - r, w: 2 * r, h: 2 * r, r },
        ] as const)
      : []),
    ...block('head', { x: 0, top: 0, maxWidth: size.width }, head(layout, of)).marks,
    ...under.marks,
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
