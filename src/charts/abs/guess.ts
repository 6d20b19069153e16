import { range } from 'd3-array';
import type { DataOf } from '../../lib/types.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Guess, GuessLevel } from '../guess.ts';
import { bold, caption, foot } from '../shared/head.ts';
import { vessel } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { rowsOf } from '../shared/squares.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { block, blockHeight, type BlockPlace, type Line, poster, widthOf } from '../shared/type.ts';
import { WALL, type Slices } from './loans.ts';
import { dotAt, retoldAt, topOf } from './odds.ts';

/** What is guessed goes by, and what it starts from. */
const [STEP, START] = [5, 200];
/** How strong an outcome is that is guessed to hurt the top, and one that is not. */
const [HURT, SPARED] = [0.7, 0.4];
/** Of the top slice's breadth, what its number has at the most, and where words beside it need more room. */
const NUMBER = [0.34, 0.26, 0.2];
/** What the first of two lines has of the words beside it; how much larger they are than an amount beside others. */
const [HALF, LARGE] = [0.6, 1.15];

/** All outcomes, of which those guessed to hurt the top lie lowest; their number stands in the top slice, as the answer's does. */
function asks(layout: Slices, level: GuessLevel, value: number): Mark[] {
  const { space, type } = layout;
  const { floor, pitch, columns = 1, edge, per, most } = level;
  const slice = topOf(layout);
  const { w, h } = slice;
  const y = floor - value * per;
  const [x, high] = [WALL + space.near, h - WALL];
  const dots = range(most).map((n) => {
    const at: Point = [((n % columns) + 0.5) * pitch, floor - (Math.floor(n / columns) + 0.5) * pitch];
    return n < value
      ? dotAt(`guess0/${n}`, at, pitch, 'debt', HURT)
      : dotAt(`guess0/${n}`, at, pitch, 'context', SPARED);
  });
  // As large whatever it is: the most has room, and words beside it.
  const hurt = bold(layout, 'hurt', 'debt', 0);
  const tries = NUMBER.map((share) => {
    const most: Line = { text: `${level.most}`, size: 0, weight: 600, tone: 'debt' };
    const number = poster(most, w * share, high / LEADING);
    const left = x + widthOf(number) + space.half;
    return { number, left, beside: w - x - left };
  });
  const { number, left, beside } =
    tries.find((each) => poster(hurt, each.beside, type.number).size >= SMALLEST) ?? tries.at(-1)!;
  const is = caption(layout, 'guessIs');
  // In two lines where the slice is as high as they are.
  const twice = poster(hurt, beside / HALF, type.number * LARGE);
  const inTwo = widthOf(twice) * HALF;
  const fits = blockHeight([twice, is], inTwo) < high;
  const told = [fits ? twice : poster(hurt, beside, type.number), is];
  const column = (key: string, place: Omit<BlockPlace, 'top'>, lines: readonly Line[]): Mark[] =>
    block(key, { ...place, top: (high - blockHeight(lines, place.maxWidth)) / 2 }, lines).marks;
  return [
    vessel('guess0-slice', slice, WALL),
    ...dots,
    stroke(
      'guess0',
      [
        [columns * pitch, y],
        [edge, y],
      ],
      2,
      { role: 'debt' },
    ),
    ...column('guess0-value', { x }, [{ ...number, text: `${value}` }]),
    ...column('guess0-is', { x: left, ...(fits ? { maxWidth: inTwo } : {}) }, told),
  ];
}

/** How many of a thousand outcomes hurt the top slice once all loans lean on one thing: guessed before step 5 shows it. */
export const guess: Guess<DataOf<'abs'>> = {
  step: 5,
  until: 5,
  role: 'debt',
  // All of it: its dots say where the outcomes are, and the question has a top slice of its own.
  answer: /^(?:odds|count|key|slice|middle|bottom|none)/,
  // A field of all outcomes under the top slice.
  levels: (layout) => {
    const { size, space } = layout;
    const most = amount(layout.data, 'tokens').value;
    // Where the answer's field ends, too.
    const floor = foot(layout, 'oneToken').top - space.half;
    const width = size.width - GRIP - space.half;
    const high = floor - topOf(layout).h - space.half;
    const columns = range(10, most).find((n) => rowsOf(most, n) * (width / n) <= high) ?? most;
    const pitch = width / columns;
    const per = pitch / columns;
    return [
      {
        x: 0,
        floor,
        pitch,
        columns,
        edge: size.width,
        per,
        least: 0,
        most,
        step: STEP,
        start: START,
      },
    ];
  },
  drawn: (layout, [level], [value], asking) => {
    if (value === undefined) return [];
    if (asking) return asks(layout, level!, value);
    const text = fill(layout.data, 'guessValue', { n: value });
    return block('guess0-is', retoldAt(layout), [{ text, size: layout.type.caption, tone: 'muted' }]).marks;
  },
};
