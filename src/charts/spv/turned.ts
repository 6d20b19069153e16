import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum, told } from '../shared/head.ts';
import { middled, plain, slab } from '../shared/places.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap, rowsOf, squareCount, squaresOf } from '../shared/squares.ts';
import { runIn, widthOf } from '../shared/type.ts';
import { gable, house, lineOf, ROOF, type Boxed } from './money.ts';

/** Columns that either block may have. */
const COLUMNS = [10, 14, 7, 9] as const;
/** How steep the roof is at most, of its breadth; how much its words' size counts, of a square's pitch. */
const STEEP = 0.25;
const SAID = 0.7;
/** What a roof keeps from its words, of their size: over them at both sides, and under them. */
const EAVES = 2.6;
const UNDER = 0.22;
/** px that the roof's own line takes of its height. */
const RIDGE = 7;
/** px from the squares to the middle of the house's walls, and to the end of its eaves. */
const WALL = 5;
const EAVE = WALL + ROOF / 2;
/** When the building is there: after its last square. */
const AFTER = 4;

/** 3 · The building stands on the bonds that pay for it: as many squares over the ground as under it. */
export function turnedScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = keyAndNote(layout, 'unit', caption(layout, 'overlap'));
  const [bonds, building] = [amount(data, 'bonds'), amount(data, 'building')];
  const most = squareCount(bonds.value);
  const height = below.top - space.half;
  const ground = lineOf(layout);
  const between = ground + 2 * space.half;
  const under = (px: number) =>
    runIn('bonds-words', { x: 0, top: 0, maxWidth: size.width }, [
      sum(bonds, px, 'debt'),
      bold(layout, 'bonds', 'debt', px),
    ]);
  const name = (px: number) => told(layout, building, 'buildingIs', 'paper', px);
  const fits = COLUMNS.flatMap((columns) =>
    range(type.hero, SMALLEST, -0.5).map((px) => {
      const rows = rowsOf(most, columns);
      const words = px * LEADING + space.tight;
      const across = (size.width - 2 * EAVE + gap(size.width / columns)) / columns;
      // The roof is as high as the line in it needs.
      const lines = (wide: number): number =>
        RIDGE + (px * (LEADING + UNDER)) / Math.max(0.05, 1 - (widthOf(name(px)) + px * EAVES) / wide);
      const pitchIn = (rise: number): number =>
        Math.min(across, (height - rise - between - words) / 2 / rows);
      const pitch = pitchIn(lines(pitchIn(lines(size.width)) * columns));
      const wide = columns * pitch - gap(pitch);
      const spare = height - between - words - 2 * rows * pitch - lines(wide);
      const rise = Math.max(lines(wide), Math.min(lines(wide) + spare, wide * STEEP));
      return { columns, pitch, px, rise, wide, worth: spare < -1 ? -1e4 : pitch + px * SAID };
    }),
  );
  const { columns, pitch, px, rise, wide } = fits.reduce((best, fit) =>
    fit.worth > best.worth ? fit : best,
  );
  const tall = rowsOf(most, columns) * pitch - gap(pitch);
  const x = (size.width - wide) / 2;
  const words = under(px);
  const top = rise + (height - rise - between - 2 * tall - space.tight - words.bottom) / 2;
  const line = top + tall + space.half;
  const low = line + ground + space.half;
  const set = { columns, pitch, x } as const;
  const across = widthOf(name(px)) + 4;
  const roof = {
    x: (size.width - across) / 2,
    y: top - px * (LEADING + UNDER),
    w: across,
    h: px * LEADING + 2,
  };
  return [
    ...squaresOf(building, {
      ...set,
      key: 'building',
      bottom: top + tall,
      role: 'chips',
    }).map((mark, n) => ({ ...mark, order: 2 + (2 * n) / most })),
    ...squaresOf(bonds, {
      ...set,
      key: 'bonds',
      top: low,
      role: 'debt',
    }),
    // Closed by its walls down to the ground, it is a house.
    { ...house([x - WALL, top], wide + 2 * WALL, rise, line), order: AFTER },
    { ...gable([x - EAVE, top], wide + 2 * EAVE, rise), tone: 'chips', order: AFTER },
    slab('ground', { x: 0, y: line, w: size.width, h: ground }, { tone: 'ink' }),
    plain('building-ground', roof, { role: 'chips', order: AFTER }),
    ...middled('building-words', roof, [name(px)], 0, AFTER).marks,
    ...words.marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + low + tall + space.tight })),
    ...below.marks,
  ];
}
