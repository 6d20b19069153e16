import type { Mark } from '../../marks/mark.ts';
import { series, words } from '../figure.ts';
import type { Sheet } from '../shared/sheet.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { foot, level, title } from './chart.ts';

/** 6 · What an hour on one chip costs: two pairs from two sources, at one scale, never joined. */
export function rentsScene(sheet: Sheet): Mark[] {
  const { data, size, type } = sheet;
  // The two kinds of price that the series begins with; the later ones have a shorter run and stand in the words.
  const rents = series(data, 'rents').slice(0, 4);
  const heading = title(sheet, 'title6');
  const between = size.width * 0.08;
  const pair = (size.width - between) / 2;
  const width = pair * 0.46;
  const figures = rents.map(({ id, value, hedge, text }): Line[] => {
    // "$2.95 an hour": the price large, what it is for small.
    const [price, ...rest] = text.split(' ');
    return [
      { text: hedge, size: type.caption, tone: 'muted' },
      { text: price!, size: type.number, weight: 600, tone: 'purchase', fact: id, value },
      { text: rest.join(' '), size: type.caption, tone: 'muted' },
    ];
  });
  const small = type.note;
  const names = rents.map((_, i): Line[] => [{ text: words(data, `rent${i}`), size: small, tone: 'muted' }]);
  const sources = [0, 1].map((i): Line[] => [
    { text: words(data, `rentsOf${i}`), size: type.caption, weight: 600 },
  ]);
  const tallest = (all: Line[][], room: number): number =>
    Math.max(...all.map((lines) => blockHeight(lines, room)));
  const note = foot(sheet, 'rentsNote');
  const under = blockHeight(heading, size.width) + type.caption * 0.6;
  const top = under + tallest(sources, pair) + type.caption * 0.4;
  const floor = note.top - tallest(names, pair / 2 - 6) - type.caption * 1.1;
  const most = Math.max(...rents.map(({ value }) => value));
  const high = floor - top - tallest(figures, width);
  return [
    level('floor', floor + 1.5, size.width),
    ...sources.flatMap(
      (lines, i) =>
        block(`rents-of-${i}`, { x: i * (pair + between), top: under, maxWidth: pair }, lines).marks,
    ),
    ...rents.flatMap(({ point, value, standing }, i): Mark[] => {
      const x = Math.floor(i / 2) * (pair + between) + (i % 2) * (pair * 0.52);
      const h = (high * value) / most;
      const lines = figures[i]!;
      const place = { x, maxWidth: pair / 2 - 4, order: i };
      return [
        {
          kind: 'cell',
          key: `rent-${point}`,
          x,
          y: floor - h,
          w: width,
          h,
          role: 'purchase',
          standing,
          order: i,
        },
        ...block(
          `rent-${point}-figure`,
          { ...place, top: floor - h - blockHeight(lines, place.maxWidth) - 2 },
          lines,
        ).marks,
        ...block(`rent-${point}-name`, { ...place, top: floor + type.caption * 0.4 }, names[i]!).marks,
      ];
    }),
    ...block('title', { x: 0, top: 0, maxWidth: size.width }, heading).marks,
    ...note.marks,
  ];
}
