import type { DataOf, ChartData } from '../../lib/types.ts';
import { fill, words, type Settings } from '../chart.ts';
import type { Panel } from '../panel.ts';
import { draw } from './map.ts';
import { deals, EVERYBODY, monthName, OFFERED, standing, sumOf, type Deal } from './timeline.ts';

function sentence(
  data: DataOf<'nvidia-deals-explore'>,
  shown: readonly Deal[],
  settings: Settings,
  month: string,
): string {
  const { company } = settings;
  if (company === EVERYBODY) {
    const partners = new Set(shown.flatMap(({ from, to }) => [from, to])).size;
    return fill(data, shown.length === 1 ? 'saysOne' : 'saysAll', { deals: shown.length, partners, month });
  }
  // Each partner once, with all its sums: they are listed, never added.
  const list = (mine: 'from' | 'to', other: 0 | 1): string => {
    const found = new Map<string, string>();
    for (const deal of shown.filter((each) => each[mine] === company)) {
      const [name, sum] = [deal.names[other], sumOf(deal)];
      const sums = found.get(name);
      found.set(name, sums === undefined ? sum : fill(data, 'moreSums', { sums, sum }));
    }
    const said = [...found].map(([name, sum]) => fill(data, 'saysDeal', { name, sum }));
    if (!said.length) return words(data, 'nothing');
    return said.reduce((deals, deal) => fill(data, 'moreDeals', { deals, deal }));
  };
  const name = words<ChartData>(data, `${company}`);
  return fill(data, 'says', { company: name, month, in: list('to', 0), out: list('from', 1) });
}

/** The columns of the table: when, from whom, to whom, what for, how much, how solid. */
const COLUMNS = [1, 2, 3, 4, 5, 6] as const;

/** The web of deals, one company or one month at a time. */
export const explore: Panel<DataOf<'nvidia-deals-explore'>> = {
  id: 'nvidia-deals-explore',
  shape: 'tall',
  controls(data) {
    const months = deals(data).map(({ month }) => month);
    const [first, last] = [Math.min(...months), Math.max(...months)];
    return [
      {
        kind: 'choice',
        name: 'company',
        label: words(data, 'company'),
        value: EVERYBODY,
        options: [EVERYBODY, ...OFFERED].map((value) => ({ value, label: words<ChartData>(data, value) })),
      },
      {
        kind: 'slider',
        name: 'month',
        label: words(data, 'month'),
        min: 0,
        max: last - first,
        step: 1,
        value: last - first,
        says: (value) => monthName(data, first + value),
      },
    ];
  },
  run(data, settings) {
    const all = deals(data);
    const now = Math.min(...all.map(({ month }) => month)) + Number(settings['month']);
    const [month, company] = [monthName(data, now), `${settings['company']}`];
    const shown = standing(all, now).filter(
      ({ from, to }) => company === EVERYBODY || from === company || to === company,
    );
    const title = fill(data, 'title', { company: words<ChartData>(data, company), month });
    const rows = shown.map((deal) => [
      monthName(data, deal.month),
      ...deal.names,
      words<ChartData>(data, deal.type),
      sumOf(deal),
      words<ChartData>(data, deal.standing),
    ]);
    const columns = COLUMNS.map((n) => words(data, `column${n}`));
    return {
      scene: (size) => draw(data, size, shown, company, title),
      says: sentence(data, shown, settings, month),
      table: {
        caption: title,
        columns,
        rows: rows.length ? rows : [[month, ...columns.slice(1).map(() => words(data, 'nothing'))]],
      },
    };
  },
  tap(key) {
    const company = key.replace(/-(box|name.*)$/, '');
    return key !== company && OFFERED.includes(company) ? { company } : undefined;
  },
};
