import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { arrowEdges, within } from '../shared/places.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import { LEADING } from '../shared/space.ts';
import { gap, rowsOf, squareCount, squares } from '../shared/squares.ts';
import { block, blockHeight } from '../shared/type.ts';
import { pairIn, roof, type Boxed } from './money.ts';

/** Columns with which both blocks leave room for their own sum at the end of the last row. */
const COLUMNS = [10, 5, 15, 6] as const;
/** How broad the arrow is, of an amount's size, as it is less than what it is between; its head's length, and its half breadth, of that. */
const [BROAD, HEAD, WING] = [0.8, 0.8, 1];
/** Of the height, a block's name and the roof at most; and of an amount's size, the roof. */
const [NAMED, ROOF, RISE] = [0.085, 0.06, 0.9];

/** When the building is said: after its last square. */
const AFTER = 4;

/** A fat arrow in ink. @param from,to px, along the way it points @param at its middle across @param broad px */
function fat(key: string, from: number, to: number, at: number, broad: number, across: boolean): Mark {
  const [wing, head] = [2 * broad * WING, broad * HEAD];
  const edges = across
    ? arrowEdges([from, at], [to, at], broad, wing, head)
    : arrowEdges([at, from], [at, to], -broad, -wing, head);
  return { kind: 'area', key, tone: 'ink', ...edges, order: 1 };
}

/** 3 · The bonds pay for the building: as many squares, one after another. */
export function turnedScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = keyAndNote(layout, 'unit', caption(layout, 'overlap'));
  const [bonds, building] = [amount(data, 'bonds'), amount(data, 'building')];
  const most = squareCount(bonds.value);
  const height = below.top - space.half;
  const large = Math.min(type.hero, height * NAMED);
  const named = [bold(layout, 'bonds', 'debt', large), bold(layout, 'aBuilding', 'chips', large)];
  const line = blockHeight(named.slice(0, 1));
  const rise = Math.min(type.number * RISE, height * ROOF);
  const { beside, columns, pitch, tall } = pairIn(
    { w: size.width, h: height },
    COLUMNS,
    most,
    { across: line + rise, down: 0 },
    { across: type.hero * 4, down: 2 * line + rise + space.near },
  );
  const wide = columns * pitch - gap(pitch);
  const rows = rowsOf(most, columns);
  const [left, right] = beside ? [0, size.width - wide] : [(size.width - wide) / 2, (size.width - wide) / 2];
  const high = tall - gap(pitch);
  const top = beside ? (height - line - rise - high) / 2 + line + rise : 0;
  const places = [
    { x: left, top },
    { x: right, top: beside ? top : height - high },
  ] as const;
  // Each sum stands where its last row ends, both in one size.
  const sums = [sum(bonds, type.hero, 'debt'), sum(building, type.hero, 'chips')] as const;
  const fits = [bonds, building].map(({ value }, n) =>
    within([sums[n]!], (columns * rows - squareCount(value)) * pitch - gap(pitch) / 2),
  );
  const px = Math.min(...fits.map(([fit]) => fit!.size));
  const sumOf = (key: string, n: 0 | 1): Mark[] => {
    const { x, top: y } = places[n];
    const row = y + (rows - 1) * pitch + (pitch - gap(pitch) - px * LEADING) / 2;
    const place = { x: x + wide, top: row, anchor: 'end', order: n && AFTER } as const;
    return block(key, place, [{ ...sums[n], size: px }]).marks;
  };
  const [from, to] = beside ? [wide, right] : [high, height - high - rise];
  const air = space.clear;
  const broad = large * BROAD;
  const middle = beside ? top + high / 2 : size.width / 2;
  const words = within(
    [bold(layout, 'payFor', 'ink', large)],
    beside ? to - from - air : size.width - middle - broad * WING - air,
  );
  const said = beside
    ? ({ x: size.width / 2, top: middle - broad * WING - blockHeight(words), anchor: 'middle' } as const)
    : { x: middle + broad * WING + air, top: (from + to - blockHeight(words)) / 2 };
  // Beside the arrow, or over their blocks.
  const names = within(named, beside ? wide : middle - broad * WING - left - space.half);
  const tallName = blockHeight(names.slice(0, 1));
  const tops = beside
    ? [top - tallName - space.hair, top - rise - tallName]
    : [from + space.tight, to - tallName - space.tight];
  return [
    ...squares({
      key: 'building',
      count: building.value,
      columns,
      pitch,
      ...places[1],
      role: 'chips',
      standing: building.standing,
    }).map((mark, n) => ({ ...mark, order: 2 + (2 * n) / most })),
    ...squares({
      key: 'bonds',
      count: bonds.value,
      columns,
      pitch,
      ...places[0],
      role: 'debt',
      standing: bonds.standing,
    }),
    { ...roof([places[1].x, places[1].top], wide, rise), order: AFTER },
    fat('pays', from + air, to - air, middle, broad, beside),
    ...block('pays-words', said, words).marks,
    ...block('bonds-name', { x: left, top: tops[0]! }, names.slice(0, 1)).marks,
    ...block('building-name', { x: right, top: tops[1]!, order: AFTER }, names.slice(1)).marks,
    ...sumOf('bonds-words', 0),
    ...sumOf('building-words', 1),
    ...below.marks,
  ];
}
