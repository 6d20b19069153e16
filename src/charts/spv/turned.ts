import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, sum, told } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { within } from '../shared/places.ts';
import { gap, rowsOf, squareCount, squaresOf } from '../shared/squares.ts';
import { block, widthOf } from '../shared/type.ts';
import { ASIDE, chest, footed, HEAVY, OVER, PAD } from './chest.ts';
import { type Boxed, house, storeys } from './parts.ts';

/** Columns of the bonds and of the building's windows: the wall is as broad as the box. */
const COLUMNS = [
  [10, 9],
  [7, 7],
  [15, 15],
] as const;
/** How steep the roof is, of its breadth, at least and at most; of its words' size, what it keeps from them at both sides, and how high they stand. */
const [FLAT, STEEP] = [0.2, 0.3];
const EAVES = 1.2;
const HIGH = 1.3;
/** Of the words' size, what they have of the box's front. */
const PLATE = 1.35;

/** 3 · A building stands on a box full of bonds that help to pay for it: one breadth, one axis, squares of one size. */
export function turnedScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = keyAndNote(layout, 'unit', caption(layout, 'overlap'));
  const [bonds, building] = [amount(data, 'bonds'), amount(data, 'building')];
  const low = below.top - space.half;
  const plate = type.hero * PLATE;
  const lid = Math.min(size.width, size.height) * HEAVY;
  const around = 2 * ASIDE;
  const fits = COLUMNS.map(([columns, windows]) => {
    const [rows, storey] = [rowsOf(bonds.value, columns), storeys(building.value, windows)];
    const high = low - plate - lid - 4 * PAD - around * FLAT;
    const pitch = Math.min((size.width - around) / columns, high / (rows + storey + columns * FLAT));
    return { columns, windows, rows, storey, pitch, fills: pitch ** 2 * columns };
  });
  // Large squares, but not so few beside each other that both sides are bare.
  const { columns, windows, rows, storey, pitch } = fits.reduce((best, fit) =>
    fit.fills > best.fills ? fit : best,
  );
  const count = squareCount(bonds.value);
  const full = (rows - 1) * columns;
  const wide = columns * pitch - gap(pitch);
  const w = wide + around;
  const h = lid + rows * pitch - gap(pitch) + plate + 2 * PAD;
  const box = { x: (size.width - w) / 2, y: low - h, w, h };
  const tall = storey * pitch + PAD;
  const wall = { x: box.x + OVER, y: box.y - tall, w: w - 2 * OVER, h: tall };
  const rise = Math.min(wall.y, w * STEEP);
  const owes = within([told(layout, bonds, 'boxOwes', 'paper', type.hero)], w - around);
  const name = (px: number) => sum(building, px, 'paper');
  // As large as the bonds, if the roof leaves room.
  const px = Math.min(owes[0]!.size, w / (widthOf(name(100)) / 100 + EAVES + (w * HIGH) / rise));
  return [
    ...chest('box', box, lid),
    // What is left over stands in the middle of the uppermost row.
    ...squaresOf(bonds, {
      key: 'bonds',
      columns,
      pitch,
      x: (size.width - wide) / 2,
      bottom: low - plate - PAD,
      role: 'debt',
    }).map((cell, n): CellMark =>
      n < full ? cell : { ...cell, x: cell.x + ((full + columns - count) * pitch) / 2 },
    ),
    ...footed('box', box, plate, owes),
    // What pays comes before what is paid for.
    ...house(wall, rise, building, { columns: windows, pitch }, 1),
    ...block('building-words', { x: size.width / 2, top: wall.y - px * HIGH, anchor: 'middle', order: 2 }, [
      name(px),
    ]).marks,
    ...below.marks,
  ];
}
