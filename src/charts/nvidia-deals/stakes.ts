import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot, sum } from '../shared/head.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox, middled, shape, within } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { type Deals } from './money.ts';

/** Of the drawing's height, Nvidia's name, and a sum at most; of a half's breadth, words beside a cake. */
const [NAME, SUM] = [0.1, 0.13];
const BESIDE = 0.45;
/** Degrees from its middle to each edge of a slice; of a cake's radius, how far it is lifted at most; how broad a name is, and the word on the slice, and how high the rooms are that they stand in. */
const SLICE = 50;
const LIFT = 0.8;
const [BROAD, HIGH] = [1.55, 0.8];
const [WORD, OVER] = [0.92, 0.7];
/** px: between things that follow each other. */
const CLEAR = 4;

/** The two that are sized: the key of the sum, and whose. */
const SIZED = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** 2 · Its two buyers are round cakes under Nvidia's bar; out of each one slice is lifted up to it, shares, and under it stands what it announced: no slice is to scale. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, space, type } = layout;
  const below = foot(layout, 'slices');
  const height = below.top - space.tight;
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
  const words = said[0]!.bottom + from[0]!.size * LEADING;
  const top = bar + CLEAR;
  const high = height - top - (wide ? 0 : words + CLEAR);
  const r = Math.min(high / 2.4, (half - (wide ? width + 2 * space.half : space.tight)) / 2);
  // A slice is lifted as far as there is room.
  const lift = Math.min(r * LIFT, high - 2 * r);
  const tip = top + r;
  const y = tip + lift;
  const whose = within(
    SIZED.map(([, slot]) => bold(layout, slot, 'paper', type.hero)),
    r * BROAD,
  );
  const word = poster(bold(layout, 'shares', 'paper', type.hero), r * WORD);
  const shares = { ...word, size: Math.max(SMALLEST, word.size) };
  return [
    ...filledBox('deals', { x: 0, y: 0, w: size.width, h: bar }, name, { tone: 'ink', r: 0 }),
    ...SIZED.flatMap(([, slot], n): Mark[] => {
      const x = wide ? half * n + r : half * (n + 0.5);
      const is = said[n]!;
      const middle = wide ? x + r + space.half + width / 2 : x;
      const low = wide ? y - words / 2 : height - words;
      return [
        shape(`${slot}-cake`, [[x, y], ...arc(x, y, r, SLICE, 360 - SLICE)], { tone: 'ink' }),
        shape(`${slot}-slice`, [[x, tip], ...arc(x, tip, r, -SLICE, SLICE)], { tone: 'equity' }),
        ...middled(`${slot}-shares`, { x: x - r, y: tip - r, w: 2 * r, h: r * OVER }, [shares]).marks,
        ...middled(`${slot}-of`, { x: x - r, y, w: 2 * r, h: r * HIGH }, [whose[n]!]).marks,
        ...is.marks.map((mark) => moved(mark, middle - is.width / 2, low)),
        ...block(`${slot}-from`, { x: middle, top: low + is.bottom, anchor: 'middle' }, [from[n]!]).marks,
      ];
    }),
    ...below.marks,
  ];
}
