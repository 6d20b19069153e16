import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { LEADING } from '../shared/space.ts';
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
  pale,
  poster,
  short,
} from './amounts.ts';

/** Air between what is there and the hole over it, in squares. */
const AIR = 0.4;
/** Columns that the own cash fills in whole rows: the hole over it then has a level floor. */
const COLUMNS = [10, 14, 20, 28, 35];
/** px: the air round the bracket beside both. */
const AWAY = 8;

/** What the gap is, in the middle of its place. @param x its middle, px @param width,height px that it has */
export const gapWords = (layout: Layout<'scale'>, x: number, width: number, height: number) =>
  block('hole-words', { x, top: 0, anchor: 'middle' }, [
    poster(short(layout, 'gap', 'chips'), width * 0.8, (height * 0.84) / LEADING - layout.type.number),
    poster(name(layout, 'gapIs', 'chips'), width * 0.85, layout.type.number),
  ]);

/** So many places in the middle of a row that they take a width, with as many on either side. */
const middle = (all: number, least: number): number => {
  const most = Math.ceil(least);
  return Math.min(all, most + ((all - most) % 2));
};

/** 4 · Four years of building in squares of ten: what the builders can pay themselves, and on it an empty place, the gap. */
export function towersScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const tens = (slot: 'ownCash' | 'gap'): number => amount(data, slot).value / amount(data, 'ten').value;
  const own = (columns: number): number => rowsOf(tens('ownCash'), columns);
  const all = block('all-words', { x: 0, top: 0 }, [
    short(layout, 'total', 'ink', type.hero * 1.3),
    { ...caption(layout, 'totalIs'), size: type.label },
  ]);
  const y = size.height - space.footing;
  const { columns, pitch } = largest(
    COLUMNS,
    size.width - all.width - 2 * AWAY - BRACKET,
    y - 2 * EDGE,
    (each) => own(each) + AIR + tens('gap') / each,
  );
  const right = columns * pitch - between(pitch);
  const up = y - own(columns) * pitch;
  const low = up - AIR * pitch;
  // As much room as the gap's squares would take.
  const high = low - (tens('gap') / columns) * pitch;
  const hole = arch(EDGE, high, right - EDGE, low);
  const cash = block('ownCash-words', { x: right / 2, top: 0, anchor: 'middle' }, [
    poster(short(layout, 'ownCash', 'chips'), right * 0.66, type.hero),
    name(layout, 'ownIs', 'chips'),
  ]);
  // Its words lie on paper over whole squares.
  const [across, down] = [
    middle(columns, (cash.width + space.clear) / pitch),
    middle(own(columns), (cash.bottom + space.tight) / pitch),
  ];
  const air = between(pitch) / 2;
  return [
    pale('own-full', 0, up + between(pitch), right, y),
    ...counted(layout, 'ownCash', { columns, pitch, bottom: y, order: 1 }, amount(data, 'ten').value),
    {
      kind: 'box',
      key: 'own-paper',
      x: ((columns - across) / 2) * pitch - air,
      y: up + ((own(columns) - down) / 2) * pitch + air,
      w: across * pitch,
      h: down * pitch,
      r: 0,
      bare: true,
    },
    empty('hole', [...hole, hole[0]!]),
    bracket('all-bracket', right + AWAY, high, y),
    ...centred(gapWords(layout, right / 2, right, low - high), high, low),
    ...centred(cash, up + air, y + air),
    ...centred(all, high, y).map((mark) => moved(mark, right + 2 * AWAY + BRACKET, 0)),
    ...unitKey(layout, 'unitTen'),
  ];
}
