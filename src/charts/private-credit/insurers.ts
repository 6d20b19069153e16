import { greatest, range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap } from '../shared/squares.ts';
import { block, blockHeight } from '../shared/type.ts';
import { bowler } from './bowler.ts';
import { field, pitchOf, tens, type Credit } from './parts.ts';

/** The two counts, and who counts. */
const COUNTS = [
  ['insurersFed', 'fedIs'],
  ['insurersArticle', 'karmaIs'],
] as const;
/** Columns that both may have; of a square, the least that shows of a last row; px, the least that has dots: no row may have them without the others. */
const COLUMNS = range(5, 30);
const SLIVER = 0.14;
const DOTTED = 15.6;
/** Of the width, how broad a stack is at the most; of that, the least that will do. */
const BROAD = 0.465;
const LEAST = 0.76;
/** Of a stack's breadth, how high a hat is, at the least and at the most; and the least in the smallest words; px, what is under it. */
const LOW = 0.34;
const HIGH = 0.56;
const NAMED = 3.8;
const UNDER = 2;
/** How large a sum may be, in a step's amount; of it, who counts; of the height, the most that these words have. */
const LARGE = 1.6;
const SMALL = 0.68;
const WORDS = 0.26;

/**
 * 5 · The same hat, that of life insurers, lies on each of two stacks on one floor: what they have put in, counted twice, in
 * squares of one size, with the level of the lower stack right across the higher one. The hats count nothing.
 */
export function insurersScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'insurersIs'));
  const most = size.width * BROAD;
  const px = type.hero * LARGE;
  const words = within(
    COUNTS.flatMap(([slot, is]) => [
      sum(amount(data, slot), px, 'savers'),
      bold(layout, is, 'ink', px * SMALL),
    ]),
    most * LEAST,
    key.top * WORDS * 2,
  );
  const floor = key.top - space.half - blockHeight(words.slice(2)) - space.snug;
  const larger = tens(layout, 'insurersArticle');
  const fits = COLUMNS.map((columns) => {
    const share = larger / columns ** 2;
    const broad = Math.min(most, floor / (share + LOW), (floor - SMALLEST * NAMED) / share);
    const pitch = pitchOf(broad, columns);
    const side = pitch - gap(pitch);
    const stacks = COUNTS.map(([slot]) => {
      const rows = tens(layout, slot) / columns;
      const rest = rows % 1 || 1;
      return { rows: Math.ceil(rows), rest, top: floor - (Math.ceil(rows) - 1) * pitch - rest * side };
    });
    return { columns, broad, pitch, side, stacks };
  }).filter(
    ({ side, stacks: [less, more] }) =>
      Math.min(less!.rest, more!.rest) > SLIVER && (side < DOTTED || more!.rest * side >= DOTTED),
  );
  // The largest squares, though a broad stack may cost some of their size.
  const { columns, broad, pitch, stacks } = greatest(fits, (fit) =>
    fit.broad > most * LEAST ? fit.pitch * Math.sqrt(fit.broad) : 0,
  )!;
  const [level, rim] = stacks.map(({ top }) => top) as [number, number];
  const high = Math.min(rim - UNDER, broad * HIGH);
  return [
    ...COUNTS.flatMap(([slot, is], n) => {
      const { rows, top } = stacks[n]!;
      const x = n * (size.width - broad);
      return [
        ...field(layout, slot, {
          count: rows * columns,
          columns,
          pitch,
          x,
          bottom: floor,
          role: 'savers',
          order: n,
        }).map((cell) => {
          // Those of the last row are filled evenly: a count is one level.
          const y = Math.max(cell.y, top);
          return { ...cell, y, h: cell.y + cell.h - y };
        }),
        ...bowler(
          `hat-${n}`,
          { x, y: top - high - UNDER, w: broad, h: high },
          bold(layout, 'insured', 'paper'),
          n,
        ),
        ...block(
          is,
          { x: x + broad / 2, top: floor + space.snug, anchor: 'middle', order: n },
          words.slice(2 * n, 2 * n + 2),
        ).marks,
      ];
    }),
    stroke(
      'fed-level',
      [
        [broad, level],
        [size.width, level],
      ],
      2,
      { tone: 'ink', dash: [6, 4], order: 1 },
    ),
    ...key.marks,
  ];
}
