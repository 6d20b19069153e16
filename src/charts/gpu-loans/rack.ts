import { range } from 'd3-array';
import type { DataOf } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { fireSale, spreadLoanToValues, type FireSale } from '../../models/fire-sale.ts';
import { amount, fill, words } from '../chart.ts';
import { floorUnder, level } from '../shared/rules.ts';
import type { Layout } from '../shared/layout.ts';
import { block, type Line } from '../shared/type.ts';
import { MONTHS } from './curves.ts';
import { DASH } from './chart.ts';

/** What a run starts from: shares of one, and the price impact. */
export interface Market {
  shock: number;
  loanToValue: number;
  thinness: number;
}

/** A run of the model on the rack's borrowers. */
export interface Outcome extends FireSale {
  /** Each borrower's loan as a share of what the chips cost new, rising. */
  debt: number[];
  shock: number;
}

/** Borrowers with chips alike and debts spread evenly, as the model takes them. */
export function borrowersOf(
  data: DataOf<'gpu-loans' | 'gpu-loans-try'>,
  { loanToValue, thinness }: Omit<Market, 'shock'>,
) {
  const all = amount(data, 'borrowers').value;
  return {
    chips: range(all).map(() => 1),
    debt: spreadLoanToValues(loanToValue, amount(data, 'spread').value, all),
    marketThinness: thinness,
    maximumLoanToValue: amount(data, 'most').value,
  };
}

export function outcomeOf(data: DataOf<'gpu-loans' | 'gpu-loans-try'>, market: Market): Outcome {
  const borrowers = borrowersOf(data, market);
  return { ...fireSale({ ...borrowers, shock: market.shock }), debt: borrowers.debt, shock: market.shock };
}

/** A box that the rack fills, px. */
export interface Area {
  top: number;
  bottom: number;
}

/** The width of bold words in a size, px. */
const measured =
  (size: number) =>
  (text: string): number =>
    block('', { x: 0, top: 0 }, [{ text, size, weight: 600 }]).width;

/** Where things stand in a rack: the right edge of its floor, the floor, and how high a share of the price new is, px. */
export function rackPlot(
  { data, size, type }: Layout<'gpu-loans' | 'gpu-loans-try'>,
  { top, bottom }: Area,
  { debt, rounds, finalPrice }: Pick<Outcome, 'debt' | 'rounds' | 'finalPrice'>,
) {
  const small = type.note;
  const unit = amount(data, 'new').value;
  const said = {
    price: fill(data, 'price', { n: Math.round(finalPrice * unit) }),
    limit: words(data, 'limit'),
  };
  const measure = measured(small);
  const right = size.width - Math.max(...[said.price, said.limit, words(data, 'lost')].map(measure)) - 6;
  const pitch = right / debt.length;
  const lead = measure(words(data, 'round')) + 8;
  const step = Math.min(pitch, (size.width - lead) / (debt.length + rounds.length * 0.7));
  const r = Math.min(step * 0.42, 9);
  const digits = bottom - small * 1.22;
  const row = digits - r - small * 0.25;
  const floor = row - r - small * 0.5;
  const y = (value: number): number => floor - (floor - top) * value;
  return { said, right, pitch, lead, step, r, digits, row, floor, y };
}

/**
 * Every borrower is a stem as high as the loan, with a dot for the chips behind it. Above the lenders' limit the
 * loan is called: the dot drops under the floor, into the round in which it is sold.
 */
