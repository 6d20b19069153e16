import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption, sum } from '../shared/head.ts';
import { alone, slab } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { INK, LEADING, SMALLEST } from '../shared/space.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, type Block, blockHeight, type Line, lowered, poster, runIn } from '../shared/type.ts';
import { field, tens, type Credit } from './parts.ts';

/** Columns in which the later promises are a whole rectangle. */
const COLUMNS = [6, 5, 10, 15];
/** Squares between the first promises and the later ones, at the least. */
const APART = 0.7;
/** px; the largest that the later sum is set in, in that of a step's amount. */
const LARGE = 2.2;

/** 4 · What large banks had promised to private funds, ten years apart: one square, then a block. */
export function banksScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'promisedIs'));
  const years = type.label * LEADING;
  const bottom = key.top - space.near - years - space.hair;
  const [was, now] = [amount(data, 'banks2013'), amount(data, 'banks2023')];
  const most = type.hero * LARGE;
  const { columns, pitch } = COLUMNS.map((columns) => ({
    columns,
    pitch: Math.min(
      (size.width + gap(size.width / columns)) / (columns + 1 + APART),
      (bottom - most * INK - space.snug) / rowsOf(tens(layout, 'banks2023'), columns),
    ),
  })).reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const x = size.width - columns * pitch + gap(pitch);
  const top = bottom - rowsOf(tens(layout, 'banks2023'), columns) * pitch + gap(pitch);
  const number = poster(sum(now, 0, 'debt'), size.width - x, most);
  const first = poster(amountLine(was, 0, 'debt'), x - space.clear, type.number);
  const said: Line[] = [
    { text: was.hedge, size: type.caption, weight: 600, tone: 'debt' },
    { ...first, size: Math.max(SMALLEST, first.size) },
  ];
  const under = { top: bottom + space.tight };
  return [
    ...field(layout, 'banks2013', { columns: 1, pitch, x: 0, bottom, role: 'debt' }),
    ...block(
      'banks2013-sum',
      { x: 0, top: bottom - pitch + gap(pitch) - space.hair - blockHeight(said) },
      said,
    ).marks,
    ...block('banks2013-year', { ...under, x: 0 }, [bold(layout, 'year2013')]).marks,
    ...field(layout, 'banks2023', { columns, pitch, x, bottom, role: 'debt', order: 1 }),
    ...alone('banks2023-sum', { x, top: top - space.snug - number.size * INK, order: 1 }, number),
    ...block('banks2023-year', { ...under, x, order: 1 }, [bold(layout, 'year2023')]).marks,
    floorUnder(bottom, [0, size.width]),
    ...key.marks,
  ];
}

/** Columns that both counts may have; px that the frame of the larger keeps from the squares of the other. */
const [COUNTED, FRAME] = [range(8, 30), 5] as const;
/** How large the counts may be, in a step's amount and of the drawing's height; and of a count, who counts. */
const [COUNT, HIGH, WHO] = [1.6, 0.09, 0.6];
/** How strong the ground is of what is only claimed. */
const PALE = 0.22;
/** Of a square, the least that shows of the last row. */
const SLIVER = 0.2;

/** 5 · What life insurers have put in, counted twice: squares in the dashed frame of a larger count, which they do not fill. Each count stands where its shape ends. */
export function insurersScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'insurersIs'));
  const [less, most] = [tens(layout, 'insurersFed'), tens(layout, 'insurersArticle')];
  const fed = amount(data, 'insurersFed');
  const said = (px: number, money: typeof fed, is: 'fedIs' | 'karmaIs'): Block =>
    runIn(is, { x: 0, top: 0, ...(is === 'karmaIs' ? { order: 1 } : {}) }, [
      sum(money, px, 'savers'),
      bold(layout, is, 'savers', Math.max(SMALLEST, Math.min(type.number, px * WHO))),
    ]);
  const both = (px: number) =>
    [said(px, amount(data, 'insurersArticle'), 'karmaIs'), said(px, fed, 'fedIs')] as const;
  const [more, own] =
    range(Math.min(type.hero * COUNT, size.height * HIGH), SMALLEST, -0.5)
      .map(both)
      .find((counts) => counts.every(({ width }) => width <= size.width)) ?? both(SMALLEST);
  const bottom = key.top - space.half - own.bottom;
  const w = size.width - 2 * FRAME;
  const low = bottom - FRAME;
  const pitchOf = (columns: number): number => (w + gap(w / columns)) / columns;
  const topOf = (columns: number, count: number): number => {
    const [rows, pitch] = [count / columns, pitchOf(columns)];
    return low - rows * pitch + (rows % 1) * gap(pitch);
  };
  const least = more.bottom + space.tight;
  const columns =
    COUNTED.find((each) => topOf(each, most) >= least && (less / each) % 1 > SLIVER) ?? COUNTED.at(-1)!;
  const pitch = pitchOf(columns);
  const [level, rim] = [topOf(columns, less), topOf(columns, most)];
  return [
    slab(
      'karma-ground',
      { x: 1, y: rim, w: size.width - 2, h: bottom - rim },
      { role: 'savers', shade: PALE, order: 1 },
    ),
    ...squares({
      key: 'insurersFed',
      count: Math.ceil(less / columns) * columns,
      columns,
      pitch,
      x: FRAME,
      bottom: low,
      role: 'savers',
      standing: fed.standing,
    }).map((cell) => {
      // Those of the last row are filled evenly: the count is one level.
      const top = Math.max(cell.y, level);
      return { ...cell, y: top, h: cell.y + cell.h - top };
    }),
    ...lowered(own, bottom + space.hair),
    stroke(
      'karma-frame',
      [
        [1, rim],
        [size.width - 1, rim],
        [size.width - 1, bottom],
        [1, bottom],
        [1, rim],
      ],
      2,
      { role: 'savers', dash: '6 4', order: 1 },
    ),
    ...lowered(more, rim - space.tight - more.bottom),
    ...key.marks,
  ];
}
