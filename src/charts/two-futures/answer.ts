import { joined } from '../../lib/han.ts';
import { withHedge } from '../../lib/hedged.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { alone, shape, slab, within } from '../shared/places.ts';
import { INK, SMALLEST } from '../shared/space.ts';
import { ROLES } from '../shared/question.ts';
import { block, lowered } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** The names of this story, in the order of its chapters, and the role of their money. */
const NAMES = [
  ['spineOwn', 'chips'],
  ...ROLES.map((role, n) => [`other${(n + 1) as 1}`, role] as const),
] as const;
/** The two ways it may go: they stand between both. */
const WAYS = [
  ['earn', 'purchase'],
  ['pay', 'debt'],
] as const;
/** When the next of them comes. */
const LATER = 0.3;

/** How high a head is, of the room over the foot; of its height, how large its words are, and where their middle is. */
const HIGH = 0.165;
const SAID = 0.47;
const MIDDLE = 0.29;
/** How broad the shaft is in one column and in two, of the drawing; how much of a bar its name takes, across and up. */
const SHAFT = [0.7, 0.9] as const;
const WIDE = 0.94;
const LARGE = 0.82;
/** A drawing that is so much broader than high has two. */
const BROAD = 1.6;
/** The air between bars, of a bar and its air. */
const AIR = 0.1;
/** Captions; in a drawing that is this high the foot says all. */
const TALL = 20;

/**
 * 9 · The answer, an arrow with a head at both ends: all who put up the money are its shaft, one like the other; up they earn, down
 * they stand to pay. Nothing is sized by money.
 */
export function answerScene(layout: Futures): Mark[] {
  const { data, space, type } = layout;
  const { width, height } = layout.size;
  // The gap that all of them stand round, and what nobody knows.
  const money = amount(data, 'gap');
  const is = caption(layout, 'spineGap');
  const foot = block('foot', { x: 0, top: 0, maxWidth: width }, [
    { ...is, text: joined(withHedge(money, money.short), is.text), fact: money.id, value: money.value },
    ...(height > TALL * type.caption ? [caption(layout, 'unsized')] : []),
  ]);
  const under = height - foot.bottom - type.caption * 0.1;
  const low = under - space.half;
  const high = low * HIGH;
  // In two columns where one would have low bars; names are all of one size.
  const columns = width > low * BROAD ? 2 : 1;
  const pitch = (low - 2 * high) / (NAMES.length / columns + AIR);
  const air = pitch * AIR;
  const shaft = width * SHAFT[columns - 1]!;
  const w = (shaft + air) / columns - air;
  const h = pitch - air;
  const names = within(
    NAMES.map(([key]) => bold(layout, key, 'paper', Math.max(SMALLEST, (h * LARGE) / INK))),
    w * WIDE,
  );
  return [
    ...within(
      WAYS.map(([label]) => bold(layout, label, 'paper', high * SAID)),
      width * 0.45,
    ).flatMap((line, n): Mark[] => {
      const [label, tone] = WAYS[n]!;
      const order = n * 3;
      // From its base, which is towards them, to its point.
      const at = (along: number): number => (n ? low - high + along * high : high - along * high);
      return [
        shape(
          label,
          [
            [0, at(0)],
            [width, at(0)],
            [width / 2, at(1)],
          ],
          { tone, order },
        ),
        ...alone(
          `${label}-words`,
          { x: width / 2, top: at(MIDDLE) - (line.size * INK) / 2, anchor: 'middle', order },
          line,
        ),
      ];
    }),
    ...names.flatMap((line, n): Mark[] => {
      const [key, tone] = NAMES[n]!;
      const order = n * LATER;
      const x = (width - shaft) / 2 + (n % columns) * (w + air);
      const y = high + air + Math.floor(n / columns) * pitch;
      return [
        slab(`bar/${n}`, { x, y, w, h }, { tone, order }),
        ...alone(key, { x: x + w / 2, top: y + (h - line.size * INK) / 2, anchor: 'middle', order }, line),
      ];
    }),
    ...lowered(foot, under),
  ];
}
