import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap as between, rowsOf } from '../shared/squares.ts';
import { block, type Block, lowered, poster } from '../shared/type.ts';
import {
  arch,
  bracket,
  BRACKET,
  centred,
  counted,
  EDGE,
  empty,
  largest,
  short,
  pale,
  told,
} from './amounts.ts';

/** Columns that the own cash fills in whole rows: the hole over it then has a level floor. */
const COLUMNS = [10, 14, 20, 28, 35];
/** px: the air round the bracket beside both. */
const AWAY = 8;
/** The least that the sum of both has, in the drawing's width. */
const TOTAL = 0.26;

/** What the gap is, in the middle of its place. @param x its middle, px @param width,height px that it has */
const gapWords = (layout: Layout<'scale'>, x: number, width: number, height: number) =>
  block('hole-words', { x, top: 0, anchor: 'middle' }, [
    poster(short(layout, 'gap', 'chips'), width * 0.84, (height * 0.88) / LEADING - layout.type.number),
    poster(name(layout, 'gapIs', 'chips'), width * 0.85, layout.type.number),
  ]);

/** 4 · Four years of building in squares of ten: what the builders can pay themselves, and on it an empty place, the gap. */
export function towersScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const tens = (slot: 'ownCash' | 'gap'): number => amount(data, slot).value / amount(data, 'ten').value;
  const own = (columns: number): number => rowsOf(tens('ownCash'), columns);
  // Beside the bracket, as large as what is left of the width lets it be.
  const allIn = (width: number): Block =>
    block('all-words', { x: 0, top: 0 }, [
      poster(short(layout, 'total', 'ink'), width, type.hero * 1.7),
      { ...caption(layout, 'totalIs'), size: type.label },
    ]);
  const floor = floorOf(layout);
  const beside = 2 * AWAY + BRACKET;
  const wide = size.width - allIn(size.width * TOTAL).width - beside;
  // What is there is named under its squares.
  const cash = (width: number): Block =>
    told(layout, 'ownCash-words', 'ownCash', 'chips', width, type.number * 1.1, 'ownIs');
  const line = cash(wide).bottom + space.snug;
  const { columns, pitch } = largest(
    COLUMNS,
    wide,
    floor - line - space.near - EDGE,
    (each) => own(each) + tens('gap') / each,
  );
  const right = columns * pitch - between(pitch);
  // What they leave free is over them and under them.
  const all = own(columns) * pitch + line + (tens('gap') / columns) * pitch + space.near;
  const y = floor - line - Math.max(0, floor - all) / 2;
  // The gap stands on what is there: they are one column.
  const low = y - own(columns) * pitch + between(pitch);
  // As much room as the gap's squares would take.
  const high = low - (tens('gap') / columns) * pitch;
  const hole = arch(EDGE, high, right - EDGE, low);
  return [
    pale('own-full', [0, low, right, y]),
    ...counted(layout, 'ownCash', { columns, pitch, bottom: y, order: 1 }, amount(data, 'ten').value),
    empty('hole', hole),
    stroke(
      'hole/floor',
      [
        [0, low],
        [right, low],
      ],
      1,
      { role: 'chips' },
    ),
    bracket('all-bracket', right + AWAY, high, y),
    ...centred(gapWords(layout, right / 2, right, low - high), high, low),
    ...lowered(cash(right), y + space.snug),
    ...centred(allIn(size.width - right - beside), high, y).map((mark) => moved(mark, right + beside, 0)),
    ...unitKey(layout, 'unitTen'),
  ];
}
