import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, name, sum } from '../shared/head.ts';
import { floorOf, type Layout } from '../shared/layout.ts';
import { alone, plain, within } from '../shared/places.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { BASELINE, INK, LEADING, SMALLEST, UP } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { lineOf, theLine } from './money.ts';

/** Columns of the bonds. */
const COLUMNS = [10, 7, 14, 28, 4] as const;
/** Of what a sheet has free, how high the number on it is that adds nothing; and of the drawing's height, such a sheet at the least. */
const NUMBER = 0.98;
const LEAST = 0.46;
/** Of a sheet's height, the words under that number at most; of that number, what its line has over it. */
const [TAIL, LIFT] = [0.14, BASELINE - UP];
/**
 * 5 · The bonds stand on one side of the line, and nothing of them on the other.
 * @param on whether they stand on Meta's own sheet, which did not happen
 */
export function nothingScene(layout: Layout<'spv' | 'spv-try'>, on = false): Mark[] {
  const { data, size, type, space } = layout;
  const height = floorOf(layout);
  const foot = keyAndNote(layout, 'unit', caption(layout, on ? 'example' : 'offBooks'));
  const bonds = amount(data, 'bonds');
  const count = bonds.value;
  const pad = space.near;
  const [line, air] = [lineOf(layout), space.near];
  const w = size.width - 2;
  const inner = w - 2 * pad;
  const head = type.number * LEADING + pad * 1.2;
  const between = line + 2 * air + 2;
  const room = height - between - head - pad - height * LEAST;
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(inner / (columns - 0.13), (room + pad / 2) / rowsOf(count, columns)),
    })),
  );
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
  // Of what it is none stands under the number, in the ink of those.
  const of = bold(layout, 'ofBonds', 'debt', Math.max(SMALLEST, Math.min(type.number, other.h * TAIL)));
  const [said] = within([of], inner);
  const tail = blockHeight([said!]) + space.tight;
  const own = titles[on ? 1 : 0];
  const under = own.bottom - space.tight;
  // Beside the sheet's name or under it, wherever it is larger.
  const [besideIt, underIt] = (
    [
      [(other.h - 2 * pad - tail) / INK, size.width - 2 * (own.width + 3 * pad)],
      // Its line begins under the name, too.
      [(other.y + other.h - under - tail) / (INK + LIFT), inner],
    ] as const
  ).map(([high, wide]) => within([bold(layout, 'zero', 'ink', Math.max(1, high * NUMBER))], wide)[0]!) as [
    Line,
    Line,
  ];
  const below = underIt.size > besideIt.size;
  const number = below ? underIt : besideIt;
  const from = below ? under + LIFT * number.size : other.y;
  const top = (from + other.y + other.h - number.size * INK - tail) / 2;
  return [
    plain('meta-box', sheet, { r: 3 }),
    theLine(layout, y),
    plain('box-box', box, { r: 3 }),
    ...titles.flatMap(({ marks }) => marks),
    ...block('bonds-words', { x: 1 + w - pad, top: holds.y + pad * 0.5, anchor: 'end' }, [
      sum(bonds, type.number, 'debt'),
    ]).marks,
    ...squaresOf(on ? { ...bonds, standing: 'illustrative' } : bonds, {
      key: 'bonds',
      columns,
      pitch,
      x: (size.width - wide) / 2,
      top: holds.y + head,
      role: 'debt',
    }),
    ...alone('zero', { x: size.width / 2, top, anchor: 'middle' }, number),
    ...block('of-bonds', { x: size.width / 2, top: top + number.size * INK, anchor: 'middle' }, [said!])
      .marks,
    ...foot.marks,
  ];
}
