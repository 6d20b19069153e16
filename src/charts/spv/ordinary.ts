import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, told } from '../shared/head.ts';
import { even, within } from '../shared/places.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { gap, roomiest, squareCount, squaresOf } from '../shared/squares.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { house, page, WALLS, type Boxed } from './money.ts';

/** Columns that the building's squares may have. */
const COLUMNS = range(3, 15);
/** How steep the roof is, of its breadth; px: how far its roof reaches over the squares. */
const STEEP = 0.26;
const EAVE = 9;
/** Of the height, the page's head at most. */
const HEAD = 0.26;
/** Of a square's side, from the middle of one dash of an empty place to that of the next, a dash, and how thick it is. */
const DASHES = 1 / 4;
const DASH = 0.52;
const THIN = 0.05;

/** 1 · The ordinary way did not happen: beside the building, Meta's own page has as many empty places, as large. */
export function ordinaryScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const cost = amount(data, 'cost');
  const count = squareCount(cost.value);
  const below = keyAndNote(layout, 'unit', caption(layout, 'loanOnly'));
  const height = below.top - space.half;
  const half = (size.width - space.apart) / 2;
  const inner = half - 2 * EAVE;
  const named = told(layout, cost, 'buildingIs', 'chips', type.number);
  const building = block('building-words', { x: 0, top: 0, maxWidth: even([named], half) }, [named]);
  const rise = half * STEEP;
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(
        (inner + gap(inner / columns)) / columns,
        (height - building.bottom - space.tight - rise - EAVE) / Math.ceil(count / columns),
      ),
    })),
  );
  const [wide, rows] = [columns * pitch - gap(pitch), Math.ceil(count / columns)];
  const left = (half - wide) / 2;
  const low = height - EAVE;
  const base = low - rows * pitch + gap(pitch);
  // What is left over stands in the middle of the uppermost row.
  const over = count % columns;
  const cells = squaresOf(cost, { key: 'building', columns, pitch, x: left, bottom: low, role: 'chips' }).map(
    (cell, n) => (n < count - over ? cell : { ...cell, x: cell.x + ((columns - over) * pitch) / 2 }),
  );
  const sheet = { x: size.width - half, y: 1, w: half - 1, h: height - 1 };
  // That there is no loan stands over the empty places, on one line.
  const [loan] = within([bold(layout, 'noLoan', 'debt', type.hero)], wide) as [Line];
  const said = base - space.near - blockHeight([loan]);
  const side = pitch - gap(pitch);
  const [each, dash] = [side * DASHES, side * DASHES * DASH];
  /** A dashed square, with a dash round each corner. */
  const empty = (x: number, y: number): Point[] => [
    [x, y + dash / 2],
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y + dash / 2],
  ];
  return [
    ...house(
      { x: left - EAVE + WALLS, y: base - WALLS, w: wide + 2 * (EAVE - WALLS), h: height - base + WALLS },
      rise - WALLS,
      {},
    ),
    ...cells,
    ...building.marks.map((mark) => ({ ...mark, y: mark.y + base - rise - space.tight - building.bottom })),
    ...page(layout, sheet, Math.min(said - space.half, height * HEAD), 1),
    ...block('loan-words', { x: sheet.x + half / 2, top: said, anchor: 'middle', order: 2 }, [loan]).marks,
    ...cells.map(({ x, y }, n) =>
      stroke(`loan-place/${n}`, empty(x + sheet.x, y), Math.max(1.2, side * THIN), {
        role: 'debt',
        dash: [dash, each - dash],
        order: 2,
      }),
    ),
    ...below.marks,
  ];
}
