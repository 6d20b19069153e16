import { range } from 'd3-array';
import type { LineMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { within } from '../shared/places.ts';
import { flat, stroke } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap } from '../shared/squares.ts';
import { block, blockHeight } from '../shared/type.ts';
import { ARM, bowler } from './bowler.ts';
import { field, pitchOf, tens, type Credit } from './parts.ts';

/** Columns that both counts may have; of a square, the least that shows of the last row. */
const COLUMNS = range(6, 30);
const SLIVER = 0.2;
/** How strong the ground is of what is only claimed. */
const PALE = 0.25;
/** Of the width, the squares; the sums have the rest. Of the height, the least that stands out of the larger count; and in the smallest words. */
const BROAD = 0.58;
const OUT = 0.36;
const ROOM = 8.7;
/** How large the sums may be, in a step's amount; how high all their words, of what is over the levels and of what is under them; of a sum, its hedge and who counts. */
const LARGE = 1.7;
const OVER = 1.6;
const UNDER = 2;
const SMALL = 0.5;

/**
 * 5 · Life insurers, a man in a bowler hat, stand behind what they have put in. It is counted twice, with a level for each right
 * across, between their sums: over the squares of a paper, and over a pale band as far as Karma has it.
 */
export function insurersScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const { width } = size;
  const key = keyAndNote(layout, 'unit', caption(layout, 'insurersIs'));
  const [less, most] = [tens(layout, 'insurersFed'), tens(layout, 'insurersArticle')];
  const bottom = key.top - space.half;
  const broad = width * BROAD;
  const fits = COLUMNS.filter((columns) => (less / columns) % 1 > SLIVER).map((columns) => {
    const pitch = pitchOf(broad, columns);
    const topOf = (count: number): number =>
      bottom - (count / columns) * pitch + ((count / columns) % 1) * gap(pitch);
    return { columns, pitch, level: topOf(less), rim: topOf(most) };
  });
  const { columns, pitch, level, rim } =
    fits.find((one) => one.rim >= Math.max(bottom * OUT, SMALLEST * ROOM)) ?? fits.at(-1)!;
  const [fed, karma] = [amount(data, 'insurersFed'), amount(data, 'insurersArticle')];
  const px = type.hero * LARGE;
  const side = broad + space.clear;
  const lines = within(
    [
      amountLine(fed, px, 'savers'),
      bold(layout, 'fedIs', 'ink', px * SMALL),
      bold(layout, 'karmaIs', 'ink', px * SMALL),
      { text: karma.hedge, size: px * SMALL, tone: 'savers' },
      amountLine(karma, px, 'savers'),
    ],
    width - side,
    Math.min(rim * OVER, (bottom - level) * UNDER),
  );
  const over = lines.slice(2);
  const across = (key: string, y: number, look: Partial<LineMark>): Mark =>
    stroke(
      key,
      [
        [0, y],
        [width, y],
      ],
      2,
      { role: 'savers', ...look },
    );
  return [
    ...bowler(broad / 2, Math.min(rim, broad / 2 / ARM), rim, bold(layout, 'insured', 'paper')),
    flat('karma-ground', [0, rim, width, level], { role: 'savers', shade: PALE, order: 1 }),
    across('karma-level', rim, { dash: [6, 4], order: 1 }),
    ...field(layout, 'insurersFed', {
      count: Math.ceil(less / columns) * columns,
      columns,
      pitch,
      bottom,
      role: 'savers',
    }).map((cell) => {
      // Those of the last row are filled evenly: the count is one level.
      const top = Math.max(cell.y, level);
      return { ...cell, y: top, h: cell.y + cell.h - top };
    }),
    across('fed-level', level - 1, {}),
    ...block('karmaIs', { x: side, top: rim - space.hair - blockHeight(over), order: 1 }, over).marks,
    ...block('fedIs', { x: side, top: level + space.snug }, lines.slice(0, 2)).marks,
    ...key.marks,
  ];
}
