import type { Amount, ChartData, SeriesAmount, Standing } from '../../../../../src/lib/types.ts';

type Slot = 'first' | 'second' | 'third' | 'fourth' | 'most' | 'in' | 'out' | 'round';
type Label =
  | 'title'
  | 'foot'
  | 'unit'
  | 'inside'
  | 'first'
  | 'second'
  | 'third'
  | 'fourth'
  | 'earned'
  | 'spent'
  | 'in'
  | 'inIs'
  | 'out'
  | 'outIs'
  | 'seller'
  | 'buyer'
  | 'step1';

/** What all the examples draw from. */
export type Example = ChartData<Slot, 'earned' | 'spent', Label>;

const money = (id: string, value: number, standing: Standing = 'paid'): Amount => ({
  id,
  value,
  unit: 'USD_bn',
  standing,
  ...(standing === 'announced' ? { hedge: 'up to', hedged: 'up to {n}' } : { hedge: '' }),
  text: `$${value} billion`,
  short: `$${value}bn`,
});

const years = (values: readonly number[]): SeriesAmount[] =>
  values.map((value, i) => ({ ...money(`series/${i}`, value), point: `${2023 + i}` }));

export const example: Example = {
  id: 'example',
  amounts: {
    first: money('first', 62),
    second: money('second', 147),
    third: money('third', 231, 'committed'),
    fourth: money('fourth', 403, 'announced'),
    most: money('most', 60),
    in: money('in', 5),
    out: money('out', 22, 'announced'),
    round: money('round', 9.5, 'committed'),
  },
  series: { earned: years([2, 6, 14, 25]), spent: years([12, 20, 38, 60]) },
  labels: {
    title: 'What came in, against what went out',
    foot: 'An example of ours',
    unit: 'one square is $1 billion',
    inside: 'goes round',
    first: 'in 2023',
    second: 'in 2024',
    third: 'in 2025',
    fourth: 'in 2026, planned',
    earned: 'earned',
    spent: 'spent',
    in: 'in',
    inIs: 'expected in 2025',
    out: 'out',
    outIs: 'planned in spring 2025',
    seller: 'the seller',
    buyer: 'the buyer',
    step1: 'An example',
  },
};
