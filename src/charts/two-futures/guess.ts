import { range } from 'd3-array';
import type { DataOf } from '../../lib/types.ts';
import { amount, fill } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Mark } from '../../marks/mark.ts';
import type { Guess } from '../guess.ts';
import { question } from '../shared/question.ts';
import { caption } from '../shared/head.ts';
import { flat, level } from '../shared/rules.ts';
import { block, fitted, type Line } from '../shared/type.ts';
import { builtLevel } from './money.ts';
import { TOP, topsFloor, YEARS } from './tops.ts';

/** What is guessed goes by this, in billions. */
const STEP = 20;
/** Of its year's place, what a column takes. */
const BROAD = 0.88;
/** How strong a column is, and what is guessed of it; px: how thick its level is. */
const FIELD = 0.14;
const GUESSED = 0.6;
const EDGE = 6;
/** How high the question is, of what is over the line. */
const ASKED = 0.6;

/** Five years of revenue, against what was built in one: guessed before step 3 shows two examples. */
export const guess: Guess<DataOf<'two-futures'>> = {
  step: 3,
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
        // All where revenue is, with room over them.
        start: amount(layout.data, 'earned').value,
      };
    });
  },
  // A pale column a year, over them one question until one is moved: that is filled up to its level. Afterwards levels, in grey.
  drawn: (layout, levels, values, asking) => {
    const { data, type } = layout;
    const { under, floor, per, first, slot } = topsFloor(layout);
    const middle = first + (YEARS / 2) * slot;
    const line = floor - amount(data, 'spent').value * per;
    const { start } = levels[0]!;
    const height = line * ASKED;
    const columns = values.flatMap((value, n): Mark[] => {
      const { x } = levels[n]!;
      const at = x + slot / 2;
      const y = floor - value * per;
      const half = (slot * BROAD) / 2;
      const guessed = level(`guess${n}`, y, [at - half, at + half], asking ? EDGE : 2, {
        role: asking ? 'purchase' : 'context',
      });
      // Of several that were set, the first one's place has the name of all.
      if (!asking)
        return [
          guessed,
          ...(values.findIndex((one) => one !== undefined) === n
            ? block('guess-is', { x, top: under }, [caption(layout, 'guessIs')]).marks
            : []),
        ];
      if (value === start) return [guessed];
      const said = (n: number): Line => ({
        text: fill(data, 'guessValue', { n }),
        size: type.label,
        weight: 600,
        tone: 'purchase',
      });
      return [
        flat(`guess-is/${n}`, [at - half, y, at + half, floor], { role: 'purchase', shade: GUESSED }),
        guessed,
        ...block(`guess${n}-value`, { x: at, top: under, anchor: 'middle' }, [
          { ...said(value), size: fitted(said(TOP), half * 2) },
        ]).marks,
      ];
    });
    if (!asking) return columns;
    return [
      ...levels.map(({ x }, n) =>
        flat(`guess-field/${n}`, [x + (slot * (1 - BROAD)) / 2, 0, x + (slot * (1 + BROAD)) / 2, floor], {
          role: 'purchase',
          shade: FIELD,
        }),
      ),
      ...columns,
      { ...builtLevel(layout, line), key: 'guess-built' },
      ...(values.some((value) => value !== start)
        ? []
        : question('guess-asked', { x: middle, top: (line - height) / 2, height })),
    ];
  },
};
