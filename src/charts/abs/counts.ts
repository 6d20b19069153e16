import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount, type Label } from '../chart.ts';
import { amountLine, bold, caption } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { alone, middled, plain, slab } from '../shared/places.ts';
import { DOWN, INK, UP } from '../shared/space.ts';
import { stroke } from '../shared/rules.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { poster, runIn } from '../shared/type.ts';
import type { Slices } from './loans.ts';

/** How high what the squares rest on is, in an amount's size, at least and at most. */
const HIGH = 1.15;
const HIGHEST = 1.5;
/** Of that, its words; px that they keep from its sides. */
const WORDS = 0.54;
const PAD = 5;
/** Rows of squares that the share over them takes, with the air under it. */
const OVER = 2.4;
/** A broader block may cost so much of its squares' size. */
const BROADER = 0.9;
/** px: how far the arms of the bracket reach, the air on either side of it, and how thick it is. */
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
  // All of it, over a bracket as broad as both parts.
  const all = runIn('now-told', { x: 0, top: 0, maxWidth: size.width }, [
    amountLine(now, type.hero),
    caption(layout, 'nowIs'),
  ]);
  const brace = all.bottom + space.tight;
  const head = brace + 2 * ARM;
  // The first part fills whole columns.
  const { rows, one, other, pitch } = range(2, inside)
    .filter((rows) => inside % rows === 0)
    .map((rows) => {
      const [one, other] = [inside / rows, rowsOf(now.value - inside, rows)];
      const high = (low - head - type.hero * HIGH) / (rows + OVER);
      return { rows, one, other, pitch: Math.min(size.width / (one + other), high) };
    })
    .reduce((best, fit) => (fit.pitch * BROADER > best.pitch ? fit : best));
  const h = Math.min(type.hero * HIGHEST, low - head - (rows + OVER) * pitch);
  const [roof, second] = [low - h, one * pitch];
  const top = roof - rows * pitch;
  // Over the part that it is the share of it is as large as there is room.
  const number = poster(amountLine(share, (top - head) / INK, 'debt'), second - gap(pitch));
  const base = top - number.size * DOWN;
  const end = second + other * pitch - gap(pitch);
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
    middled(key, at, [poster(bold(layout, label, tone, h * WORDS), at.w - 2 * PAD)]).marks;
  return [
    ...alone('share', { x: 0, top: base - number.size * UP }, number),
    ...all.marks,
    stroke(
      'brace',
      [
        [THICK / 2, brace + ARM],
        [THICK / 2, brace],
        [end - THICK / 2, brace],
        [end - THICK / 2, brace + ARM],
      ],
      THICK,
    ),
    ...pile('now', inside, one, 0, 'debt'),
    ...pile('rest', now.value - inside, other, second, 'context'),
    plain('on-centres', building, { role: 'chips' }),
    ...on('share-is', 'shareIs', 'paper', building),
    slab('on-rest', ground, { role: 'context', shade: QUIET }),
    ...on('rest-told', 'restIs', 'ink', ground),
    ...unitKey(layout, 'unit'),
  ];
}
