import type { DataOf } from '../../lib/types.ts';
import { amount, fill } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Mark } from '../../marks/mark.ts';
import type { Guess } from '../guess.ts';
import { caption } from '../shared/head.ts';
import { question } from '../shared/question.ts';
import { flat, stroke } from '../shared/rules.ts';
import { block } from '../shared/type.ts';
import { TOP, topsFloor, YEARS } from './tops.ts';

/** What is guessed goes by this, in billions. */
const STEP = 20;
/** Of its year's place, what its number takes at the most. */
const APART = 0.86;
/** How strong what is guessed is, and what it lacks of what was built, and what room is left; px: how thick its level is. */
const [GUESSED, LACKS, ROOM, EDGE] = [0.5, 0.3, 0.1, 6];
/** px between two columns; and how high the question is in one that nobody has moved, of its breadth and of its room at most. */
const [AIR, ASKED, FREE] = [5, 1.2, 0.8];

/** Five years of revenue, against what was built in one: guessed before step 3 shows two examples. */
export const guess: Guess<DataOf<'two-futures'>> = {
  step: 3,
  until: 3,
  role: 'purchase',
  answer: /^example/,
  levels: (layout) => {
    const { floor, slot, first, per } = topsFloor(layout);
    return YEARS.slice(1).map((_, n) => {
      const x = first + (n + 0.5) * slot;
      return {
        x,
        edge: x + (slot + GRIP) / 2,
        floor,
        pitch: slot,
        per,
        least: 0,
        // A level stays under the names of the examples.
        most: TOP - 2 * STEP,
        step: STEP,
        // As much as was known: that is what is to grow.
        start: amount(layout.data, 'earned').value,
      };
    });
  },
  // Stairs up from what was known, over each what it lacks of what was built, then room; afterwards their levels, in grey.
  drawn: (layout, levels, values, asking) => {
    const { data, type } = layout;
    const { under } = topsFloor(layout);
    return values.flatMap((value, n): Mark[] => {
      const { x, pitch, floor, per, start } = levels[n]!;
      const [left, right, y] = [x + AIR / 2, x + pitch - AIR / 2, floor - value * per];
      const built = Math.min(y, floor - amount(data, 'spent').value * per);
      const level = stroke(
        `guess${n}`,
        [
          [left, y],
          [right, y],
        ],
        2,
        { role: 'context' },
      );
      // Of several that were set, the first one's place has the name of all.
      if (!asking)
        return [
          level,
          ...block(
            'guess-is',
            { x, top: under },
            n === values.findIndex((one) => one !== undefined) ? [caption(layout, 'guessIs')] : [],
          ).marks,
        ];
      const height = Math.min(pitch * ASKED, (y - built - GRIP / 2) * FREE);
      const text = fill(data, 'guessValue', { n: value });
      return [
        flat(`guess-room/${n}`, [left, 0, right, built], { role: 'purchase', shade: ROOM }),
        flat(`guess-lacks/${n}`, [left, built, right, y], { role: 'chips', shade: LACKS }),
        flat(`guess-is/${n}`, [left, y, right, floor], { role: 'purchase', shade: GUESSED }),
        { ...level, width: EDGE, role: 'purchase' },
        ...(value === start
          ? question(`guess-unknown/${n}`, {
              x: x + pitch / 2,
              top: (built + y - GRIP / 2 - height) / 2,
              height,
            })
          : []),
        // What nobody has moved has no number of its own beside others.
        ...block(
          `guess${n}-value`,
          { x: x + pitch / 2, top: under, anchor: 'middle', maxWidth: pitch * APART },
          value === start ? [] : [{ text, size: type.number, weight: 600, tone: 'purchase' }],
        ).marks,
      ];
    });
  },
};
