import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox, middled, shape, within } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { stroke } from '../shared/rules.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, blockHeight, type Block } from '../shared/type.ts';
import { tens, type Deals } from './money.ts';

/** Of the drawing's height, Nvidia's name, and a sum at most; of a half's breadth, words beside a cake; how much larger cakes are then, or the words stand under them. */
const [NAME, SUM] = [0.09, 0.09];
const BESIDE = 0.4;
const WORTH = 1.15;
/** Degrees from its middle to each edge of a slice; of a cake's radius, how far it is lifted, least and most, how broad a name is, and how high. */
const SLICE = 50;
const LIFT = [0.27, 0.9] as const;
const [BROAD, HIGH] = [1.55, 0.8];
/** How strong a slice is, and px, how thick its edge. */
const PALE = 0.32;
const EDGE = 3;
/** How many squares stand in a row, from its tip on, where there are many and few; in squares, how long it is, and where the first row begins. */
const ROWS = [
  [2, 4, 4],
  [0, 2],
] as const;
const LONG = 4.68;
const FIRST = 0.98;

/** How large cakes are, and what stands under them or beside. */
interface Fit {
  said: Block[];
  words: number;
  high: number;
  r: number;
}

/** The two that are sized: the squares' key, and whose. */
const SIZED = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** 2 · Its two buyers are round cakes under Nvidia's bar, and out of each one slice is lifted towards it, with the squares of what it announced: the slices are not to scale. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, space, type } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'slices'));
  const height = Math.min(floorOf(layout) + space.tight, key.top);
  const half = size.width / 2;
  const name = [
    bold(layout, 'nvidia', 'paper', Math.max(type.label, height * NAME)),
    sum(amount(data, 'deals'), type.label, 'paper'),
  ];
  const least = blockHeight(name) + 2 * space.tight;
  // What was announced for each, both as large.
  const sums = (width: number, most: number) =>
    SIZED.map(([key, slot]) => amountLockup(`${key}-sum`, amount(data, slot), 'equity', width, most));
  const also = caption(layout, 'withMicrosoft');
  // Under its cake, or beside it where that lets the cakes be much larger.
  const [under, beside] = [half - space.half, half * BESIDE].map((width, n) => {
    const most = Math.min(...sums(width, height * SUM).map(({ bottom }) => bottom / LEADING));
    const said = sums(width, most);
    const words = said[0]!.bottom + also.size;
    const high = height - least - space.half - (n ? 0 : words);
    const r = Math.min(high / (2 + LIFT[0]), (half - (n ? width + 2 * space.half : space.tight)) / 2);
    return { said, words, high, r };
  }) as [Fit, Fit];
  const wide = beside.r > under.r * WORTH;
  const { said, words, high, r } = wide ? beside : under;
  // A slice is lifted as far as there is room, and Nvidia takes the rest.
  const lift = Math.min(LIFT[1], high / r - 2) * r;
  const bar = least + high - 2 * r - lift;
  const top = bar + space.half;
  const pitch = r / LONG;
  const whose = within(
    SIZED.map(([, slot]) => bold(layout, slot, 'paper', type.hero)),
    r * BROAD,
  );
  return [
    ...filledBox('deals', { x: 0, y: 0, w: size.width, h: bar }, name, { role: 'equity', r: 0 }),
    ...SIZED.flatMap(([sized, slot], n): Mark[] => {
      const x = wide ? half * n + r : half * (n + 0.5);
      const [tip, y] = [top + r, top + r + lift];
      const slice: Point[] = [[x, tip], ...arc(x, tip, r - EDGE / 2, -SLICE, SLICE), [x, tip]];
      const { standing } = amount(data, slot);
      const count = tens(layout, slot);
      const seats = ROWS[count > 2 ? 0 : 1].flatMap((across, row) =>
        range(across).map((at) => ({
          x: x + (at - across / 2) * pitch + gap(pitch) / 2,
          y: tip - (row + 1 + FIRST) * pitch + gap(pitch) / 2,
        })),
      );
      const is = said[n]!;
      const left = wide ? x + r + space.half : x - is.width / 2;
      const low = wide ? y - words / 2 : y + r;
      return [
        shape(`${slot}-cake`, [[x, y], ...arc(x, y, r, SLICE, 360 - SLICE)], { tone: 'ink' }),
        shape(`${slot}-slice`, slice, { role: 'equity', shade: PALE }),
        stroke(`${slot}-edge`, slice, EDGE, { role: 'equity' }),
        ...squares({ key: sized, count, columns: 1, pitch, x: 0, role: 'equity', standing }).map(
          (cell, i) => ({ ...cell, ...seats[i] }),
        ),
        ...middled(`${slot}-of`, { x: x - r, y, w: 2 * r, h: r * HIGH }, [whose[n]!]).marks,
        ...is.marks.map((mark) => ({ ...mark, x: mark.x + left, y: mark.y + low })),
        ...(n ? block('also', { x: left, top: low + is.bottom * BASELINE }, [also]).marks : []),
      ];
    }),
    ...key.marks,
  ];
}
