import { range } from 'd3-array';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption, sum } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { roomiest, rowsOf } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { alike, field, sumLines, tens, type Credit } from './parts.ts';
import { shape, within } from '../shared/places.ts';

/** Columns in which the later promises are a whole rectangle; of its breadth, the least that its sum has beside it. */
const COLUMNS = [5, 6, 10];
const BESIDE = 0.38;
/** Of a square, the air between the block and its sum, besides. */
const CLEAR = 0.12;
/** How the see-saw leans. */
const LEAN = 16;
const TURN = (LEAN * Math.PI) / 180;
const SIN = Math.sin(TURN);
const COS = Math.cos(TURN);
const TAN = Math.tan(TURN);
/** Of the height, the most that it is broad. */
const BROAD = 1.9;
/** Of that, how thick its plank is, and where it rests; of its height there, half its foot's breadth. */
const THICK = 0.028;
const REST = 0.5;
const FOOT = 0.75;
/** Pieces of the plank's edge: words may stand close under it. */
const PIECES = 24;
/** Of a step's amount, how large the later sum is at the most; of that, its year and its hedge. */
const LARGE = 2;
const SMALL = 0.42;

/** 4 · What large banks had promised to private funds, ten years apart, on a see-saw: a block of squares has lifted the one. */
export function banksScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'promisedIs'));
  const bottom = key.top - space.near;
  const [was, now] = [amount(data, 'banks2013'), amount(data, 'banks2023')];
  const wide = Math.min(size.width, bottom * BROAD);
  const aside = size.width - wide;
  const plank = wide * THICK;
  const long = wide / COS - plank * TAN;
  /** A point over the plank, whose right end is on the ground: how far from there, and over its lower edge, px. */
  const at = (back: number, over: number): Point => [
    size.width - plank * SIN - back * COS + over * SIN,
    bottom - back * SIN - over * COS,
  ];
  const { columns, across, rows, pitch } = roomiest(
    COLUMNS.map((columns) => {
      const rows = rowsOf(tens(layout, 'banks2023'), columns);
      // What leans over the plank's end takes room before it.
      const across = rows * TAN + columns;
      const pitch = Math.min(
        (long * (1 - BESIDE)) / across,
        (bottom - plank - space.snug) / (across * SIN + rows * COS),
      );
      return { columns, across, rows, pitch };
    }),
  );
  const laid = (cells: readonly CellMark[], back: number): CellMark[] =>
    cells.map((cell) => {
      const half = cell.w / 2;
      const [x, y] = at(back - cell.x - half, plank + 1 - cell.y - half);
      return { ...cell, x: x - half, y: y - half, turn: LEAN };
    });
  const back = across * pitch;
  // Each sum is beside its own: the later at its block's side, the earlier under its end of the plank.
  const [left, low] = at(back, plank);
  const over = at(long, plank + pitch)[1] - space.near;
  const side = (y: number): number => left + (low - y) * TAN - space.near - pitch * CLEAR;
  // Its hedge stands over its number, or before it where the box is low: whichever lets the number be larger.
  const tall = over / LEADING;
  const fits = (line: Line, others: number): number =>
    Math.min(poster(line, side(over)).size, tall / (1 + others * SMALL), tall - others * SMALLEST);
  const large = type.hero * LARGE;
  const [stacked, inline] = [fits(amountLine(now, large), 2), fits(sum(now, large), 1)];
  const px = Math.max(stacked, inline);
  const rest = aside + wide * REST;
  const under = bottom - (size.width - rest) * TAN + plank / 2;
  const small = Math.max(SMALLEST, px * SMALL);
  const lines = [
    bold(layout, 'year2023', 'ink', small),
    ...(stacked > inline ? sumLines(now, px, small) : [sum(now, px, 'debt')]),
  ];
  const most = over - blockHeight(lines);
  const top = Math.max(0, Math.min(most, (at(back, plank + rows * pitch)[1] + most) / 2));
  const foot = (bottom - under) * FOOT;
  const earlier = within(
    [bold(layout, 'year2013'), sum(was, type.number, 'debt')],
    rest - foot - aside - space.near,
  );
  const slope = widthOf(...earlier) * TAN;
  const edge = (over: number): Point[] => range(1, -0.01, -1 / PIECES).map((share) => at(long * share, over));
  return [
    ...laid(field(layout, 'banks2013', { pitch, columns: 1, bottom: 0 }), long),
    ...laid(field(layout, 'banks2023', { pitch, columns, bottom: 0, order: 1 }), back),
    shape('plank', edge(plank), { tone: 'ink' }, edge(0)),
    alike(
      'rest',
      rest,
      [
        [0, under],
        [foot, bottom],
      ],
      { tone: 'ink' },
    ),
    floorUnder(bottom, [aside, size.width]),
    ...block('banks2013-sum', { x: aside, top: at(long, 0)[1] + slope }, earlier).marks,
    ...block('banks2023-sum', { x: side(top + blockHeight(lines)), top, anchor: 'end', order: 1 }, lines)
      .marks,
    ...key.marks,
  ];
}
