import { READS_HAN } from '../../lib/han.ts';
import { cumsum, max } from 'd3-array';
import type { SeriesAmount } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, series } from '../chart.ts';
import { amountLine, bold, caption } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { alone } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { gap, squares, type Fit } from '../shared/squares.ts';
import { INK, UP, upOf } from '../shared/space.ts';
import { block, blockHeight, fitted, type Line, poster, widthOf } from '../shared/type.ts';
import type { CoreWeave } from './money.ts';

const MILLIONS = 1000;

/**
 * Shares whole squares out over the years they fall due in, by each square's middle.
 * @param due USD millions per year, in order @returns for each year the numbers of its squares
 */
export function dueSquares(due: readonly SeriesAmount[]): number[][] {
  const ends = cumsum(due, (year) => year.value / MILLIONS);
  const years: number[][] = due.map(() => []);
  for (let n = 0; n + 0.5 < (ends.at(-1) ?? 0); n += 1) {
    years[ends.findIndex((end) => n + 0.5 < end)]?.push(n);
  }
  return years;
}

/** How many rows of the table end by the end of 2027. */
const SOON = 3;
/** How strong what falls due later is drawn. */
const PALE = 0.34;
/** How much larger than the largest amount elsewhere the share is, and of the drawing's height at most. */
const [LARGE, HIGHEST] = [2.6, 0.24];
/** How much larger than an amount elsewhere what it is of is at most. */
const MORE = 1.3;
/** px; the bracket: how thick, and how long its ends. */
const [THICK, TICK] = [3.5, 10];
/** Of a year's place, what its squares take where they stand more than one abreast. */
const PLACE = 0.92;

/** The largest squares at which years stand side by side. @param each px for a year @param room px of height */
function fit(years: readonly (readonly number[])[], each: number, room: number): Fit {
  const most = max(years, (of) => of.length) ?? 1;
  return [1, 2, 4]
    .map((columns) => ({
      columns,
      pitch: Math.min((each * (columns > 1 ? PLACE : 1)) / columns, room / Math.ceil(most / columns)),
    }))
    .reduce((best, one) => (one.pitch > best.pitch ? one : best));
}

/** How far a line reaches over its baseline, px. */
const up = ({ text, size }: Line): number => (READS_HAN ? upOf(text) : UP) * size;

/** 4 · The table's squares stand where they fall due. What was borrowed after it has no year: it is told in words. */
export function dueScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const due = series(data, 'due');
  const years = dueSquares(due);
  const share = amount(data, 'dueShare');
  const each = size.width / due.length;
  const named = due.map((_, i): Line => (i < SOON ? bold(layout, `due${i}`) : caption(layout, `due${i}`)));
  const nameSize = Math.min(type.label, ...named.map((line) => fitted(line, each - 3)));
  const names = named.map((line) => ({ ...line, size: nameSize }));
  const bottom =
    floorOf(layout) - Math.max(...names.map((line) => blockHeight([line], each - 3))) - space.snug;
  const number: Line = {
    ...amountLine(share, Math.min(type.hero * LARGE, bottom * HIGHEST), 'debt'),
    text: `${share.value}`,
  };
  const head = number.size * INK + space.tight + THICK / 2 + TICK + space.snug;
  const { columns, pitch } = fit(years, each, bottom - head);
  const across = columns * pitch - gap(pitch);
  const left = (i: number): number => i * each + (each - columns * pitch) / 2;
  const shown = due.flatMap(({ value, standing }, i): Mark[] => {
    const of = years[i] ?? [];
    const set = { key: `due-${i}`, count: of.length || value / MILLIONS, columns, pitch, bottom } as const;
    const shade = i < SOON ? undefined : PALE;
    return squares({ ...set, x: left(i), role: 'debt', standing, shade: () => shade }).map((cell, k) =>
      of[k] === undefined ? cell : { ...cell, key: `debt/${of[k]}` },
    );
  });
  const high = bottom - Math.ceil(Math.max(...years.map((of) => of.length)) / columns) * pitch;
  const [from, to, y] = [left(0) + THICK / 2, left(SOON - 1) + across - THICK / 2, high - space.snug - TICK];
  const top = y - THICK / 2 - space.tight - number.size * INK;
  const wide = widthOf(number) + space.snug;
  const is = poster(bold(layout, 'dueIs', 'debt'), size.width - left(0) - wide, type.number * MORE);
  return [
    floorUnder(bottom, [0, size.width]),
    ...shown,
    stroke(
      'share-bracket',
      [
        [from, y + TICK],
        [from, y],
        [to, y],
        [to, y + TICK],
      ],
      THICK,
      { role: 'debt', order: 1 },
    ),
    ...alone('share', { x: left(0), top, order: 1 }, number),
    ...alone('share-is', { x: left(0) + wide, top: top + up(number) - up(is), order: 1 }, is),
    ...names.flatMap((line, i) => {
      const place = { x: (i + 0.5) * each, top: bottom + space.snug, anchor: 'middle' } as const;
      return block(`due-year/${i}`, { ...place, maxWidth: each - 3 }, [line]).marks;
    }),
    ...unitKey(layout, 'unit'),
  ];
}