export function rack(
  layout: Layout<'gpu-loans' | 'gpu-loans-try'>,
  { top, bottom }: Area,
  { debt, rounds, finalPrice, shock }: Outcome,
): Mark[] {
  const { data, type } = layout;
  const small = type.note;
  const { said, right, pitch, lead, step, r, digits, row, floor, y } = rackPlot(
    layout,
    { top, bottom },
    {
      debt,
      rounds,
      finalPrice,
    },
  );
  const measure = measured(small);
  const sold = new Map<number, { x: number; round: number }>();
  const labels: Mark[] = [];
  let [x, clear] = [lead + r, 0];
  for (const [round, of] of rounds.entries()) {
    const middle = x + ((of.length - 1) * step) / 2;
    for (const i of of) {
      sold.set(i, { x, round });
      x += step;
    }
    x += step * 0.7;
    const text = `${round + 1}`;
    const half = measure(text) / 2;
    if (middle - half < clear) continue;
    clear = middle + half + 3;
    labels.push(
      ...block(
        `round-${round}`,
        { x: middle, top: digits, anchor: 'middle', order: Math.min(round, 4) * 0.5 },
        [{ text, size: small, tone: 'muted' }],
      ).marks,
    );
  }
  const limit = amount(data, 'most').value * finalPrice;
  const flat = (key: string, at: number, width: number, dash: string): Mark => ({
    kind: 'line',
    key,
    points: range(MONTHS + 1).map((m) => [(right * m) / MONTHS, y(at)] as const),
    width,
    dash,
    role: 'chips',
  });
  const stem = (key: string, i: number, from: number, to: number, role: 'debt' | 'context'): Mark => ({
    kind: 'line',
    key,
    points: [
      [(i + 0.5) * pitch, y(from)],
      // A stem ends where its dot begins.
      [(i + 0.5) * pitch, y(to) + (sold.has(i) ? 0 : r)],
    ],
    width: Math.max(2, pitch * 0.12),
    role,
  });
  const beside = (
    key: string,
    middle: number,
    text: string,
    tone: Line['tone'],
    weight: 400 | 600 = 400,
  ): Mark[] =>
    block(key, { x: right + 6, top: middle - small * 0.61 }, [
      { text, size: small, weight, tone: tone ?? 'ink' },
    ]).marks;
  const [apart, last] = [small * 1.25, floor - small * 0.7];
  const limitAt = Math.min(last, Math.max(y(limit), y(finalPrice) + apart));
  const priceAt = Math.min(limitAt - apart, y(finalPrice));
  // What the largest loan stands over what its chips fetched, where the price began, and where the first fall left
  // it: each is named as far as there is room.
  const lost = Math.max(0, y(finalPrice) - y(debt.at(-1)!)) * (rounds.length ? 1 : 0);
  const named = [limitAt, priceAt];
  const others = (
    [
      ['lost', y(finalPrice) - lost / 2, lost > apart],
      ['whole', y(1), true],
      ['fallen', y(1 - shock), true],
    ] as const
  ).flatMap(([key, at, there]) => {
    if (!there || named.some((other) => Math.abs(other - at) < apart)) return [];
    named.push(at);
    if (key === 'lost') return beside(key, at, words(data, key), 'debt', 600);
    const line: Mark = { ...level(`${key}-level`, at, [0, right]), dash: '3 3' };
    return [line, ...beside(key, at, words(data, key), 'muted')];
  });
  return [
    ...others,
    // Of a loan that was called, the chips paid back the grey part; what stays in colour is lost.
    ...debt.flatMap((owed, i) => {
      const back = sold.has(i) ? Math.min(owed, finalPrice) : 0;
      return [
        stem(`loan-${i}`, i, back, owed, 'debt'),
        ...(back ? [stem(`back-${i}`, i, 0, back, 'context')] : []),
      ];
    }),
    flat('limit', limit, 1.5, '3 3'),
    flat('value', finalPrice, 3, DASH),
    floorUnder(floor, [0, right]),
    ...debt.map((owed, i): Mark => {
      const gone = sold.get(i);
      return {
        kind: 'dot',
        key: `borrower/${i}`,
        x: gone?.x ?? (i + 0.5) * pitch,
        y: gone ? row : y(owed),
        r,
        role: 'chips',
        standing: 'illustrative',
        ...(gone ? { order: Math.min(gone.round, 4) * 0.5 } : {}),
      };
    }),
    ...beside('price', priceAt, said.price, 'chips', 600),
    ...beside('limit-words', limitAt, said.limit, 'chips'),
    ...block('round', { x: 0, top: digits }, [{ text: words(data, 'round'), size: small, tone: 'muted' }])
      .marks,
    ...labels,
  ];
}
