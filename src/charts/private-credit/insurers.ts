import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { flat, stroke } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap } from '../shared/squares.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { ARM, bowler } from './bowler.ts';
import { field, pitchOf, tens, type Credit } from './parts.ts';

/** Columns that both counts may have; of a square, the least that shows of the last row. */
const COLUMNS = range(8, 30);
const SLIVER = 0.2;
/** How strong the ground is of what is only claimed. */
const PALE = 0.25;
/** Of the height, the least that stands out of the larger count; in the smallest words; and the most of the width that it need be. */
const OUT = 0.5;
const ROOM = 8.6;
const TALL = 0.53;
/** How large the counts may be, in a step's amount; of a count, its hedge and who counts. */
const LARGE = 1.3;
const SMALL = 0.55;

/**
 * 5 · Life insurers, a man in a bowler hat, stand up to their chest in what they have put in. It is counted twice, with a level for
 * each beside him: on the squares of a paper, and over a pale band as far as Karma has it.
 */
export function insurersScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const { width } = size;
  const key = keyAndNote(layout, 'unit', caption(layout, 'insurersIs'));
  const [less, most] = [tens(layout, 'insurersFed'), tens(layout, 'insurersArticle')];
  const [bottom, middle] = [key.top - space.half, width / 2];
  const fits = COLUMNS.filter((columns) => (less / columns) % 1 > SLIVER).map((columns) => {
    const pitch = pitchOf(width, columns);
    const topOf = (count: number): number =>
      bottom - (count / columns) * pitch + ((count / columns) % 1) * gap(pitch);
    return { columns, pitch, level: topOf(less), rim: topOf(most) };
  });
  const { columns, pitch, level, rim } =
    fits.find((one) => one.rim >= Math.min(Math.max(bottom * OUT, SMALLEST * ROOM), width * TALL)) ??
    fits.at(-1)!;
  const said = (px: number): Line[][] => {
    const small = Math.max(SMALLEST, px * SMALL);
    return (['insurersArticle', 'insurersFed'] as const).map((slot, n) => {
      const money = amount(data, slot);
      return [
        { text: money.hedge, size: small, tone: 'savers' },
        amountLine(money, px, 'savers'),
        bold(layout, n ? 'fedIs' : 'karmaIs', 'ink', small),
      ];
    });
  };
  // Beside him both counts have room, in one size.
  const air = space.snug;
  const wide = Math.min(rim, (middle - air - widthOf(...said(type.number).flat())) / ARM);
  const arm = middle - ARM * wide;
  const px =
    range(type.hero * LARGE, SMALLEST, -0.5).find((px) => widthOf(...said(px).flat()) <= arm - air) ??
    SMALLEST;
  const [karma, fed] = said(px) as [Line[], Line[]];
  return [
    flat('karma-ground', [0, rim, arm, level], { role: 'savers', shade: PALE, order: 1 }),
    stroke(
      'karma-level',
      [
        [0, rim],
        [arm, rim],
      ],
      2,
      { role: 'savers', dash: [6, 4], order: 1 },
    ),
    ...bowler(middle, wide, rim, level, bold(layout, 'insured', 'paper')),
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
    stroke(
      'fed-level',
      [
        [width - arm, level - 1],
        [width, level - 1],
      ],
      2,
      { role: 'savers' },
    ),
    ...block('karmaIs', { x: 0, top: rim - air - blockHeight(karma), order: 1 }, karma).marks,
    ...block('fedIs', { x: width, top: level - air - blockHeight(fed), anchor: 'end' }, fed).marks,
    ...key.marks,
  ];
}
