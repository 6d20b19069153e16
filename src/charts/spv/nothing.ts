import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { floorOf, type Layout } from '../shared/layout.ts';
import { alone, middled, plain, shape, slab, within } from '../shared/places.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { INK, LEADING, SMALLEST } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, blockHeight } from '../shared/type.ts';
import { AIR, chest, TILT, WALL } from './chest.ts';

/** Columns of the bonds. */
const COLUMNS = [10, 14, 28] as const;
/** Of the drawing's height, what has no bonds at the least, and the table's edge; of that, its words; px: how thick its legs are. */
const LEAST = 0.42;
const TABLE = 0.12;
const NAMED = 0.6;
const LEG = 10;
/** Of the width, how deep the box looks, and how far the table's top narrows on its way back at either side; how strong it is. */
const DEEP = 0.06;
const NARROW = 0.12;
const PALE = 0.2;
/** Of the room for that number, the words under it at most. */
const TAIL = 0.16;

/**
 * 5 · Meta's balance sheet is a table with nothing of the bonds on it: they are in the box that stands under it.
 * @param on whether they stand on the table, which did not happen
 */
export function nothingScene(layout: Layout<'spv' | 'spv-try'>, on = false): Mark[] {
  const { data, size, type, space } = layout;
  const height = floorOf(layout);
  const foot = keyAndNote(layout, 'unit', caption(layout, on ? 'example' : 'offBooks'));
  const bonds = amount(data, 'bonds');
  const count = bonds.value;
  const [pad, table] = [space.half, height * TABLE];
  const deep = size.width * DEEP;
  // Over the box's front: its name and its sum, and its open top.
  const over = type.number * LEADING + space.tight + deep * TILT;
  const under = WALL + 2 * pad;
  const across = size.width - 2 * (LEG + pad) - deep - AIR;
  const most = height - table - over;
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(
        (across - 2 * (WALL + pad)) / columns,
        (most - under - height * LEAST) / rowsOf(count, columns),
      ),
    })),
  );
  const [wide, tall] = [columns * pitch - gap(pitch), rowsOf(count, columns) * pitch - gap(pitch)];
  const w = wide + 2 * (WALL + pad);
  const h = on ? most - tall - over : tall + under;
  const box = { x: (size.width - w - deep - AIR) / 2, y: height - h, w, h };
  const line = most - h;
  const edge = { x: 0, y: line, w: size.width, h: table };
  const free = on ? { ...box, h: h - WALL } : { ...edge, y: 0, h: line };
  // Of what it is none stands under the number, in the ink of those.
  const px = Math.max(SMALLEST, Math.min(type.number, free.h * TAIL));
  const said = within([bold(layout, 'ofBonds', 'debt', px)], w);
  const tail = blockHeight(said);
  const [number] = within([bold(layout, 'zero', 'ink', Math.max(1, (free.h - tail - 2 * pad) / INK))], w / 2);
  const high = number!.size * INK;
  const from = free.y + (free.h - high - tail) / 2;
  const middle = free.x + free.w / 2;
  const top = line + table + space.tight;
  const aside = size.width * NARROW;
  return [
    shape(
      'top',
      [
        [aside, 0],
        [0, line],
      ],
      { role: 'context', shade: PALE },
      [
        [size.width - aside, 0],
        [size.width, line],
      ],
    ),
    ...[0, size.width - LEG].map((x, n) =>
      slab(`leg/${n}`, { x, y: line + table - 1, w: LEG, h: height - line - table + 1 }, { tone: 'ink' }),
    ),
    plain('line', edge, { tone: 'ink' }),
    ...middled('meta', edge, within([bold(layout, 'meta', 'paper', table * NAMED)], across)).marks,
    ...chest('box', box, deep),
    ...block('box', { x: box.x + deep, top }, [bold(layout, 'box', 'ink', type.number)]).marks,
    ...block(
      'bonds-words',
      on ? { x: size.width / 2, top: 0, anchor: 'middle' } : { x: box.x + deep + w, top, anchor: 'end' },
      [sum(bonds, type.number, 'debt')],
    ).marks,
    ...squaresOf(on ? { ...bonds, standing: 'illustrative' } : bonds, {
      key: 'bonds',
      columns,
      pitch,
      x: on ? (size.width - wide) / 2 : box.x + WALL + pad,
      top: on ? line - tall - 2 : box.y + pad,
      role: 'debt',
    }),
    ...alone('zero', { x: middle, top: from, anchor: 'middle' }, number!),
    ...block('of-bonds', { x: middle, top: from + high, anchor: 'middle' }, said).marks,
    ...foot.marks,
  ];
}
