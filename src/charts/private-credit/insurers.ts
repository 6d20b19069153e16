import { range } from 'd3-array';
import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { amountLockup } from '../shared/lockup.ts';
import { flat, floorUnder, level } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, roomiest } from '../shared/squares.ts';
import { block, blockHeight, widthOf } from '../shared/type.ts';
import { field, pitchOf, tens, type Credit } from './parts.ts';
import { CROOK, POLE, umbrella } from './umbrella.ts';

/** Columns that a stack may have; of a square, the least that shows of the last row. */
const COLUMNS = range(6, 30);
const SLIVER = 0.2;
/** px; from this pitch up what is claimed is dotted (LEAST_DOTTED in src/marks/kinds/cell.ts), under it pale. */
const DOTTED = 18;
/** How strong the ground is of what is claimed: on it pale squares are as much of a stack as full ones. */
const GROUND = 0.46;
/** Of the height, the most that the umbrella is broad, and the least that it is high; of its breadth, the most of that. */
const BROAD = 2.1;
const HIGH = 0.27;
const ROUND = 0.36;
/** How large the counts may be, in a step's amount; of a count, who counts. */
const LARGE = 1.25;
const SMALL = 0.6;
/** px: from the squares of what is claimed to its dashed level. */
const RIM = 3;

/**
 * 5 · One umbrella, life insurers, and under it, on either side of its pole, what they have put in, counted twice: as
 * many squares as Karma has it, pale, under a dashed level, and a paper's.
 */
export function insurersScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'insurersIs'));
  const [bottom, middle] = [key.top - space.near, size.width / 2];
  const wide = Math.min(size.width, bottom * BROAD) / 2;
  // Its crook has room between the stacks.
  const crook = wide * CROOK;
  const air = 2 * crook + POLE + space.snug;
  const most = wide - air;
  const slots = ['insurersArticle', 'insurersFed'] as const;
  const counts = slots.map((slot) => tens(layout, slot));
  // Each count in words, over its stack, both in one size.
  const told = (px: number) =>
    slots.map((slot, n) => {
      const count = amountLockup(`${slot}-sum`, amount(data, slot), 'savers', Infinity, px);
      const who = bold(layout, n ? 'fedIs' : 'karmaIs', 'ink', Math.max(SMALLEST, px * SMALL));
      return {
        count,
        who,
        width: Math.max(count.width, widthOf(who)),
        high: count.bottom + blockHeight([who]),
      };
    });
  const said =
    range(type.hero * LARGE, SMALLEST, -0.5)
      .map(told)
      .find((both) => both.every(({ width }) => width <= most)) ?? told(SMALLEST);
  const room = bottom * (1 - HIGH) - said[0]!.high - space.apart;
  // What is claimed comes to whole rows, or to squares so small that they are pale all over, and can be cut.
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(pitchOf(most, columns), (room * columns) / counts[0]!),
    })).filter(
      ({ columns, pitch }) =>
        counts[0]! % columns === 0 ||
        (pitch < DOTTED && counts.every((count) => (count / columns) % 1 > SLIVER)),
    ),
  );
  const broad = columns * pitch - gap(pitch);
  const half = broad + air;
  const [left, right] = [middle - half, middle + half];
  const levels = counts.map(
    (count) => bottom - (count / columns) * pitch + ((count / columns) % 1 || 1) * gap(pitch),
  );
  const rim = levels[0]! - RIM;
  // The umbrella comes down to the words under it.
  const high = Math.min(rim - said[0]!.high - space.apart, 2 * half * ROUND);
  return [
    ...umbrella(middle, half, high, bottom - space.snug, crook, bold(layout, 'insured', 'paper')),
    flat('karma-ground', [left, levels[0]!, left + broad, bottom], {
      role: 'savers',
      shade: GROUND,
      order: 1,
    }),
    level('karma-level', rim, [left, left + broad], 3, { role: 'savers', dash: [9, 6], order: 1 }),
    ...slots.flatMap((slot, n) =>
      field(layout, slot, {
        count: Math.ceil(counts[n]! / columns) * columns,
        columns,
        pitch,
        x: n ? right - broad : left,
        bottom,
        role: 'savers',
        order: 1 - n,
      }).map((cell) => {
        // Those of the last row are filled evenly: each count is one level.
        const top = Math.max(cell.y, levels[n]!);
        return { ...cell, y: top, h: cell.y + cell.h - top };
      }),
    ),
    floorUnder(bottom, [left, right]),
    ...said.flatMap(({ count, who, width: wide, high: tall }, n): Mark[] => {
      // On one line, and clear of the pole, where words are broader than their stack.
      const x = middle + (2 * n - 1) * (air + Math.max(broad, wide) / 2);
      const top = rim - space.snug - tall;
      return [
        ...count.marks.map((mark) => moved(mark, x - count.width / 2, top)),
        ...block(`${slots[n]}-who`, { x, top: top + count.bottom, anchor: 'middle' }, [who]).marks,
      ];
    }),
    ...key.marks,
  ];
}
