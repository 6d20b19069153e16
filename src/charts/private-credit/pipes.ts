import { READS_HAN } from '../../lib/han.ts';
import { moved } from '../../marks/kinds.ts';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { amountLockup } from '../shared/lockup.ts';
import { floorUnder } from '../shared/rules.ts';
import { BASELINE, INK, SMALLEST, UP, upOf } from '../shared/space.ts';
import { roomiest, rowsOf } from '../shared/squares.ts';
import { block, type Block, lowered, poster, widthOf } from '../shared/type.ts';
import { alike, field, tens, type Credit } from './parts.ts';
import { shape } from '../shared/places.ts';

/** Columns in which the later promises are a whole rectangle; squares between the first ones and the later. */
const COLUMNS = [6, 10];
const APART = 0.9;
/** How the see-saw leans. */
const LEAN = 16;
const TURN = (LEAN * Math.PI) / 180;
const SIN = Math.sin(TURN);
const COS = Math.cos(TURN);
const TAN = Math.tan(TURN);
/** In squares, how high the first one has been flung over the plank. */
const FLIES = 1;
/** How far a square reaches past its sides that leans as far the other way. */
const TIPPED = 0.13;
/** Of the height, the most that it is broad. */
const BROAD = 1.9;
/** Of that, how thick its plank is, and where it rests; of its height there, half its foot's breadth. */
const THICK = 0.028;
const REST = 0.36;
const FOOT = 0.75;
/** Of a step's amount and of the height, how large the later sum is at the most. */
const LARGE = 2.2;
const HIGH = 0.17;

/** 4 · What large banks had promised to private funds, ten years apart, on a see-saw: one square, lifted by a block of them. */
export function banksScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'promisedIs'));
  const bottom = key.top - space.near;
  const [was, now] = [amount(data, 'banks2013'), amount(data, 'banks2023')];
  const year = bold(layout, 'year2023');
  // In a broad drawing it is at the right: over its raised end there has to be room.
  const wide = Math.min(size.width, bottom * BROAD);
  const aside = size.width - wide;
  const plank = wide * THICK;
  const most = Math.min(type.hero * LARGE, bottom * HIGH);
  const number = amountLockup('banks2023-sum', now, 'debt', size.width - widthOf(year) - space.near, most);
  const px = number.marks[0]!.size;
  const long = wide / COS - plank * TAN;
  /** A point over the plank, whose right end is on the ground: how far from there, and over its lower edge, px. */
  const at = (back: number, over: number): Point => [
    size.width - plank * SIN - back * COS + over * SIN,
    bottom - back * SIN - over * COS,
  ];
  const { columns, across, pitch } = roomiest(
    COLUMNS.map((columns) => {
      const rows = rowsOf(tens(layout, 'banks2023'), columns);
      // What leans over the plank's end takes room before it.
      const across = rows * TAN + columns;
      const pitch = Math.min(
        long / (across + APART + 1),
        (bottom - px * INK - plank - space.snug) / (across * SIN + rows * COS),
      );
      return { columns, across, pitch };
    }),
  );
  const laid = (cells: readonly CellMark[], back: number): CellMark[] =>
    cells.map((cell) => {
      const half = cell.w / 2;
      const [x, y] = at(back - cell.x - half, plank + 1 - cell.y - half);
      return { ...cell, x: x - half, y: y - half, turn: LEAN };
    });
  const back = across * pitch;
  const flung = at(long, plank)[1] - pitch * FLIES;
  const [left, low] = at(back, plank);
  const room = left + (low - flung) * TAN - space.near;
  const said = (x: number): Block => {
    const line = sum(was, type.number * 1.2, 'debt');
    const { size } = poster(line, room - x);
    return block('banks2013-sum', { x, top: 0, maxWidth: room - x }, [
      bold(layout, 'year2013'),
      { ...line, size: Math.max(SMALLEST, size) },
    ]);
  };
  // Its words stand over it, or beside it where there is no room.
  const [over, beside] = [said(aside), said(aside + pitch * 1.4)];
  const top = flung - pitch * (1 + TIPPED) - over.bottom;
  const rest = aside + wide * REST;
  const under = bottom - (size.width - rest) * TAN + plank / 2;
  // The number, at the right, begins where its letters do.
  const [x, air] = [
    size.width - number.width,
    px * (BASELINE - (READS_HAN ? upOf(number.marks[0]!.text) : UP)),
  ];
  return [
    ...field(layout, 'banks2013', { pitch, columns: 1, x: aside + pitch * TIPPED, bottom: flung }).map(
      (cell) => ({
        ...cell,
        turn: -LEAN,
      }),
    ),
    ...laid(field(layout, 'banks2023', { pitch, columns, bottom: 0, order: 1 }), back),
    shape('plank', [at(long, plank), at(0, plank)], { tone: 'ink' }, [at(long, 0), at(0, 0)]),
    alike(
      'rest',
      rest,
      [
        [0, under],
        [(bottom - under) * FOOT, bottom],
      ],
      { tone: 'ink' },
    ),
    floorUnder(bottom, [aside, size.width]),
    ...(top < 0 ? lowered(beside, Math.max(0, flung - beside.bottom)) : lowered(over, top)),
    ...block(
      'banks2023-year',
      { x: x - space.near, top: (px - year.size) * BASELINE - air, anchor: 'end', order: 1 },
      [year],
    ).marks,
    ...number.marks.map((mark) => ({ ...moved(mark, x, -air), order: 1 })),
    ...key.marks,
  ];
}
