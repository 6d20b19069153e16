import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap as between, rowsOf, squares } from '../shared/squares.ts';
import { block, runIn } from '../shared/type.ts';
import { largest, poster, short } from './amounts.ts';

/** Air between what is there and the hole over it, in squares. */
const AIR = 0.4;
/** Columns that the own cash fills in whole rows: the hole over it then has a level floor. */
const COLUMNS = [10, 14, 20, 28, 35];
/** Strength of the fill behind what they can pay: it is there. */
const FULL = 0.3;
/** px; half the dashed line round the hole. */
const EDGE = 1.5;

/** 4 · Four years of building in squares of ten: what the builders can pay themselves, and on it an empty place, the gap. */
export function towersScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const ten = amount(data, 'ten').value;
  const [own, gap] = [amount(data, 'ownCash'), amount(data, 'gap').value / ten];
  const count = own.value / ten;
  const cash = runIn('own-words', { x: 0, top: 0, maxWidth: size.width }, [
    short(layout, 'ownCash', 'chips', type.hero),
    name(layout, 'ownIs'),
  ]);
  const y = size.height - space.footing - cash.bottom - space.close;
  const all = block('all-words', { x: 0, top: 0 }, [caption(layout, 'fourYears')]);
  const { columns, pitch } = largest(
    COLUMNS.map((each) => ({
      columns: each,
      pitch: Math.min(
        size.width / each,
        (y - all.bottom - 2 * EDGE) / (rowsOf(count, each) + AIR + gap / each),
      ),
    })),
  );
  const full = columns * pitch - between(pitch);
  const [left, right] = [EDGE, full - EDGE];
  const up = y - rowsOf(count, columns) * pitch;
  const low = up - AIR * pitch;
  // As much room as the gap's squares would take.
  const high = low - (gap / columns) * pitch;
  const printed = short(layout, 'gap', 'chips');
  const lines = [
    poster(printed, (right - left) * 0.8, Math.min(type.hero * 2.6, (low - high) * 0.53)),
    { ...name(layout, 'gapIs', 'chips'), size: Math.min(type.number, (low - high) * 0.23) },
  ];
  const said = block('gap-words', { x: (left + right) / 2, top: 0, anchor: 'middle', order: 2 }, lines);
  return [
    {
      kind: 'area',
      key: 'own-full',
      over: [
        [0, up + between(pitch)],
        [full, up + between(pitch)],
      ],
      under: [
        [0, y],
        [full, y],
      ],
      role: 'chips',
      shade: FULL,
      order: 1,
    },
    ...squares({
      key: 'own',
      count,
      columns,
      pitch,
      x: 0,
      bottom: y,
      role: 'chips',
      standing: own.standing,
      order: 1,
    }),
    floorUnder(y, [0, full]),
    {
      kind: 'line',
      key: 'hole',
      points: [
        [left, low],
        [left, high],
        [right, high],
        [right, low],
        [left, low],
      ],
      width: 2 * EDGE,
      dash: '9 6',
      role: 'chips',
      order: 2,
    },
    ...said.marks.map((mark) => moved(mark, 0, (low + high - said.bottom) / 2)),
    ...cash.marks.map((mark) => moved(mark, 0, y + space.close)),
    ...all.marks.map((mark) => moved(mark, 0, high - EDGE - space.tight - all.bottom)),
    ...unitKey(layout, 'unitTen'),
  ];
}
