import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap as between, rowsOf } from '../shared/squares.ts';
import { block } from '../shared/type.ts';
import {
  arch,
  bracket,
  BRACKET,
  centred,
  counted,
  EDGE,
  empty,
  largest,
  lowered,
  pale,
  short,
  told,
} from './amounts.ts';

/** Air between what is there and the hole over it, in squares. */
const AIR = 0.4;
/** Columns that the own cash fills in whole rows: the hole over it then has a level floor. */
const COLUMNS = [10, 14, 20, 28, 35];
/** px: the air round the bracket beside both; and the breadth that it and its words take, of the drawing's. */
const [AWAY, BESIDE] = [8, 0.36];

/** 4 · Four years of building in squares of ten: what the builders can pay themselves, and on it an empty place, the gap. */
export function towersScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const tens = (slot: 'ownCash' | 'gap'): number => amount(data, slot).value / amount(data, 'ten').value;
  const own = (columns: number): number => rowsOf(tens('ownCash'), columns);
  const cash = told(layout, 'ownCash', 'ownIs', 'chips', size.width);
  const y = size.height - space.footing - cash.bottom - space.close;
  const { columns, pitch } = largest(
    COLUMNS,
    size.width * (1 - BESIDE),
    y - 2 * EDGE - space.half,
    (each) => own(each) + AIR + tens('gap') / each,
  );
  const right = columns * pitch - between(pitch);
  const up = y - own(columns) * pitch;
  const low = up - AIR * pitch;
  // As much room as the gap's squares would take.
  const high = low - (tens('gap') / columns) * pitch;
  const middle = { x: right / 2, top: 0, anchor: 'middle', maxWidth: right * 0.8 } as const;
  const said = block('hole-words', middle, [
    short(layout, 'gap', 'chips', (low - high) * 0.45),
    name(layout, 'gapIs', 'chips'),
  ]);
  const hole = arch(EDGE, high, right - EDGE, low);
  const edge = right + AWAY;
  const x = edge + BRACKET + AWAY;
  const all = block('all-words', { x, top: 0, maxWidth: size.width - x }, [
    short(layout, 'total', 'ink', type.hero * 1.4),
    caption(layout, 'totalIs'),
  ]);
  return [
    pale('own-full', 0, up + between(pitch), right, y),
    ...counted(layout, 'ownCash', { columns, pitch, bottom: y, order: 1 }, amount(data, 'ten').value),
    floorUnder(y, [0, right]),
    empty('hole', [...hole, hole[0]!]),
    bracket('all-bracket', edge, high, y),
    ...centred(said, high, low),
    ...lowered(cash, y + space.close),
    ...centred(all, high, y),
    ...unitKey(layout, 'unitTen'),
  ];
}
