import { joined } from '../../lib/han.ts';
import { withHedge } from '../../lib/hedged.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { alone, even, shape, within } from '../shared/places.ts';
import { INK, SMALLEST } from '../shared/space.ts';
import { ROLES } from '../shared/question.ts';
import { bearer, REACH } from '../shared/spine/bearers.ts';
import { block, blockHeight, lowered } from '../shared/type.ts';
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

/** How high a way is, of the room over the foot; of its height, where its point begins, how large its words are, and where their middle is. */
const HIGH = 0.16;
const EAVE = 0.45;
const SAID = 0.56;
const MIDDLE = 0.37;
/** How large a name is at most, of that room; how long it is at most, of its place, that two lines hold it. */
const NAME = 0.05;
const TWO = 1.6;
/** How broad they are, of a place, at most. */
const BROAD = 0.72;
/** Captions; in a drawing that is this high the foot says all. */
const TALL = 20;

/**
 * 9 · The answer, a group portrait: all who put up the money, one like the other, under a roof that points up, they earn, and over
 * one as large that points down, they stand to pay. Nothing is sized by money.
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
  const columns = NAMES.length / 2;
  const slot = width / columns;
  // Names are of one size, as large as all of them fit their places in two lines; and how high both rows of them are.
  const names = within(
    NAMES.map(([key, role]) =>
      bold(layout, key, role, Math.max(SMALLEST, Math.min(type.number, low * NAME))),
    ),
    slot * TWO,
  );
  const [upper, lower] = [0, columns].map((from) =>
    Math.max(...names.slice(from, from + columns).map((line) => blockHeight([line], slot))),
  ) as [number, number];
  // What heights leave is air: over, between and under the rows.
  const free = low - 2 * high - upper - lower;
  const tall = Math.min(free / 2 - space.half, (slot * BROAD) / REACH);
  const air = (free - 2 * tall) / 3;
  return [
    ...within(
      WAYS.map(([label]) => bold(layout, label, 'paper', high * SAID)),
      width * 0.66,
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
            [width, at(EAVE)],
            [width / 2, at(1)],
            [0, at(EAVE)],
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
      const x = ((n % columns) + 0.5) * slot;
      const order = n * LATER;
      const floor = n < columns ? high + air + tall : low - high - air - lower;
      return [
        bearer(n, x, floor, tall, { tone, order }),
        ...block(key, { x, top: floor, anchor: 'middle', maxWidth: even([line], slot), order }, [line]).marks,
      ];
    }),
    ...lowered(foot, under),
  ];
}
