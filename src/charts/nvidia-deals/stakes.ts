import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox, middled, shape, within } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { BASELINE, LEADING, SMALLEST } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { tens, type Deals } from './money.ts';
import { moved } from '../../marks/kinds.ts';

/** Of the drawing's height, Nvidia's name, and a sum at most; of a half's breadth, words beside a cake. */
const [NAME, SUM] = [0.09, 0.09];
const BESIDE = 0.4;
/** Of the words' breadth, a row of squares, and of the drawing's height, one. */
const [ROW, SQUARE] = [0.94, 0.076];
/** Degrees from its middle to each edge of a slice; of a cake's radius, how far it is lifted at least; how broad a name is, and the word on the slice, and how high the rooms are that they stand in. */
const SLICE = 50;
const LIFT = 0.5;
const [BROAD, HIGH] = [1.55, 0.8];
const [WORD, OVER] = [0.88, 0.7];
/** Squares in a row, and where the drawing is lower than so much of its breadth. */
const [ACROSS, LOW, ALL] = [5, 0.8, 10];
/** px: between things that follow each other. */
const CLEAR = 4;

/** The two that are sized: the squares' key, and whose. */
const SIZED = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** 2 · Its two buyers are round cakes under Nvidia's bar; out of each one slice is lifted up to it, shares, and under it stands what it announced: the slices are not to scale. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, space, type } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'slices'));
  const height = Math.min(floorOf(layout) + space.tight, key.top);
  const half = size.width / 2;
  const name = [
    bold(layout, 'nvidia', 'paper', Math.max(type.label, height * NAME)),
    sum(amount(data, 'deals'), type.label, 'paper'),
  ];
  const bar = blockHeight(name) + 2 * space.tight;
  const from = (['fromNvidia', 'withMicrosoft'] as const).map((key) => bold(layout, key));
  // Under its cake, or beside it where there is much more room than height.
  const wide = half > height;
  const width = wide ? half * BESIDE : half - space.half;
  // What was announced for each, both as large.
  const sums = (most: number) =>
    SIZED.map(([key, slot]) => amountLockup(`${key}-sum`, amount(data, slot), 'equity', width, most));
  const said = sums(Math.min(...sums(height * SUM).map(({ bottom }) => bottom / LEADING)));
  const across = wide || height > size.width * LOW ? ACROSS : ALL;
  const pitch = Math.min((width * ROW) / across, height * SQUARE);
  const seats = rowsOf(tens(layout, 'openai'), across) * pitch + CLEAR;
  const words = seats + said[0]!.bottom + from[0]!.size;
  const high = height - bar - CLEAR * 2 - (wide ? 0 : words);
  const r = Math.min(high / (2 + LIFT), (half - (wide ? width + 2 * space.half : space.tight)) / 2);
  const top = bar + CLEAR;
  const y = top + high - r;
  // A slice is lifted as far as there is room.
  const tip = top + r;
  const whose = within(
    SIZED.map(([, slot]) => bold(layout, slot, 'paper', type.hero)),
    r * BROAD,
  );
  const word = poster(bold(layout, 'shares', 'paper', type.hero), r * WORD);
  const shares = { ...word, size: Math.max(SMALLEST, word.size) };
  return [
    ...filledBox('deals', { x: 0, y: 0, w: size.width, h: bar }, name, { tone: 'ink', r: 0 }),
    ...SIZED.flatMap(([sized, slot], n): Mark[] => {
      const x = wide ? half * n + r : half * (n + 0.5);
      const { standing } = amount(data, slot);
      const is = said[n]!;
      const left = wide ? x + r + space.half : x - is.width / 2;
      const low = wide ? y - words / 2 : y + r + CLEAR;
      const count = tens(layout, slot);
      const row = Math.min(Math.ceil(count), across) * pitch - gap(pitch);
      return [
        shape(`${slot}-cake`, [[x, y], ...arc(x, y, r, SLICE, 360 - SLICE)], { tone: 'ink' }),
        shape(`${slot}-slice`, [[x, tip], ...arc(x, tip, r, -SLICE, SLICE)], { tone: 'equity' }),
        ...middled(`${slot}-shares`, { x: x - r, y: tip - r, w: 2 * r, h: r * OVER }, [shares]).marks,
        ...squares({
          key: sized,
          count,
          columns: across,
          pitch,
          x: wide ? left : x - row / 2,
          top: low,
          role: 'equity',
          standing,
        }),
        ...middled(`${slot}-of`, { x: x - r, y, w: 2 * r, h: r * HIGH }, [whose[n]!]).marks,
        ...is.marks.map((mark) => moved(mark, left, low + seats)),
        ...block(
          `${slot}-from`,
          { x: wide ? left : x, top: low + seats + is.bottom * BASELINE, anchor: wide ? 'start' : 'middle' },
          [from[n]!],
        ).marks,
      ];
    }),
    ...key.marks,
  ];
}
