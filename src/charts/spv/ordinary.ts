import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, told } from '../shared/head.ts';
import { even, middled, plain, slab } from '../shared/places.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, roomiest, squareCount, squaresOf } from '../shared/squares.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { bar, house, WALLS, type Boxed } from './money.ts';

/** Columns that the building's squares may have. */
const COLUMNS = range(3, 15);
/** How steep the roof is, of its breadth; px: how far its roof reaches over the squares. */
const STEEP = 0.26;
const EAVE = 9;
/** How strong the loan is that is not there. */
const GHOST = 0.2;
/** How thick it is crossed out, of the drawing's width; and of its breadth, its words at most. */
const STRUCK = 0.03;
const PLATE = 0.78;

/** 1 · The ordinary way did not happen: beside the building, on Meta's own sheet, a loan as large is crossed out. */
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
        (height - building.bottom - space.tight - rise) / Math.ceil(count / columns),
      ),
    })),
  );
  const [wide, rows] = [columns * pitch - gap(pitch), Math.ceil(count / columns)];
  const left = (half - wide) / 2;
  const base = height - rows * pitch + gap(pitch);
  // What is left over stands in the middle of the uppermost row.
  const over = count % columns;
  const sheet = { x: size.width - half, y: 1, w: half - 1, h: height - 1 };
  const deep = (count / columns) * pitch - gap(pitch);
  const place = { x: sheet.x + left, y: height - left - deep, w: wide, h: deep };
  const [right, low] = [place.x + place.w, place.y + place.h];
  const corners: Point[] = [
    [place.x, place.y],
    [right, place.y],
    [right, low],
    [place.x, low],
  ];
  // The sheet's name stands over the place, in its head.
  const head = { ...sheet, h: place.y - sheet.y - left };
  const titles = range(type.hero, SMALLEST, -0.5).map((px) => bold(layout, 'meta', 'paper', px));
  const fits = (line: Line): boolean => blockHeight([line], half - 2 * space.near) + 2 * space.tight < head.h;
  const title = titles.find(fits) ?? titles.at(-1)!;
  const titled = even([title], half - 2 * space.near);
  const loan = bold(layout, 'asLarge', 'debt', type.hero);
  const across = even([loan], wide * PLATE);
  const [w, h] = [across + 2 * space.close, blockHeight([loan], across) + 2 * space.tight];
  const plate = { x: place.x + (wide - w) / 2, y: place.y + (place.h - h) / 2, w, h };
  const struck = size.width * STRUCK;
  const ends = [place.y + struck / 2, low - struck / 2] as const;
  return [
    ...house(
      { x: left - EAVE + WALLS, y: base - WALLS, w: wide + 2 * (EAVE - WALLS), h: height - base + WALLS },
      rise - WALLS,
      {},
    ),
    ...squaresOf(cost, {
      key: 'building',
      columns,
      pitch,
      x: left,
      bottom: height,
      role: 'chips',
    }).map((cell, n) => (n < count - over ? cell : { ...cell, x: cell.x + ((columns - over) * pitch) / 2 })),
    ...building.marks.map((mark) => ({ ...mark, y: mark.y + base - rise - space.tight - building.bottom })),
    plain('meta-box', sheet, { order: 1 }),
    plain('meta-head', head, { tone: 'ink', order: 1 }),
    ...middled('meta', head, [title], (head.w - titled) / 2, 1).marks,
    slab('loan', place, { role: 'debt', shade: GHOST, order: 2 }),
    stroke('loan-place', [...corners, corners[0]!], 2, { role: 'debt', dash: '6 5', order: 2 }),
    ...([-1, 1] as const).map((side): Mark => ({
      ...bar(
        `strike/${side}`,
        [place.x + struck / 2, ends[side < 0 ? 0 : 1]],
        [right - struck / 2, ends[side < 0 ? 1 : 0]],
        struck,
      ),
      order: 3,
    })),
    plain('loan-plate', plate, { order: 3 }),
    ...middled('loan-words', plate, [loan], (plate.w - across) / 2, 3).marks,
    ...below.marks,
  ];
}
