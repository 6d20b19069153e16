import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, name, sum } from '../shared/head.ts';
import { floorOf, type Layout } from '../shared/layout.ts';
import { within } from '../shared/places.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { gap, rowsOf, squareCount, squares } from '../shared/squares.ts';
import { block, type Line } from '../shared/type.ts';
import { lineOf, theLine } from './money.ts';

/** Columns of the bonds. */
const COLUMNS = [10, 7, 14, 28, 4] as const;
/** Of a sheet's height, the number on it that adds nothing; and of the drawing's, such a sheet at the least. */
const [NUMBER, LEAST] = [0.86, 0.46];
/**
 * 5 · The bonds stand on one side of the line, and nothing of them on the other.
 * @param on whether they stand on Meta's own sheet, which did not happen
 */
export function nothingScene(layout: Layout<'spv' | 'spv-try'>, on = false): Mark[] {
  const { data, size, type, space } = layout;
  const height = floorOf(layout);
  const foot = keyAndNote(layout, 'unit', caption(layout, on ? 'example' : 'offBooks'));
  const bonds = amount(data, 'bonds');
  const count = squareCount(bonds.value);
  const pad = space.near;
  const [line, air] = [lineOf(layout), space.near];
  const w = size.width - 2;
  const inner = w - 2 * pad;
  const head = type.number * LEADING + pad * 1.2;
  const between = line + 2 * air + 2;
  const room = height - between - head - pad - height * LEAST;
  const { columns, pitch } = COLUMNS.map((each) => ({
    columns: each,
    pitch: Math.min(inner / (each - 0.13), (room + pad / 2) / rowsOf(count, each)),
  })).reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const wide = columns * pitch - gap(pitch);
  const full = head + rowsOf(count, columns) * pitch - gap(pitch) + pad;
  const empty = height - between - full;
  const sheet = { x: 1, y: 1, w, h: on ? full : empty };
  const y = sheet.y + sheet.h + air;
  const box = { x: 1, y: y + line + air, w, h: on ? empty : full };
  const [holds, other] = on ? [sheet, box] : [box, sheet];
  const title = (key: 'meta' | 'box', top: number) =>
    block(key, { x: 1 + pad, top: top + pad * 0.6 }, [name(layout, key)]);
  const titles = [title('meta', sheet.y), title('box', box.y)] as const;
  const of = block('of-bonds', { x: 0, top: 0 }, [caption(layout, 'ofBonds')]);
  const after = space.hair + of.width + pad + 2;
  const own = titles[on ? 1 : 0];
  const under = own.bottom - space.tight;
  // Beside the sheet's name or under it, wherever it is larger.
  const [besideIt, underIt] = (
    [
      [other.h, size.width - own.width - 3 * pad - after],
      [other.y + other.h - under, size.width - 2 * after],
    ] as const
  ).map(([high, wide]) => within([bold(layout, 'zero', 'ink', high * NUMBER)], wide)[0]!) as [Line, Line];
  const below = underIt.size > besideIt.size;
  const number = below ? underIt : besideIt;
  const px = number.size;
  const zero = block('zero', { x: 0, top: 0 }, [number]);
  // In the middle, as far as the words on both sides of it allow.
  const middle = Math.min((size.width - zero.width) / 2, size.width - after - zero.width);
  const start = Math.max(middle, below ? 0 : 1 + own.width + 2 * pad);
  const from = below ? under : other.y;
  const top = (from + other.y + other.h - px * LEADING) / 2;
  return [
    { kind: 'box', key: 'meta-box', ...sheet, r: 3 },
    theLine(layout, y),
    { kind: 'box', key: 'box-box', ...box, r: 3 },
    ...titles.flatMap(({ marks }) => marks),
    ...block('bonds-words', { x: 1 + w - pad, top: holds.y + pad * 0.5, anchor: 'end' }, [
      sum(bonds, type.number, 'debt'),
    ]).marks,
    ...squares({
      key: 'bonds',
      count: bonds.value,
      columns,
      pitch,
      x: (size.width - wide) / 2,
      top: holds.y + head,
      role: 'debt',
      standing: on ? 'illustrative' : bonds.standing,
    }),
    ...zero.marks.map((mark) => moved(mark, start, top)),
    // On the number's own baseline.
    ...of.marks.map((mark) => moved(mark, start + zero.width + space.hair, top + px * BASELINE - mark.y)),
    ...foot.marks,
  ];
}
