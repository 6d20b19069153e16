import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { sum } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap } from '../shared/squares.ts';
import { block, type Line, lowered } from '../shared/type.ts';
import { arch, counted, largest, quiet, told } from './amounts.ts';

/** px from the squares to the middle of the line around all of them, and how thick it is. */
const OUT = 4;
const THICK = 4;
/** px that the line takes on every side. */
const EDGE = OUT + THICK / 2;
/** As many squares as fold into the key's, which is worth as much from here on. */
const FOLDED = 10;
/** Of the drawing's width, the least that a frame has whose words end with it. */
const LINE = 0.85;
/** Columns that what was built fills in whole rows. */
const COLUMNS = [16, 20, 25, 40, 50];

/**
 * 3 · A country's economy as a heavy frame, as large as its squares would be: its last row ends within a row, so that it is
 * a rectangle. A year of building stands in it and leaves it nearly no room.
 */
export function denmarkScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const { value } = amount(data, 'denmark');
  // What both lines take, with what stands large in them.
  const line = type.hero * LEADING;
  const floor = floorOf(layout) - line - space.snug;
  const room = floor - 2 * EDGE - space.hair - line;
  const { columns, pitch } = largest(COLUMNS, size.width - 2 * EDGE, room, (each) => value / each);
  const high = (value / columns) * pitch;
  // What the squares leave free is over all of it and under it.
  const low = floor - (room - high) / 2;
  const bottom = low - EDGE;
  const building = counted(layout, 'building', { columns, pitch, x: EDGE, bottom });
  const [left, top] = [EDGE - OUT, bottom - high - OUT];
  const right = EDGE + columns * pitch - gap(pitch) + OUT;
  const outline = arch(left, top, right, bottom + OUT);
  // A narrow frame is too narrow for a line.
  const across = right + THICK / 2;
  const wide = across > size.width * LINE ? across : size.width;
  /** Large words, and quiet ones at the right end of their line, which leave them their room. */
  const facing = (
    slot: 'denmark' | 'building',
    tone: 'ink' | 'chips',
    y: number,
    said: Line,
    says?: 'denmarkIs',
  ): Mark[] => {
    const is = block(`${slot}-is`, { x: wide, top: 0, anchor: 'end' }, [said]);
    const first = told(layout, slot, tone, wide - is.width - said.size / 2, type.hero, says);
    return [...lowered(first, y), ...lowered(is, y + first.marks[0]!.y - is.marks[0]!.y)];
  };
  return [
    ...building.map((mark, n) => (n < FOLDED ? { ...mark, fold: { into: 'unit', slot: n } } : mark)),
    // Once round and a piece further: its first corner is closed like the others.
    stroke('denmark', [...outline, ...outline.slice(0, 2)], THICK),
    // What the frame is leads over it, what was built under it.
    ...facing(
      'denmark',
      'ink',
      top - THICK / 2 - space.hair - line,
      sum(amount(data, 'denmark'), type.label),
      'denmarkIs',
    ),
    ...facing('building', 'chips', low + space.snug, quiet(layout, 'buildingIs', 'chips')),
    ...unitKey(layout, 'unit'),
  ];
}
