import type { Amount } from '../../lib/types.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, told } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { middled, plain, within } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { type Block, gap, roomiest, rowsOf, squareCount, squaresOf } from '../shared/squares.ts';
import { block, widthOf } from '../shared/type.ts';
import { AIR, chest, TILT, WALL } from './chest.ts';
import { house, WALLS, type Boxed } from './money.ts';

/** Columns that either block may have. */
const COLUMNS = [10, 14, 7, 9] as const;
/** How steep the roof is, of its breadth; of its words' size, what it keeps from them at both sides, and how high they stand. */
const STEEP = 0.25;
const EAVES = 1.4;
const HIGH = 1.35;
/** px between squares and what is round them; how strong the gable is. */
const PAD = 5;
const PALE = 0.4;
/** Of the words' size, what they have of the box's front; of the width, how deep the box looks. */
const PLATE = 1.35;
const DEEP = 0.07;
/** Of how far the box's top goes back, where the house stands on it. */
const STANDS = 0.35;
/** When the building is there: after its last square. */
const AFTER = 4;

/** 3 · The building stands on an open box with the bonds that pay for it: as many squares on it as in it. */
export function turnedScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = keyAndNote(layout, 'unit', caption(layout, 'overlap'));
  const [bonds, building] = [amount(data, 'bonds'), amount(data, 'building')];
  const most = squareCount(bonds.value);
  const deep = size.width * DEEP;
  const around = 2 * (WALL + PAD);
  const low = below.top - space.half;
  const plate = type.hero * PLATE;
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(
        (size.width - deep - AIR - around - 2 * WALLS) / columns,
        (low - plate - deep * TILT - 5 * PAD) / (2 * rowsOf(most, columns) + columns * STEEP),
      ),
    })),
  );
  const tall = rowsOf(most, columns) * pitch - gap(pitch);
  const w = columns * pitch - gap(pitch) + around;
  const h = tall + plate + 2 * PAD;
  const box = { x: (size.width - w - deep - AIR) / 2, y: low - h, w, h };
  const front = { ...box, y: low - plate, h: plate };
  // On the box's top, its squares straight over those in the box.
  const foot = box.y - deep * TILT * STANDS;
  const [x, eaves] = [box.x, foot - tall - 2 * PAD];
  const rise = Math.min(eaves, w * STEEP * 1.1);
  const name = (px: number) => told(layout, building, 'buildingIs', 'ink', px);
  // As large as the roof leaves room for.
  const px = Math.max(
    SMALLEST,
    Math.min(type.hero, w / (widthOf(name(100)) / 100 + EAVES + (w * HIGH) / rise)),
  );
  // What is left over of the bonds stands in the middle of the uppermost row; the building's squares are on the same grid.
  const over = most % columns || columns;
  /** Squares from a floor up. */
  const pile = (money: Amount, at: Pick<Block, 'key' | 'bottom' | 'role'>): CellMark[] =>
    squaresOf(money, { ...at, x: x + WALL + PAD, columns, pitch }).map((cell, n) =>
      n < most - over ? cell : { ...cell, x: cell.x + ((columns - over) * pitch) / 2 },
    );
  return [
    ...chest('box', box, deep),
    ...pile(bonds, { key: 'bonds', bottom: front.y - PAD, role: 'debt' }),
    plain('front', front, { tone: 'ink' }),
    ...middled('bonds-words', front, within([told(layout, bonds, 'owes', 'paper', type.hero)], w - 2 * PAD))
      .marks,
    ...house({ x, y: eaves, w, h: foot - eaves }, rise, { shade: PALE, order: AFTER }),
    ...pile(building, { key: 'building', bottom: foot - PAD, role: 'chips' }).map((mark, n) => ({
      ...mark,
      order: 2 + (2 * n) / most,
    })),
    ...block('building-words', { x: x + w / 2, top: eaves - px * HIGH, anchor: 'middle', order: AFTER }, [
      name(px),
    ]).marks,
    ...below.marks,
  ];
}
