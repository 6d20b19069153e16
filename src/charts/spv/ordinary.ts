import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, told } from '../shared/head.ts';
import { even, middled, plain, within } from '../shared/places.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, roomiest, squareCount, squaresOf } from '../shared/squares.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { house, WALLS, type Boxed } from './money.ts';

/** Columns that the building's squares may have. */
const COLUMNS = range(3, 15);
/** How steep the roof is, of its breadth; px: how far its roof reaches over the squares. */
const STEEP = 0.26;
const EAVE = 9;
/** Of the height, the sheet's head at most. */
const HEAD = 0.26;
/** Of the empty place's breadth, its words at most, and how broad they would be on one line: they take two. How large they are, of the largest amount elsewhere, and of the place's height at most. */
const LARGE = 1.2;
const LOW = 0.3;
const TWO = 1.5;
const SAID = 0.84;

/** 1 · The ordinary way did not happen: beside the building, Meta's own sheet has an empty place as large. */
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
  const sheet = { x: size.width - half, y: 1, w: half - 1, h: height - 1 };
  // The empty place stands as low as they do, is as broad, and has room for as many.
  const deep = (count / columns) * pitch - gap(pitch);
  const place = { x: sheet.x + left, y: low - deep, w: wide, h: deep };
  const outline: Point[] = [
    [place.x, place.y],
    [place.x + wide, place.y],
    [place.x + wide, low],
    [place.x, low],
  ];
  // The sheet's name stands over the place, in its head.
  const head = { ...sheet, h: Math.min(base - EAVE - sheet.y, height * HEAD) };
  const titles = range(type.hero, SMALLEST, -0.5).map((px) => bold(layout, 'meta', 'paper', px));
  const fits = (line: Line): boolean => blockHeight([line], half - 2 * space.near) + 2 * space.tight < head.h;
  const title = titles.find(fits) ?? titles.at(-1)!;
  const titled = even([title], half - 2 * space.near);
  const large = Math.min(type.hero * LARGE, deep * LOW);
  const [loan] = within([bold(layout, 'noLoan', 'debt', large)], wide * SAID * TWO) as [Line];
  const across = even([loan], wide * SAID);
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
      bottom: low,
      role: 'chips',
    }).map((cell, n) => (n < count - over ? cell : { ...cell, x: cell.x + ((columns - over) * pitch) / 2 })),
    ...building.marks.map((mark) => ({ ...mark, y: mark.y + base - rise - space.tight - building.bottom })),
    plain('meta-box', sheet, { order: 1 }),
    plain('meta-head', head, { tone: 'ink', order: 1 }),
    ...middled('meta', head, [title], (head.w - titled) / 2, 1).marks,
    stroke('loan-place', [...outline, outline[0]!], 2, { role: 'debt', dash: '7 6', order: 2 }),
    ...middled('loan-words', place, [loan], (wide - across) / 2, 2).marks,
    ...below.marks,
  ];
}
