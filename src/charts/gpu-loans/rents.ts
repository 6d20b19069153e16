import { max } from 'd3-array';
import type { SeriesAmount } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { series, words } from '../chart.ts';
import { amountLine, foot, tallest, title } from '../shared/head.ts';
import { floorUnder } from '../shared/rules.ts';
import { column, type Column } from '../shared/plot/columns.ts';
import { linear } from '../shared/plot/scale.ts';
import type { Layout } from '../shared/layout.ts';
import { block, type Line } from '../shared/type.ts';

/** The two sources, two prices of each. */
const SOURCES = [0, 1];
/** Air between the two pairs as a share of the width; of a pair, how wide a column is, and where the second begins. */
const [BETWEEN, WIDE, SECOND] = [0.08, 0.46, 0.52];

/** "$2.95 an hour": the price large, what it is for small, its hedge over it. */
function price({ type }: Layout<'gpu-loans'>, rent: SeriesAmount): Line[] {
  const [number = '', ...rest] = rent.text.split(' ');
  return [
    { text: rent.hedge, size: type.caption, tone: 'muted' },
    { ...amountLine(rent, type.number, 'purchase'), text: number },
    { text: rest.join(' '), size: type.caption, tone: 'muted' },
  ];
}

/** The two kinds of price that the series begins with; the later ones have a shorter run and stand in the words. */
const rentColumns = (layout: Layout<'gpu-loans'>): Column[] =>
  series(layout.data, 'rents')
    .slice(0, SOURCES.length * 2)
    .map((rent, i) => ({
      key: `rent-${rent.point}`,
      value: rent.value,
      role: 'purchase',
      standing: rent.standing,
      order: i,
      printed: price(layout, rent),
      name: [{ text: words(layout.data, `rent${i}`), size: layout.type.note, tone: 'muted' }],
    }));

/** 6 · What an hour on one chip costs: two pairs from two sources, at one scale, never joined. */
export function rentsScene(layout: Layout<'gpu-loans'>): Mark[] {
  const { data, size, type, space } = layout;
  const rents = rentColumns(layout);
  const [head, note] = [title(layout, 'title6'), foot(layout, 'rentsNote')];
  const between = size.width * BETWEEN;
  const pair = (size.width - between) / SOURCES.length;
  const width = pair * WIDE;
  const sources = SOURCES.map((i): Line[] => [
    { text: words(data, `rentsOf${i}`), size: type.caption, weight: 600 },
  ]);
  const [names, printed] = [rents.map(({ name }) => name), rents.map(({ printed }) => printed)];
  const under = head.bottom + space.near;
  const top = under + tallest(sources, pair) + space.close;
  const floor = note.top - tallest(names, pair / 2 - 6) - type.caption * 1.1;
  const most = max(rents, ({ value }) => value) ?? 0;
  const height = linear([0, most], [0, floor - top - tallest(printed, width)]);
  return [
    floorUnder(floor, [0, size.width]),
    ...sources.flatMap(
      (lines, i) =>
        block(`rents-of-${i}`, { x: i * (pair + between), top: under, maxWidth: pair }, lines).marks,
    ),
    ...rents.flatMap((rent, i) => {
      const x = Math.floor(i / 2) * (pair + between) + (i % 2) * (pair * SECOND);
      return column(layout, rent, { x, width, maxWidth: pair / 2 - 4, floor }, height);
    }),
    ...head.marks,
    ...note.marks,
  ];
}
