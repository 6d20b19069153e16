import { range } from 'd3-array';
import type { DataOf } from '../../lib/types.ts';
import { amount, fill } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import type { Guess } from '../guess.ts';
import { caption } from '../shared/head.ts';
import { arrowEdges } from '../shared/places.ts';
import { flat, stroke } from '../shared/rules.ts';
import { block, fitted, lowered, poster, type Line } from '../shared/type.ts';
import { growing } from './money.ts';
import { TOP, topsFloor, YEARS } from './tops.ts';

/** What is guessed goes by this, in billions. */
const STEP = 20;
/** Of its year's place, what its number takes at the most. */
const APART = 0.86;
/** How strong what is guessed is; px: how thick its level is, and the way from level to level. */
const GUESSED = 0.6;
const EDGE = 6;
const WAY = 3;
/** How much of its year's place a level takes. */
const BROAD = 0.62;
/** How large the question is, of what is between the grips and the line, and of the largest amount elsewhere at most. */
const ASKED = 0.8;
const LARGE = 2.5;
/** How high the hint over the first grip is, of that. */
const UP = 0.55;

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
        most: TOP - 2 * STEP,
        step: STEP,
        // As much as was known: that is what is to grow.
        start: amount(layout.data, 'earned').value,
      };
    });
  },
  // A column for each year up to its level, and a way to all of them from what was known; afterwards their levels, in grey.
  drawn: (layout, levels, values, asking) => {
    const { data, type } = layout;
    const { under } = topsFloor(layout);
    const said = (n: number | string, size = type.number): Line => ({
      text: fill(data, 'guessValue', { n }),
      size,
      weight: 600,
      tone: 'purchase',
    });
    const way: Point[] = [];
    const drawn = values.flatMap((value, n): Mark[] => {
      const { x, pitch, floor, per, start } = levels[n]!;
      const middle = x + pitch / 2;
      const [left, right, y] = [
        middle - (pitch * BROAD) / 2,
        middle + (pitch * BROAD) / 2,
        floor - value * per,
      ];
      way.push([middle, y]);
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
      const size = fitted(said(TOP), pitch * APART);
      return [
        flat(`guess-is/${n}`, [left, y, right, floor], { role: 'purchase', shade: GUESSED }),
        level,
        // What nobody has moved has no number yet.
        ...block(
          `guess${n}-value`,
          { x: middle, top: under, anchor: 'middle' },
          value === start ? [] : [said(value, size)],
        ).marks,
      ];
    });
    if (!asking) return drawn;
    const { x, pitch, floor, per, start = 0 } = levels[0]!;
    // All that nobody has moved have one question, between their grips and the line, and over the first a hint that it goes up.
    const known = floor - start * per;
    const between = (amount(data, 'spent').value - start) * per - GRIP / 2;
    const asked = block('guess-asked', { x: levels[3]!.x, top: 0, anchor: 'middle' }, [
      poster(said('?', Math.min(between * ASKED, type.hero * LARGE)), 4 * pitch),
    ]);
    const first = x + pitch / 2;
    return [
      ...drawn,
      ...(values.every((value) => value === start)
        ? [
            ...lowered(asked, known - GRIP / 2 - asked.bottom),
            {
              kind: 'area' as const,
              key: 'guess-up',
              ...arrowEdges(
                [first, known - GRIP / 2 - WAY],
                [first, known - GRIP / 2 - between * UP],
                EDGE,
                GRIP / 2,
                GRIP / 3,
              ),
              role: 'purchase' as const,
              shade: GUESSED,
            },
          ]
        : []),
      growing('guess-way', [[x + WAY, known], ...way], WAY),
    ];
  },
};
