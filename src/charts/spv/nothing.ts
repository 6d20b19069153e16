import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, sum, told } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { alone, within } from '../shared/places.ts';
import { INK } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { blockHeight, type Line, widthOf } from '../shared/type.ts';
import { AIR, chest, footed, TILT, WALL } from './chest.ts';
import { line, page } from './money.ts';

/** Columns of the bonds. */
const COLUMNS = [4, 5, 6, 7, 10] as const;
/** Of the width, the box at most, and how deep it looks; px between its walls and what is in it. */
const BOX = 0.49;
const DEEP = 0.05;
const PAD = 5;
/** Of the height, the page's head. */
const HEAD = 0.2;
/** Of the page's breadth and of what is under its head, its number at most, and what that takes over the bonds. */
const READS = 0.78;
const HIGH = 0.5;
const OVER = 0.16;
/** How many lines the page has. */
const ROWS = 14;
/** px: how thick the two rules are that end an account, and the air that the number keeps from them. */
const RULE = 2;
const UNDER = 4;

/**
 * 5 · Nothing was added on Meta's balance sheet, a page: the bonds are in the box beside it.
 * @param on what says that they are on the page, which did not happen, or false; left out where that is not asked
 */
export function nothingScene(layout: Layout<'spv' | 'spv-try'>, on?: Line | false): Mark[] {
  const { data, size, type, space } = layout;
  const height = floorOf(layout);
  const bonds = amount(data, 'bonds');
  const deep = size.width * DEEP;
  const most = size.width * BOX - deep - AIR;
  const words = within(
    [bold(layout, 'box', 'paper', type.hero), told(layout, bonds, 'owes', 'paper', type.hero)],
    most - 2 * space.half,
  );
  const plate = blockHeight(words) + space.half;
  const around = 2 * (WALL + PAD);
  const head = height * HEAD;
  // They are as large in the box as on the page.
  const room = height - around - Math.max(plate + deep * TILT, on === undefined ? 0 : head + height * OVER);
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min((most - around) / columns, room / rowsOf(bonds.value, columns)),
    })),
  );
  const [wide, tall] = [columns * pitch - gap(pitch), rowsOf(bonds.value, columns) * pitch - gap(pitch)];
  const [w, y] = [wide + around, deep * TILT];
  const box = { x: size.width - w - deep - AIR, y, w, h: height - y };
  const sheet = { x: 1, y: 1, w: box.x - 2 * space.apart, h: height - 1 };
  const middle = sheet.x + sheet.w / 2;
  // What the page comes to, as large as there is room for.
  const below = { top: head, h: height - head - (on ? tall + 2 * PAD : 0) };
  const px = below.h * (on ? READS : HIGH);
  const [reads] = within(
    [on ? { ...sum(bonds, px, 'debt'), text: `+${bonds.short}` } : bold(layout, 'zero', 'ink', px)],
    sheet.w * READS,
  );
  const half = (widthOf(reads!) / 2) * 0.94;
  const low = reads!.size * INK + (on ? 0 : UNDER + 4 * RULE);
  const top = below.top + (below.h - low) / 2;
  const row = (height - head) / ROWS;
  const foot = on ? keyAndNote(layout, 'unit', on).marks : unitKey(layout, 'unit');
  return [
    ...page(layout, sheet, head),
    ...alone('zero', { x: middle, top, anchor: 'middle' }, reads!),
    // Its lines, where nothing stands on it.
    ...(on ? [] : range(head + row, height, row))
      .filter((y) => y < top - row / 3 || y > top + low + row / 3)
      .map((y) => line(`row/${y}`, [sheet.x, y, sheet.x + sheet.w, y], 1, { role: 'context' })),
    ...(on ? [] : [0.5, 3.5]).map((n) => {
      const y = top + low + (n - 4) * RULE;
      return line(`rule/${n}`, [middle - half, y, middle + half, y], RULE);
    }),
    ...chest('box', box, deep),
    ...footed('box', box, plate, within(words.slice(0, on ? 1 : 2), w - 2 * space.half)),
    ...squaresOf(on ? { ...bonds, standing: 'illustrative' } : bonds, {
      key: 'bonds',
      columns,
      pitch,
      x: on ? middle - wide / 2 : box.x + WALL + PAD,
      bottom: height - (on ? WALL : plate) - PAD,
      role: 'debt',
    }),
    ...foot,
  ];
}
