import { range } from 'd3-array';
import type { DataOf } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { fireSale, tippingPoint } from '../../models/fire-sale.ts';
import { amount, fill, words, type Settings, type Slot } from '../chart.ts';
import type { Panel, Run, Slider } from '../panel.ts';
import { bold, foot } from '../shared/head.ts';
import { centred } from '../shared/plot/axis.ts';
import { floorUnder, moment } from '../shared/rules.ts';
import { trace } from '../shared/plot/lines.ts';
import { linear } from '../shared/plot/scale.ts';
import { type Layout, layoutFor } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { borrowersOf, outcomeOf, type Market, type Outcome } from './market.ts';
import { strong } from './parts.ts';
import { tide } from './tide.ts';

const percent = (share: number): number => Math.round(share * 100);
/** Percent with one decimal. */
const tenths = (share: number): number => Math.round(share * 1000) / 10;

function controls(data: DataOf<'gpu-loans-try'>): Slider[] {
  const slot = (name: Slot<'gpu-loans-try'>): number => amount(data, name).value;
  const slider = (
    name: 'fall' | 'borrowed' | 'thin',
    [min, max, value]: readonly [number, number, number],
    step = 1,
    shown = (n: number): number => n,
  ): Slider => ({
    kind: 'slider',
    name,
    label: words(data, name),
    min,
    max,
    step,
    value,
    says: (n) => fill(data, 'percent', { n: shown(n) }),
  });
  const share = (name: Slot<'gpu-loans-try'>): number => percent(slot(name));
  return [
    slider('fall', [0, share('shockMost'), share('shock')]),
    slider('borrowed', [share('least'), share('largest'), share('loanToValue')]),
    slider('thin', [0, slot('thinnest'), slot('thinness')], 0.05, (alpha) => percent(1 - Math.exp(-alpha))),
  ];
}

/** How many loans are called after each first fall, in whole percents. */
function cliffOf(data: DataOf<'gpu-loans-try'>, market: Market): number[] {
  const borrowers = borrowersOf(data, market);
  return range(percent(amount(data, 'shockMost').value) + 1).map(
    (fall) => fireSale({ ...borrowers, shock: fall / 100 }).rounds.flat().length,
  );
}

/** The loans called by first fall, as a line that runs up where the sale tips. @param now whole percents */
function cliff(
  layout: Layout<'gpu-loans-try'>,
  area: { top: number; bottom: number },
  { now, calls, tip }: { now: number; calls: number[]; tip: number },
): Mark[] {
  const { data, size, type } = layout;
  const small = type.note;
  const all = amount(data, 'borrowers').value;
  const most = calls.length - 1;
  const floor = area.bottom - small * 1.6;
  const top = area.top + type.caption * 1.22 + small * 1.75;
  const right = size.width - small;
  const at = {
    x: linear([0, most], [small / 2, right]),
    y: linear([0, all], [floor, top]),
  };
  const tipAt = at.x(Math.min(most, tip * 100));
  return [
    floorUnder(floor, [0, size.width], 'cliff-floor'),
    trace(
      'cliff',
      calls.map((n, fall) => [fall, n]),
      at,
      { width: 2.5, role: 'debt' },
    ),
    moment('tip', tipAt, [floor, top - 2]),
    {
      kind: 'dot',
      key: 'here',
      x: at.x(now),
      y: at.y(calls[now]!),
      r: 5,
      role: 'debt',
      standing: 'illustrative',
    },
    ...block('cliff-words', { x: 0, top: area.top, maxWidth: size.width }, [
      bold(layout, 'cliff', 'ink', type.caption),
    ]).marks,
    ...centred(
      layout,
      'tip-words',
      { x: tipAt, top: top - small * 1.75 },
      strong(fill(data, 'tips', { n: tenths(tip) }), small),
    ),
    ...centred(
      layout,
      'here-words',
      { x: at.x(now), top: floor + small * 0.35 },
      strong(fill(data, 'now', { n: now }), small, 'debt'),
    ),
  ];
}

const tableOf = (data: DataOf<'gpu-loans-try'>, { rounds, prices }: Outcome): Run['table'] => ({
  caption: words(data, 'caption'),
  columns: (['step', 'calls', 'after'] as const).map((key) => words(data, key)),
  rows: prices.map((price, i) => [
    i ? fill(data, 'nth', { n: i }) : words(data, 'first'),
    `${i ? rounds[i - 1]!.length : 0}`,
    `${percent(price)}`,
  ]),
});

function run(data: DataOf<'gpu-loans-try'>, settings: Settings): Run {
  const market: Market = {
    shock: Number(settings['fall']) / 100,
    loanToValue: Number(settings['borrowed']) / 100,
    thinness: Number(settings['thin']),
  };
  const outcome = outcomeOf(data, market);
  const { rounds, debt, shortfall, finalPrice } = outcome;
  const tipping = tippingPoint(borrowersOf(data, market));
  // Within the panel's bounds there always is one: without debt there would be none.
  const tip = 'shock' in tipping ? tipping.shock : 1;
  const calls = cliffOf(data, market);
  const owed = debt.reduce((sum, of) => sum + of, 0);
  const said = {
    fall: percent(market.shock),
    n: rounds.flat().length,
    all: debt.length,
    rounds: rounds.length,
    price: percent(finalPrice),
    lost: tenths(shortfall / owed),
    tip: tenths(tip),
  };
  return {
    says: fill(data, rounds.length ? 'says' : 'saysNone', said),
    table: tableOf(data, outcome),
    scene: (size) => {
      const layout = layoutFor(data, size);
      const { type } = layout;
      const lines: Line[] = [
        strong(fill(data, 'called', said), type.number, 'debt'),
        {
          text: fill(data, rounds.length ? 'calledIs' : 'calledNone', said),
          size: type.caption,
          tone: 'muted',
        },
      ];
      const below = foot(layout, 'tide');
      const top = blockHeight(lines, size.width) + type.caption * 0.7;
      const middle = top + (below.top - top) * 0.62;
      return {
        width: size.width,
        height: size.height,
        label: words(data, 'picture'),
        focus: { x: 0, y: 0, width: size.width, height: size.height },
        marks: [
          ...tide(layout, { top: top + type.label, bottom: middle, highest: 1, lowest: 0 }, outcome),
          ...cliff(
            layout,
            { top: middle + type.caption * 0.7, bottom: below.top - type.caption * 0.3 },
            { now: said.fall, calls, tip },
          ),
          ...block('title', { x: 0, top: 0, maxWidth: size.width }, lines).marks,
          ...below.marks,
        ],
      };
    },
  };
}

/** Try it: a fire sale of pledged chips, after Cifuentes, Ferrucci & Shin. */
export const gpuLoansTry: Panel<DataOf<'gpu-loans-try'>> = { id: 'gpu-loans-try', controls, run };
