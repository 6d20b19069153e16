import type { DataOf } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, fill } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Guess } from '../guess.ts';
import { bold, caption } from '../shared/head.ts';
import { question } from '../shared/question.ts';
import { rising } from '../shared/rising.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import type { Deals } from './money.ts';
import { DASHED, LARGER, OVER, SAID, tanksOf, WALL } from './tanks.ts';
import { level } from '../shared/rules.ts';

/** Of the most that may be guessed, where its level is taken hold of first; of what is over that, how high its question is. */
const FIRST = 1 / 3;
const ASKED = 0.6;
/** px; how thick a level is while it is set; how broad the ground is round one that crosses squares. */
const [LEVEL, AROUND] = [4, 6];

/** Whose it is, small, and the number: while it is set as large as it has room beside the grip. */
function worded(layout: Deals, n: number, asking: boolean): Line[] {
  const { type } = layout;
  const much = {
    ...bold(layout, 'guessIs'),
    text: fill(layout.data, 'guessValue', { n }),
    size: type.caption,
  };
  const room = tanksOf(layout).year.w - GRIP / 2;
  return [
    caption(layout, 'guessIs'),
    asking ? poster({ ...much, size: type.hero * LARGER }, room * SAID) : much,
  ];
}

/** One year's revenue, in a tank as large as the one that orders for several fill: guessed before step 6 shows it. */
export const guess: Guess<DataOf<'nvidia-deals'>> = {
  step: 6,
  role: 'purchase',
  answer: /^revenue/,
  // Over the guess's two lines, too, which stand on its level.
  yields: { keys: /^revenue-sum/, by: 3.5 },
  levels: (layout) => {
    const { columns, pitch, year } = tanksOf(layout);
    const { x, y, h } = year;
    // From the tank's floor to its rim, as much as was ordered, whose number stands as high beside it.
    const most = amount(layout.data, 'three').value;
    // Along the tank's wall.
    const edge = x - WALL + GRIP / 2;
    return [
      {
        x,
        floor: y + h,
        pitch,
        columns,
        edge,
        clear: pitch,
        per: h / most,
        least: 0,
        most,
        step: 1,
        start: Math.round(most * FIRST),
      },
    ];
  },
  // Pale squares, and on their level, beside the grip, the number; afterwards the level in grey, and on it what was guessed.
  drawn: (layout, [at], [value], asking) => {
    if (value === undefined) return [];
    const { pitch, year } = tanksOf(layout);
    const { x, y: rim, w } = year;
    const { floor, per, most, start } = at!;
    const y = floor - Math.min(value, most) * per;
    const across = [x - WALL, x + w + WALL] as const;
    const lines = worded(layout, value, asking);
    // On a level that is lower than the year's squares the words stand over these.
    const low = asking ? y : Math.min(y, floor - pitch);
    // Words that would cross its lid stand over it.
    const over = asking && low - OVER - blockHeight(lines) < rim;
    const place = (key: string, y: number, lines: readonly Line[], aside = 0): Mark[] =>
      block(key, { x: x + w / 2 + aside, top: y - OVER - blockHeight(lines), anchor: 'middle' }, lines).marks;
    // Until it is moved there is no number.
    const moved = value !== start;
    const height = (y - rim) * ASKED;
    return [
      ...(asking && moved
        ? rising('guess0', 'purchase', at!, y)
        : asking
          ? question('guess0-asked', { x: x + w / 2, top: (rim + y - height) / 2, height })
          : [level('guess0-ground', y, across, AROUND, { tone: 'ground' })]),
      level('guess0', y, across, asking ? LEVEL : 2, {
        role: asking ? 'purchase' : 'context',
      }),
      ...(asking && !moved ? [] : place('guess0-is', over ? rim : low, lines, asking ? GRIP / 4 : 0)),
      ...(asking ? [level('guess0-lid', rim - WALL, across, ...DASHED)] : []),
    ];
  },
};
