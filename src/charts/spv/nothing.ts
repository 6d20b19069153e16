import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, sum, told } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { alone, within } from '../shared/places.ts';
import { INK } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { ASIDE, chest, footed, HEAVY, PAD, WALL } from './chest.ts';
import { HEAD, line, page } from './parts.ts';

/** Columns of the bonds: they leave no place free. */
const COLUMNS = [4, 7, 14] as const;
/** Of the width, the box at most, and where the bonds are on the page. */
const BOX = [0.54, 0.47] as const;
/** Of the page's breadth and of what is under its head, its number at most, and what that takes over the bonds. */
const READS = 0.84;
const HIGH = 0.5;
const BARE = 0.16;
/** How many lines the page has. */
const ROWS = 9;
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
  const lid = Math.min(size.width, height) * HEAVY;
  const most = size.width * BOX[on === undefined ? 0 : 1];
  const around = 2 * ASIDE;
  const words = within(
    [bold(layout, 'box', 'paper', type.hero), told(layout, bonds, 'owes', 'paper', type.hero)],
    most - around,
  );
  const plate = blockHeight(words) + space.half;
  const head = height * HEAD;
  // They are as large in the box as on the page.
  const room = height - 2 * PAD - Math.max(plate + lid, on === undefined ? 0 : head + height * BARE);
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min((most - around) / columns, room / rowsOf(bonds.value, columns)),
    })),
  );
  const [wide, tall] = [columns * pitch - gap(pitch), rowsOf(bonds.value, columns) * pitch - gap(pitch)];
  const w = wide + around;
  const box = { x: size.width - w, y: 0, w, h: height };
  // It is full: its foot has what is left.
  const full = on === undefined ? height - lid - tall - 2 * PAD : plate;
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
  // Of what that is nought.
  const is = on ? [] : within([bold(layout, 'zeroIs', 'ink', type.hero)], sheet.w * READS);
  const under = reads!.size * INK + blockHeight(is);
  const low = under + (on ? 0 : UNDER + 4 * RULE);
  const top = below.top + (below.h - low) / 2;
  const row = (height - head) / ROWS;
  const foot = on ? keyAndNote(layout, 'unit', on).marks : unitKey(layout, 'unit');
  return [
    ...page(layout, sheet, head),
    ...alone('zero', { x: middle, top, anchor: 'middle' }, reads!),
    ...block('zero-is', { x: middle, top: top + under - blockHeight(is), anchor: 'middle' }, is).marks,
    // Its lines, where nothing stands on it.
    ...(on ? [] : range(head + row, height, row))
      .filter((y) => y < top - row / 3 || y > top + low + row / 3)
      .map((y) => line(`row/${y}`, [sheet.x, y, sheet.x + sheet.w, y], 1, { role: 'context' })),
    ...(on ? [] : [0.5, 3.5]).map((n) => {
      const y = top + low + (n - 4) * RULE;
      return line(`rule/${n}`, [middle - half, y, middle + half, y], RULE);
    }),
    line('floor', [0, height, size.width, height], 2 * RULE),
    ...chest('box', box, lid),
    ...footed('box', box, full, within(words.slice(0, on ? 1 : 2), w - around)),
    ...squaresOf(on ? { ...bonds, standing: 'illustrative' } : bonds, {
      key: 'bonds',
      columns,
      pitch,
      x: on ? middle - wide / 2 : box.x + around / 2,
      bottom: height - (on ? WALL : full) - PAD,
      role: 'debt',
    }),
    ...foot,
  ];
}
