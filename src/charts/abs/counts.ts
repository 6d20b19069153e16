import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, name } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import type { Slices } from './loans.ts';

/** Columns of the block: what rests on data centres fills whole rows of it. */
const COLUMNS = 8;
/** Of the width, what the block takes at the most: the share stands beside it. */
const MOST = 0.72;

/** 7 · What one bank counts, and how much of it rests on data centres. */
export function countsScene(layout: Slices): Mark[] {
  const { data, size, type, space } = layout;
  const [now, share] = [amount(data, 'now'), amount(data, 'share')];
  const rows = rowsOf(now.value, COLUMNS);
  const floor = floorOf(layout) - space.snug;
  const pitch = Math.min((size.width * MOST) / COLUMNS, floor / rows);
  const inside = Math.round((now.value * share.value) / 100);
  const width = COLUMNS * pitch - gap(pitch);
  const x = width + space.apart;
  const room = size.width - x;
  const level = floor - (inside / COLUMNS) * pitch;
  const most = type.hero * 3;
  const on: Line[] = [
    poster(amountLine(share, 0, 'debt'), room, most),
    { ...name(layout, 'shareIs', 'debt'), size: type.number },
  ];
  const all: Line[] = [poster(amountLine(now, 0), room, type.hero), caption(layout, 'nowIs')];
  const rest = [{ ...name(layout, 'restIs', 'context'), size: type.number }];
  const high = blockHeight(on, room);
  const top = Math.max(0, floor - rows * pitch - space.snug);
  // It ends where its squares do, if what all of them come to leaves it room.
  const restTop = level - blockHeight(rest, room) - space.snug;
  return [
    ...squares({
      key: 'now',
      count: now.value,
      columns: COLUMNS,
      pitch,
      x: 0,
      bottom: floor,
      role: 'debt',
      standing: now.standing,
    }).map((cell, n) => (n >= inside ? ({ ...cell, role: 'context' } as const) : cell)),
    floorUnder(floor, [0, width], 'floor-now'),
    ...block('now-told', { x, top, maxWidth: room }, all).marks,
    ...(restTop > top + blockHeight(all, room)
      ? block('rest-told', { x, top: restTop, maxWidth: room }, rest).marks
      : []),
    ...block('share-told', { x, top: level + (floor - level - high) / 2, maxWidth: room }, on).marks,
    ...unitKey(layout, 'unit'),
  ];
}
