import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount, type Label } from '../chart.ts';
import { amountLine, bold, caption } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { alone, middled, plain, slab } from '../shared/places.ts';
import { INK } from '../shared/space.ts';
import { stroke } from '../shared/rules.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, poster, widthOf } from '../shared/type.ts';
import type { Slices } from './loans.ts';

/** How high what the squares rest on is, in an amount's size. */
const HIGH = 1.1;
/** Of that, its words; px that they keep from its sides. */
const WORDS = 0.54;
const PAD = 2;
/** In captions, the least breadth of what is told beside the bracket; how many rows of squares are too many. */
const NAME = 5.3;
const MOST = 9;
/** Rows of squares that the share over them takes, with the air under it. */
const OVER = 3.3;
/** px: how far the arms of the bracket reach, and the air on either side of it; how thick it is. */
const ARM = 7;
const THICK = 2.5;
/** How strong the ground is under the rest. */
const QUIET = 0.3;

/** 7 · What one bank counts, as one block of slices that rests on something: most of it on data centres, a building. */
export function countsScene(layout: Slices): Mark[] {
  const { data, size, type, space } = layout;
  const [now, share] = [amount(data, 'now'), amount(data, 'share')];
  const inside = Math.round((now.value * share.value) / 100);
  const low = floorOf(layout) - space.snug;
  // All of it, behind a bracket as high as both parts.
  const all = [amountLine(now, type.hero), caption(layout, 'nowIs')];
  const beside = Math.max(widthOf(all[0]!), type.caption * NAME);
  const h = type.hero * HIGH;
  // Both parts fill whole columns, but for one square.
  const { rows, one, other, pitch } = range(2, MOST)
    .filter((rows) => inside % rows === 0 && rowsOf(now.value, rows) * rows - now.value < 2)
    .map((rows) => {
      const [one, other] = [inside / rows, rowsOf(now.value - inside, rows)];
      const high = (low - h) / (rows + OVER);
      return { rows, one, other, pitch: Math.min((size.width - beside - 3 * ARM) / (one + other), high) };
    })
    .reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const second = one * pitch;
  // Over the part that it is the share of it is as broad as that, or as large as there is room.
  const room = low - h - rows * pitch;
  const number = poster(amountLine(share, room / INK, 'debt'), second - gap(pitch));
  const head = (room - number.size * INK) / 2;
  const top = head + number.size * INK;
  const roof = top + rows * pitch;
  const end = second + other * pitch - gap(pitch) + ARM;
  const [from, to] = [top + gap(pitch) + THICK / 2, roof - THICK / 2];
  const pile = (key: string, count: number, columns: number, x: number, role: Role): CellMark[] =>
    squares({ key, count, columns, pitch, x, bottom: roof, role, standing: now.standing });
  const under = (columns: number, x: number) => ({
    x,
    y: roof + gap(pitch),
    w: columns * pitch - gap(pitch),
    h,
  });
  const [building, ground] = [under(one, 0), under(other, second)];
  const on = (key: string, label: Label<'abs'>, tone: 'paper' | 'ink', at: typeof ground): Mark[] =>
    middled(key, at, [poster(bold(layout, label, tone, h * WORDS), at.w - 2 * PAD)], 0).marks;
  return [
    ...alone('share', { x: 0, top: head }, number),
    stroke(
      'brace',
      [
        [end, from],
        [end + ARM, from],
        [end + ARM, to],
        [end, to],
      ],
      THICK,
    ),
    ...block(
      'now-told',
      { x: end + 2 * ARM, top: (from + to - blockHeight(all, beside)) / 2, maxWidth: beside },
      all,
    ).marks,
    ...pile('now', inside, one, 0, 'debt'),
    ...pile('rest', now.value - inside, other, second, 'context'),
    plain('on-centres', building, { role: 'chips' }),
    ...on('share-is', 'shareIs', 'paper', building),
    slab('on-rest', ground, { role: 'context', shade: QUIET }),
    ...on('rest-told', 'restIs', 'ink', ground),
    ...unitKey(layout, 'unit'),
  ];
}
