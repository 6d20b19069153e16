import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, name, told } from '../shared/head.ts';
import { middled } from '../shared/places.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { gap, squareCount, squares } from '../shared/squares.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { gable, type Boxed } from './money.ts';

/** Columns that the building's squares may have. */
const COLUMNS = range(3, 15);
/** How steep the roof is, of its breadth; px: how thick the house's walls are, and how far its roof reaches over the squares. */
const [STEEP, WALL, EAVE] = [0.26, 3, 7];
/** How much larger than the largest amount elsewhere the words for what is not there are. */
const LARGE = 1.1;

/** The narrowest width in which a line needs no more room: no word is left alone. @param width px that it has */
const even = (line: Line, width: number): number =>
  range(0.5, 1, 0.05)
    .map((share) => share * width)
    .find((narrow) => blockHeight([line], narrow) === blockHeight([line], width)) ?? width;

/** 1 · The ordinary way did not happen: beside the building lies Meta's own sheet, empty where a loan as large would be. */
export function ordinaryScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const cost = amount(data, 'cost');
  const count = squareCount(cost.value);
  const below = keyAndNote(layout, 'unit', caption(layout, 'loanOnly'));
  const height = below.top - space.half;
  const pad = space.near;
  const half = (size.width - space.apart) / 2;
  const inner = half - 2 * Math.max(pad, EAVE);
  const named = told(layout, cost, 'buildingIs', 'chips', type.number);
  const building = block('building-words', { x: 0, top: 0, maxWidth: even(named, half) }, [named]);
  const title = block('meta', { x: size.width - half + pad, top: pad * 0.6, maxWidth: half - 2 * pad }, [
    name(layout, 'meta'),
  ]);
  const rise = half * STEEP;
  const { columns, pitch } = COLUMNS.map((each) => {
    const rows = Math.ceil(count / each);
    const pitch = Math.min(
      (inner + gap(inner / each)) / each,
      (height - building.bottom - space.tight - rise) / rows,
    );
    return { columns: each, pitch };
  }).reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const [wide, rows] = [columns * pitch - gap(pitch), Math.ceil(count / columns)];
  const left = (half - wide) / 2;
  const base = height - rows * pitch + gap(pitch);
  // What is left over stands in the middle of the uppermost row.
  const over = count % columns;
  const place = {
    x: size.width - half + (half - wide) / 2,
    w: wide,
    h: (count / columns) * pitch - gap(pitch),
    y: 0,
  };
  place.y = height - pad - place.h;
  const corners = [
    [place.x, place.y],
    [place.x + place.w, place.y],
    [place.x + place.w, place.y + place.h],
    [place.x, place.y + place.h],
    [place.x, place.y],
  ] as const;
  const loan = bold(layout, 'asLarge', 'debt', type.hero * LARGE);
  return [
    ...squares({
      key: 'building',
      count: cost.value,
      columns,
      pitch,
      x: left,
      bottom: height,
      role: 'chips',
      standing: cost.standing,
    }).map((cell, n) => (n < count - over ? cell : { ...cell, x: cell.x + ((columns - over) * pitch) / 2 })),
    // Walls round them, and a ridge over them: a house.
    gable([left - EAVE, base - WALL], wide + 2 * EAVE, rise - WALL),
    ...[left - WALL * 1.5, left + wide + WALL * 1.5].map((x, n) =>
      stroke(
        `wall/${n}`,
        [
          [x, base - WALL],
          [x, height],
        ],
        WALL,
        { role: 'chips' },
      ),
    ),
    ...building.marks.map((mark) => ({ ...mark, y: mark.y + base - rise - space.tight - building.bottom })),
    { kind: 'box', key: 'meta-box', x: size.width - half, y: 1, w: half - 1, h: height - 1, r: 3, order: 1 },
    ...title.marks.map((mark) => ({ ...mark, order: 1 })),
    stroke('loan-place', corners, 2, { role: 'debt', dash: '6 5', order: 2 }),
    ...middled('loan-words', place, [loan], (wide - even(loan, wide - 2 * pad)) / 2, 2).marks,
    ...below.marks,
  ];
}
