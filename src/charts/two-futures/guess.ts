import { range } from 'd3-array';
import type { DataOf } from '../../lib/types.ts';
import { amount, fill } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Mark } from '../../marks/mark.ts';
import type { Guess } from '../guess.ts';
import { question } from '../shared/question.ts';
import { caption } from '../shared/head.ts';
import { flat, stroke } from '../shared/rules.ts';
import { block, fitted, type Line } from '../shared/type.ts';
import { TOP, topsFloor, YEARS } from './tops.ts';

/** What is guessed goes by this, in billions. */
const STEP = 20;
/** Where a column is taken hold of until it is moved, in billions: half-way to the line, all alike. */
const FIRST = 200;
/** Of its year's place, what its column takes. */
const BROAD = 0.88;
/** How strong a column is where it is empty, and where it is guessed; px: how thick its level is. */
const EMPTY = 0.18;
const GUESSED = 0.6;
const EDGE = 6;
/** How high its question is, of what is over the line, and at most of its breadth. */
const ASKED = 0.7;
const SLIM = 1.35;

/** Five years of revenue, against what was built in one: guessed before step 3 shows two examples. */
export const guess: Guess<DataOf<'two-futures'>> = {
  step: 3,
  until: 3,
  role: 'purchase',
  answer: /^example/,
  levels: (layout) => {
    const { floor, slot, first, per } = topsFloor(layout);
    return range(1, YEARS).map((n) => {
      const x = first + (n - 0.5) * slot;
      return {
        x,
        edge: x + (slot + GRIP) / 2,
        floor,
        pitch: slot,
        per,
        least: 0,
        // A level stays under the names of the examples.
        most: TOP - STEP,
        step: STEP,
        // A place to take hold of, and no number: all alike.
        start: FIRST,
      };
    });
  },
  // For each year an empty column with a question over the line; once it is moved, filled up to its level. Afterwards levels, in grey.
  drawn: (layout, levels, values, asking) => {
    const { data, type } = layout;
    const { under } = topsFloor(layout);
    return values.flatMap((value, n): Mark[] => {
      const { x, pitch, floor, per, start, most } = levels[n]!;
      const middle = x + pitch / 2;
      const half = (pitch * BROAD) / 2;
      const [left, right, y, top] = [middle - half, middle + half, floor - value * per, floor - most * per];
      const level = stroke(
        `guess${n}`,
        [
          [left, y],
          [right, y],
        ],
        asking ? EDGE : 2,
        { role: asking ? 'purchase' : 'context' },
      );
      // Of several that were set, the first one's place has the name of all.
      if (!asking)
        return [
          level,
          ...(values.findIndex((one) => one !== undefined) === n
            ? block('guess-is', { x, top: under }, [caption(layout, 'guessIs')]).marks
            : []),
        ];
      const empty = flat(`guess-empty/${n}`, [left, top, right, floor], { role: 'purchase', shade: EMPTY });
      if (value === start) {
        const over = (most - amount(data, 'spent').value) * per;
        const height = Math.min(over * ASKED, half * 2 * SLIM);
        return [
          empty,
          level,
          ...question(`guess-asked/${n}`, { x: middle, top: top + (over - height) / 2, height }),
        ];
      }
      const said = (n: number): Line => ({
        text: fill(data, 'guessValue', { n }),
        size: type.number,
        weight: 600,
        tone: 'purchase',
      });
      return [
        empty,
        flat(`guess-is/${n}`, [left, y, right, floor], { role: 'purchase', shade: GUESSED }),
        level,
        ...block(`guess${n}-value`, { x: middle, top: under, anchor: 'middle' }, [
          { ...said(value), size: fitted(said(TOP), half * 2) },
        ]).marks,
      ];
    });
  },
};
