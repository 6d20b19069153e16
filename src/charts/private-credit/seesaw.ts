import { range } from 'd3-array';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { shape } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { roomiest, rowsOf, tens } from '../shared/squares.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { alike, field, type Credit } from './parts.ts';

/** Columns in which the later promises are a whole rectangle; of its breadth, the least that the earlier have beside it. */
const COLUMNS = [5, 6];
const BESIDE = 0.28;
/** Degrees that the see-saw leans. */
const LEAN = 16;
const TURN = (LEAN * Math.PI) / 180;
const SIN = Math.sin(TURN);
const COS = Math.cos(TURN);
const TAN = Math.tan(TURN);
/** Of the height, the most that it is broad. */
const BROAD = 1.5;
/** Of that, how thick its plank is, and where it rests; of its height there, half its foot's breadth. */
const THICK = 0.028;
const REST = 0.52;
const FOOT = 0.6;
/** Of a step's amount and of the height, how large a sum is at the most; of that, its year and its hedge. */
const LARGE = 1.45;
const TALL = 0.12;
const SMALL = 0.5;

/** 4 · What large banks had promised to private funds ten years apart: one square on the raised end of a see-saw, and on the low one a block of them. */
export function seesawScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'promisedIs'));
  const bottom = key.top - space.near;
  const wide = Math.min(size.width, bottom * BROAD);
  const aside = (size.width - wide) / 2;
  const right = size.width - aside;
  const plank = wide * THICK;
  const long = wide / COS - plank * TAN;
  /** A point over the plank, whose right end is on the ground: how far from there, and over its lower edge, px. */
  const at = (back: number, over: number): Point => [
    right - plank * SIN - back * COS + over * SIN,
    bottom - back * SIN - over * COS,
  ];
  // Both are said alike, each over its own, as large as there is room beside the block.
  const said = (px: number, year: '2013' | '2023'): Line[] => {
    const money = amount(data, `banks${year}`);
    const when = bold(layout, `year${year}`, 'ink', Math.max(SMALLEST, px * SMALL));
    return [{ ...when, text: `${when.text} ${money.hedge}` }, amountLine(money, px, 'debt')];
  };
  const px =
    range(Math.min(type.hero * LARGE, bottom * TALL), SMALLEST, -0.5).find(
      (px) => widthOf(...said(px, '2013')) <= wide * BESIDE - space.snug,
    ) ?? SMALLEST;
  const [small, large] = [said(px, '2013'), said(px, '2023')];
  const high = blockHeight(small) + space.tight;
  const { columns, rows, back, pitch } = roomiest(
    COLUMNS.map((columns) => {
      const rows = rowsOf(tens(layout, 'banks2023'), columns);
      // What leans over the plank's end takes room before it.
      const across = rows * TAN + columns;
      const pitch = Math.min(
        (long * (1 - BESIDE)) / across,
        (bottom - plank - high) / (across * SIN + rows * COS),
      );
      return { columns, rows, back: across * pitch, pitch };
    }),
  );
  const laid = (cells: readonly CellMark[], back: number): CellMark[] =>
    cells.map((cell) => {
      const half = cell.w / 2;
      const [x, y] = at(back - cell.x - half, plank + 1 - cell.y - half);
      return { ...cell, x: x - half, y: y - half, turn: LEAN };
    });
  const rest = aside + wide * REST;
  const under = bottom - (right - rest) * TAN + plank / 2;
  const foot = (bottom - under) * FOOT;
  // The upper corner of the later ones, from which their sum begins.
  const [x, y] = at(back, plank + rows * pitch);
  const edge = (over: number): Point[] => [at(long, over), at(0, over)];
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
    floorUnder(bottom, [aside, right]),
    ...block('banks2013-sum', { x: aside, top: at(long, plank + pitch)[1] - high }, small).marks,
    ...block('banks2023-sum', { x, top: y - high, order: 1 }, large).marks,
    ...key.marks,
  ];
}
