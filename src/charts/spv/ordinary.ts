import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, told } from '../shared/head.ts';
import { even, middled } from '../shared/places.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { gap, roomiest, squareCount } from '../shared/squares.ts';
import { stroke } from '../shared/rules.ts';
import { block } from '../shared/type.ts';
import { house, page, pile, WALLS, type Boxed } from './money.ts';

/** Columns that the building's squares may have. */
const COLUMNS = range(3, 15);
/** How steep the roof is, of its breadth; px: how far its roof reaches over the squares. */
const STEEP = 0.26;
const EAVE = 9;
/** Of the height, the page's head at most; of the largest words elsewhere, and of the empty place under its uppermost row, what stands in that. */
const HEAD = 0.2;
const LARGE = 1.15;
const HIGH = 0.24;
/** px: a dash of the empty place's edge and the air after it, and how thick that is. */
const DASH = [5, 6];
const THIN = 1.5;

/** 1 · The ordinary way did not happen: beside the building, Meta's own page has one empty place, as large as its squares. */
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
  const sheet = { x: size.width - half, y: 1, w: half - 1, h: height - 1 };
  // The right half of the squares' edge, from the middle.
  const over = count % columns || columns;
  const upper = (over * pitch - gap(pitch)) / 2;
  const next = base + (over < columns ? pitch : 0);
  const edge: Point[] = [
    [upper, base],
    [upper, next],
    [wide / 2, next],
    [wide / 2, low],
  ];
  const middle = sheet.x + half / 2;
  const around = [...edge, ...edge.map(([x, y]): Point => [-x, y]).toReversed(), edge[0]!];
  return [
    ...house(
      { x: left - EAVE + WALLS, y: base - WALLS, w: wide + 2 * (EAVE - WALLS), h: height - base + WALLS },
      rise - WALLS,
      {},
    ),
    ...pile(cost, { key: 'building', columns, pitch, x: left, bottom: low, role: 'chips' }),
    ...building.marks.map((mark) => ({ ...mark, y: mark.y + base - rise - space.tight - building.bottom })),
    ...page(layout, sheet, Math.min(base - space.apart, height * HEAD), 1),
    stroke(
      'loan-place',
      around.map(([x, y]): Point => [middle + x, y]),
      THIN,
      { role: 'debt', dash: DASH, order: 2 },
    ),
    // In it, that there is no loan.
    ...middled(
      'loan-words',
      { ...sheet, y: next, h: low - next },
      [bold(layout, 'noLoan', 'debt', Math.min(type.hero * LARGE, (low - next) * HIGH))],
      (half - wide) / 2 + space.half,
      2,
    ).marks,
    ...below.marks,
  ];
}
