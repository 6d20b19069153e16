import { LEAST_DOTTED } from '../../marks/kinds/cell.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, name } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import { LEADING } from '../shared/space.ts';
import { dottedOutline, gap, squares } from '../shared/squares.ts';
import { block, type Line, within } from '../shared/type.ts';
import { bar, pairIn, plate, type Boxed } from './money.ts';

/** Columns in which the squares end in a full row. */
const COLUMNS = [9, 27, 3] as const;
/** How thick the cross is, of a square's pitch, and how far it stays from the block's corners. */
const [CROSS, INSET] = [0.36, 0.1];
/** How large a block's name is, of the room on the sheet at most. */
const NAMES = 0.1;
/** How strong the ground is that dotted squares stand on. */
const PALE = 0.2;

/** A block of dotted squares on a pale ground, and its name over it. */
interface Named {
  key: 'loan' | 'building';
  role: 'debt' | 'chips';
  /** Left edge and top of its name, px. */
  x: number;
  top: number;
  line: Line;
}

/** 1 · The ordinary way, crossed out: as much debt as building on Meta's own sheet. */
export function ordinaryScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const pad = space.near;
  const count = amount(data, 'cost').value;
  const below = keyAndNote(layout, 'unit', caption(layout, 'example'));
  const sheet = { x: 1, y: 1, w: size.width - 2, h: below.top - space.half - 2 };
  const title = block('meta', { x: pad, top: sheet.y + pad * 0.6 }, [name(layout, 'meta')]);
  const top = title.bottom + space.tight;
  const room = { w: size.width - 2 * pad, h: sheet.y + sheet.h - pad - top };
  const px = Math.min(type.hero, room.h * NAMES);
  const over = px * LEADING + space.snug;
  const apart = { across: space.apart, down: space.near };
  const { beside, columns, pitch, tall } = pairIn(room, COLUMNS, count, { across: over, down: over }, apart);
  const [wide, high] = [columns * pitch - gap(pitch), tall - gap(pitch)];
  const [loan, building] = within(
    [bold(layout, 'asLarge', 'debt', px), bold(layout, 'buildingIs', 'chips', px)],
    wide,
  );
  const middle = (size.width - wide) / 2;
  const level = top + (room.h - over - high) / 2;
  const blocks: [Named, Named] = [
    { key: 'loan', role: 'debt', x: beside ? pad : middle, top: beside ? level : top, line: loan! },
    {
      key: 'building',
      role: 'chips',
      x: beside ? size.width - pad - wide : middle,
      top: beside ? level : top + room.h - over - high,
      line: building!,
    },
  ];
  const [{ x, top: y }] = blocks;
  const [left, right] = [x + pitch * INSET, x + wide - pitch * INSET];
  const [up, low] = [y + over + pitch * INSET, y + over + high - pitch * INSET];
  return [
    { kind: 'box', key: 'meta-box', ...sheet, r: 3 },
    ...title.marks,
    ...blocks.flatMap(({ key, role, line, ...at }, n): Mark[] => {
      const from = { x: at.x, top: at.top + over };
      const order = 1 - n;
      const cells = { key, count, columns, pitch, ...from, role, standing: 'illustrative', order } as const;
      return [
        // Squares too small for dots are pale themselves.
        ...(pitch - gap(pitch) < LEAST_DOTTED
          ? dottedOutline(cells)
          : [plate(`${key}-ground`, { x: at.x, y: from.top, w: wide, h: high, role, shade: PALE, order })]),
        ...squares(cells),
        ...block(`${key}-words`, at, [line]).marks,
      ];
    }),
    { ...bar('cross/0', [left, up], [right, low], pitch * CROSS), order: 2 },
    { ...bar('cross/1', [left, low], [right, up], pitch * CROSS), order: 2 },
    ...below.marks,
  ];
}
