import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { name } from '../shared/head.ts';
import { footHeight, unitKey } from '../shared/layout.ts';
import { LEADING } from '../shared/space.ts';
import { gap, squares } from '../shared/squares.ts';
import { block } from '../shared/type.ts';
import { bar, bold, pairIn, plate, within, type Boxed } from './money.ts';

/** Columns in which the squares end in a full row. */
const COLUMNS = [9, 27, 3] as const;
/** How thick the cross is, of a square's pitch, and how far it stays from the block's corners. */
const [CROSS, INSET] = [0.36, 0.1];
/** How large a block's name is, of the room on the sheet at most. */
const NAMES = 0.1;
/** How strong the ground is that dotted squares stand on. */
const PALE = 0.2;

/** 1 · The ordinary way, crossed out: as much debt as building on Meta's own sheet. */
export function ordinaryScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const pad = space.near;
  const cost = amount(data, 'cost');
  const sheet = { x: 1, y: 1, w: size.width - 2, h: size.height - footHeight(layout) - 2 };
  const title = block('meta', { x: pad, top: sheet.y + pad * 0.6 }, [name(layout, 'meta')]);
  const top = title.bottom + space.tight;
  const room = { w: sheet.w - 2 * pad + 2, h: sheet.y + sheet.h - pad - top };
  const px = Math.min(type.hero, room.h * NAMES);
  const over = px * LEADING + space.hair;
  const apart = { across: space.apart, down: space.near };
  const pair = pairIn(room, COLUMNS, cost.value, { across: over, down: over }, apart);
  const { beside, columns, pitch, tall } = pair;
  const wide = columns * pitch - gap(pitch);
  const second = beside
    ? { x: size.width - pad - wide, top }
    : { x: pad, top: sheet.y + sheet.h - pad - tall + gap(pitch) - over };
  const places = [
    { x: beside ? pad : (size.width - wide) / 2, top },
    beside ? second : { ...second, x: (size.width - wide) / 2 },
  ] as const;
  const [first, next] = places;
  const said = within([bold(layout, 'asLarge', 'debt', px), bold(layout, 'buildingIs', 'chips', px)], wide);
  const ground = (key: string, at: { x: number; top: number }, role: 'debt' | 'chips'): Mark =>
    plate(`${key}-ground`, { x: at.x, y: at.top + over, w: wide, h: tall - gap(pitch), role, shade: PALE });
  const block27 = (
    key: string,
    at: { x: number; top: number },
    role: 'debt' | 'chips',
    order?: number,
  ): Mark[] =>
    squares({
      key,
      count: cost.value,
      columns,
      pitch,
      x: at.x,
      top: at.top + over,
      role,
      standing: 'illustrative',
      ...(order ? { order } : {}),
    });
  const [x, y, out] = [first.x + pitch * INSET, first.top + over + pitch * INSET, pitch * INSET];
  const [right, low] = [first.x + wide - out, first.top + over + tall - gap(pitch) - out];
  const thick = pitch * CROSS;
  return [
    { kind: 'box', key: 'meta-box', ...sheet, r: 3 },
    ...title.marks,
    ground('loan', first, 'debt'),
    ground('building', next, 'chips'),
    ...block27('building', next, 'chips'),
    ...block27('loan', first, 'debt', 1),
    ...block('loan-words', { x: first.x, top: first.top }, said.slice(0, 1)).marks,
    ...block('building-words', { x: next.x, top: next.top }, said.slice(1)).marks,
    { ...bar('cross/0', [x, y], [right, low], thick), order: 2 },
    { ...bar('cross/1', [x, low], [right, y], thick), order: 2 },
    ...unitKey(layout, 'unit'),
  ];
}
