import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum, told } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { alone, middled, within } from '../shared/places.ts';
import { INK } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, widthOf } from '../shared/type.ts';
import { AIR, chest, TILT, WALL } from './chest.ts';
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
/** px: how thick the two rules are that end an account, and the air that the number keeps from them. */
const RULE = 2;
const UNDER = 4;

/**
 * 5 · Nothing was added on Meta's balance sheet, a page: the bonds are in the box beside it.
 * @param on whether they are on the page, which did not happen; left out where that is not asked
 */
export function nothingScene(layout: Layout<'spv' | 'spv-try'>, on?: boolean): Mark[] {
  const { data, size, type, space } = layout;
  const height = floorOf(layout);
  const bonds = amount(data, 'bonds');
  const deep = size.width * DEEP;
  const most = size.width * BOX - deep - AIR;
  const words = within(
    [bold(layout, 'box', 'ink', type.hero), told(layout, bonds, 'owes', 'debt', type.hero)],
    most + deep,
  );
  const named = block('box', { x: 0, top: 0 }, words);
  const around = 2 * (WALL + PAD);
  const head = height * HEAD;
  // They are as large in the box as on the page.
  const room =
    height - around - Math.max(named.bottom + deep * TILT, on === undefined ? 0 : head + height * OVER);
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min((most - around) / columns, room / rowsOf(bonds.value, columns)),
    })),
  );
  const [wide, tall] = [columns * pitch - gap(pitch), rowsOf(bonds.value, columns) * pitch - gap(pitch)];
  const [w, h] = [wide + around, tall + WALL + 2 * PAD];
  const box = { x: size.width - w - deep - AIR, y: height - h, w, h };
  const [aside, over] = [Math.min(box.x, size.width - named.width), box.y - deep * TILT - named.bottom];
  const sheet = { x: 1, y: 1, w: Math.min(box.x, aside) - 2 * space.apart, h: height - 1 };
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
  const foot = on ? keyAndNote(layout, 'unit', caption(layout, 'example')).marks : unitKey(layout, 'unit');
  return [
    ...page(layout, sheet, head),
    ...alone('zero', { x: middle, top, anchor: 'middle' }, reads!),
    ...(on ? [] : [0.5, 3.5]).map((n) => {
      const y = top + low + (n - 4) * RULE;
      return line(`rule/${n}`, [middle - half, y, middle + half, y], RULE);
    }),
    ...chest('box', box, deep),
    ...(on
      ? middled('box', box, words.slice(0, 1)).marks
      : named.marks.map((mark) => moved(mark, aside, over))),
    ...squaresOf(on ? { ...bonds, standing: 'illustrative' } : bonds, {
      key: 'bonds',
      columns,
      pitch,
      x: on ? middle - wide / 2 : box.x + WALL + PAD,
      bottom: height - WALL - PAD,
      role: 'debt',
    }),
    ...foot,
  ];
}
