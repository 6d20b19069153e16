import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, told } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { within } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squareCount } from '../shared/squares.ts';
import { block, widthOf } from '../shared/type.ts';
import { AIR, behind, chest, footed, NONE, TILT, WALL } from './chest.ts';
import { house, pile, WALLS, type Boxed } from './money.ts';

/** Columns that either block may have. */
const COLUMNS = [10, 14, 7, 9] as const;
/** How steep the roof is, of its breadth; of its words' size, what it keeps from them at both sides, and how high they stand. */
const STEEP = 0.25;
const EAVES = 1.4;
const HIGH = 1.35;
/** px between squares and what is round them; how strong the gable is, and the house's side. */
const PAD = 5;
const PALE = 0.4;
const SIDE = 0.7;
/** Of the words' size, what they have of the box's front; of the width, how deep the box looks. */
const PLATE = 1.35;
const DEEP = 0.07;
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
  // On the whole of the box's top, its squares straight over those in the box.
  const { x, y: foot } = box;
  const [eaves, side] = [foot - tall - 2 * PAD, x + w + AIR];
  const rise = Math.min(eaves - deep * TILT, w * STEEP * 1.1);
  // In pieces, since what is beside a piece is not on it.
  const slope = range(0, 1.01, 0.05).map((t): Point => [
    x + w / 2 + t * (w / 2 + WALLS),
    eaves - (1 - t) * rise,
  ]);
  const name = (px: number) => told(layout, building, 'buildingIs', 'ink', px);
  // As large as the roof leaves room for.
  const px = Math.max(
    SMALLEST,
    Math.min(type.hero, w / (widthOf(name(100)) / 100 + EAVES + (w * HIGH) / rise)),
  );
  // The building's squares are on the grid of the bonds.
  const grid = { x: x + WALL + PAD, columns, pitch };
  return [
    ...chest('box', box, deep, NONE),
    ...pile(bonds, { ...grid, key: 'bonds', bottom: low - plate - PAD, role: 'debt' }),
    ...footed('box', box, plate, within([told(layout, bonds, 'owes', 'paper', type.hero)], w - 2 * PAD)),
    // It goes as far back as the box does.
    behind(
      'house-side',
      [
        [side, eaves],
        [side, foot],
      ],
      deep,
      { role: 'chips', shade: SIDE, order: AFTER },
    ),
    behind('roof', slope, deep, { role: 'chips', order: AFTER }),
    ...house({ x, y: eaves, w, h: foot - eaves }, rise, { shade: PALE, order: AFTER }),
    ...pile(building, { ...grid, key: 'building', bottom: foot - PAD, role: 'chips' }, most).map(
      (mark, n) => ({
        ...mark,
        order: 2 + (2 * n) / most,
      }),
    ),
    ...block('building-words', { x: x + w / 2, top: eaves - px * HIGH, anchor: 'middle', order: AFTER }, [
      name(px),
    ]).marks,
    ...below.marks,
  ];
}
