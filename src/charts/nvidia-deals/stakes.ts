import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox, middled, shape, within } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { BASELINE, LEADING, SMALLEST } from '../shared/space.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, blockHeight, type Block, poster } from '../shared/type.ts';
import { tens, type Deals } from './money.ts';

/** Of the drawing's height, Nvidia's name, and a sum at most; of a half's breadth, words beside a cake; how much larger cakes are then, or the words stand under them. */
const [NAME, SUM] = [0.09, 0.09];
const BESIDE = 0.4;
const WORTH = 1.15;
/** How many squares stand in a row under a cake, and beside it; of the words' breadth, ten or five of them. */
const ACROSS = [10, 5] as const;
const ROW = 0.86;
/** Degrees from its middle to each edge of a slice; of a cake's radius, how far it is lifted at least, and how long the arrow out of it is; how broad a name is, and how high, and the word on the slice. */
const SLICE = 50;
const LIFT = 0.2;
const RISES = 0.5;
const [BROAD, HIGH, WORD] = [1.55, 0.8, 0.95];
/** Degrees from its middle to each side of the arrow's shaft; of the radius, how far its head reaches to each side, and how long that is. */
const SHAFT = 18;
const [WING, HEAD] = [0.56, 0.32];
/** px: between things that follow each other. */
const CLEAR = 4;

/** How large cakes are, and what stands under them or beside. */
interface Fit {
  said: Block[];
  across: number;
  pitch: number;
  seats: number;
  words: number;
  high: number;
  r: number;
}

/** The two that are sized: the squares' key, and whose. */
const SIZED = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** One side of an arrow's head and its shaft's end, from below up to its tip. @param r px, of the slice @param to its left side or its right */
const arrow = (x: number, top: number, r: number, to: -1 | 1): Point[] => [
  [x + to * r * Math.sin((SHAFT / 180) * Math.PI), top + r * HEAD],
  [x + to * r * WING, top + r * HEAD],
  [x, top],
];

/** 2 · Its two buyers are round cakes under Nvidia's bar; out of each one slice goes up to it, shares, and under it stands what it announced: the slices are not to scale. */
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
  const also = caption(layout, 'withMicrosoft');
  // Under its cake, or beside it where that lets the cakes be much larger.
  const [under, beside] = [half - space.half, half * BESIDE].map((width, n): Fit => {
    // What was announced for each, both as large.
    const sums = (most: number) =>
      SIZED.map(([key, slot]) => amountLockup(`${key}-sum`, amount(data, slot), 'equity', width, most));
    const said = sums(Math.min(...sums(height * SUM).map(({ bottom }) => bottom / LEADING)));
    const across = ACROSS[n]!;
    const pitch = (width * ROW) / across;
    const seats = (10 / across) * pitch + CLEAR;
    const words = seats + said[0]!.bottom + also.size;
    const high = height - bar - CLEAR * 2 - (n ? 0 : words);
    const r = Math.min(high / (2 + LIFT + RISES), (half - (n ? width + 2 * space.half : space.tight)) / 2);
    return { said, across, pitch, seats, words, high, r };
  }) as [Fit, Fit];
  const wide = beside.r > under.r * WORTH;
  const { said, across, pitch, seats, words, high, r } = wide ? beside : under;
  const top = bar + CLEAR;
  const y = top + high - r;
  // A slice is lifted as far as there is room.
  const tip = top + r * (1 + RISES);
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
        // A slice, and the arrow out of its rim.
        shape(
          `${slot}-slice`,
          [
            [x, tip],
            ...arc(x, tip, r, -SLICE, -SHAFT),
            ...arrow(x, top, r, -1),
            ...arrow(x, top, r, 1).toReversed(),
            ...arc(x, tip, r, SHAFT, SLICE),
          ],
          { tone: 'equity' },
        ),
        ...middled(`${slot}-shares`, { x: x - r, y: tip - r, w: 2 * r, h: r * HIGH }, [shares]).marks,
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
        ...is.marks.map((mark) => ({ ...mark, x: mark.x + left, y: mark.y + low + seats })),
        ...(n ? block('also', { x: left, top: low + seats + is.bottom * BASELINE }, [also]).marks : []),
      ];
    }),
    ...key.marks,
  ];
}
