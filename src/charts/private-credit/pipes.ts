import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption, sum } from '../shared/head.ts';
import { alone, middled, slab } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { INK, LEADING, SMALLEST } from '../shared/space.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, lowered, poster, runIn, widthOf } from '../shared/type.ts';
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
/** How much larger than a step's amount the counts may be; and of a count, who counts. */
const [COUNT, WHO] = [1.6, 0.6];
/** How strong the ground is of what is only claimed. */
const PALE = 0.22;
/** Of a square, the least that shows of the last row. */
const SLIVER = 0.2;

/** 5 · What life insurers have put in, counted twice: squares in the dashed frame of a larger count, which they do not fill. */
export function insurersScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'insurersIs'));
  const bottom = key.top - space.half;
  const [fed, article] = [amount(data, 'insurersFed'), amount(data, 'insurersArticle')];
  const [less, most] = [tens(layout, 'insurersFed'), tens(layout, 'insurersArticle')];
  const w = size.width - 2 * FRAME;
  const low = bottom - FRAME;
  const pitchOf = (columns: number): number => (w + gap(w / columns)) / columns;
  const topOf = (columns: number, count: number): number => {
    const [rows, pitch] = [count / columns, pitchOf(columns)];
    return low - rows * pitch + (rows % 1) * gap(pitch);
  };
  const least = type.number * LEADING + space.tight;
  const columns =
    COUNTED.find((each) => topOf(each, most) >= least && (less / each) % 1 > SLIVER) ?? COUNTED.at(-1)!;
  const pitch = pitchOf(columns);
  const [level, rim] = [topOf(columns, less), topOf(columns, most)];
  const said = (px: number, money: typeof fed, is: 'fedIs' | 'karmaIs'): [Line, Line] => [
    sum(money, px, 'savers'),
    bold(layout, is, 'savers', Math.max(SMALLEST, Math.min(type.number, px * WHO))),
  ];
  const karma = (px: number) => runIn('karmaIs', { x: 0, top: 0, order: 1 }, said(px, article, 'karmaIs'));
  const largest = Math.min(type.hero * COUNT, (rim - space.tight) / LEADING);
  const px = range(largest, SMALLEST, -0.5).find((each) => karma(each).width <= size.width) ?? SMALLEST;
  const more = karma(px);
  // The sum of the squares is on paper over whole ones in their middle.
  const own = said(px, fed, 'fedIs');
  const across = columns % 2 === 0 ? 2 : 1;
  const over = range(across, columns, 2).find((n) => n * pitch - gap(pitch) > widthOf(...own) + 4) ?? columns;
  const down = Math.ceil((blockHeight(own) + gap(pitch)) / pitch);
  const first = Math.round((less / columns - down) / 2);
  const paper = {
    x: FRAME + ((columns - over) / 2) * pitch - gap(pitch),
    y: low - (first + down) * pitch,
    w: over * pitch + gap(pitch),
    h: down * pitch + gap(pitch),
  };
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
    { kind: 'box', key: 'fed-paper', ...paper, r: 0, bare: true },
    ...middled('fedIs', paper, own, 0).marks,
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
