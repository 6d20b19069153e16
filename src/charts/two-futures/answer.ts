import { range, sum } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { alone, shape, slab, within } from '../shared/places.ts';
import { INK, SMALLEST } from '../shared/space.ts';
import type { Futures } from './money.ts';

/** The names of this story and the role of their money, those of one role together. */
const NAMES = [
  ['spineOwn', 'chips'],
  ['other2', 'equity'],
  ['other1', 'debt'],
  ['other3', 'debt'],
  ['other4', 'debt'],
  ['other5', 'debt'],
  ['other6', 'debt'],
  ['other7', 'savers'],
] as const;
/** The two ways it may go: they stand between both. */
const WAYS = [
  ['earn', 'purchase'],
  ['pay', 'debt'],
] as const;
/** When the next of them comes. */
const LATER = 0.3;

/** How high a head is with its neck, of the room over the foot, at most; of its height, its neck, and how large its words are. */
const HIGH = 0.23;
const NECK = 0.28;
const SAID = 0.41;
/** Where the middle of its words is, of the neck's height. */
const RAISED = 1.1;
/** How broad the shaft is in one column and in two, of the drawing; how much of a bar its name takes, across and up at most. */
const SHAFT = [0.74, 0.9] as const;
const WIDE = 0.94;
const LARGE = 0.86;
/** How large names are at most, of a head. */
const NAME = 0.32;
/** A drawing that is so much broader than high has two. */
const BROAD = 1.6;
/** Air between kinds of money, of the room over the foot; px between names of one kind. */
const APART = 0.015;
const HAIR = 1.5;

/**
 * 9 · The answer, an arrow with a head at both ends: all who put up the money are its shaft, one as high as the other, by the kind of
 * their money; up they earn, down they stand to pay. Nothing is sized by money.
 */
export function answerScene(layout: Futures): Mark[] {
  const {
    space,
    size: { width },
  } = layout;
  const note = foot(layout, 'unsized');
  const low = note.top - space.half;
  const apart = low * APART;
  // In two columns where one would have low bars.
  const columns = width > low * BROAD ? 2 : 1;
  const shaft = width * SHAFT[columns - 1]!;
  const w = (shaft + apart) / columns - apart;
  // The air over a bar: but a hairline under those of its kind.
  const kind = (n: number): string | undefined => NAMES[n]?.[1];
  const airs = range(0, NAMES.length, columns).map((n) =>
    [n, n + columns - 1].every((bar) => kind(bar) === kind(bar - columns)) ? HAIR : apart,
  );
  // Heads are high, where bars keep room for names.
  const bars = low - sum(airs) - apart;
  const high = Math.min(low * HIGH, (bars - (airs.length * SMALLEST * INK) / LARGE) / 2);
  const h = (bars - 2 * high) / airs.length;
  const names = within(
    NAMES.map(([key]) =>
      bold(layout, key, 'paper', Math.max(SMALLEST, Math.min(high * NAME, (h * LARGE) / INK))),
    ),
    w * WIDE,
  );
  return [
    ...within(
      WAYS.map(([label]) => bold(layout, label, 'paper', Math.max(SMALLEST, high * SAID))),
      (columns > 1 ? 0.5 : SHAFT[0] * WIDE) * width,
    ).flatMap((line, n): Mark[] => {
      const [label, tone] = WAYS[n]!;
      const order = n * 3;
      const [base, neck] = [NECK * high, (width - shaft) / 2];
      // From the shaft to its point.
      const at = (x: number, along: number): Point => [x, n ? low - high + along : high - along];
      // The words stand on the line of its wings.
      return [
        shape(
          label,
          [
            at(neck, 0),
            at(neck, base),
            at(0, base),
            at(width / 2, high),
            at(width, base),
            at(width - neck, base),
            at(width - neck, 0),
          ],
          { tone, order },
        ),
        ...alone(
          `${label}-words`,
          { x: width / 2, top: at(0, base * RAISED)[1] - (line.size * INK) / 2, anchor: 'middle', order },
          line,
        ),
      ];
    }),
    ...names.flatMap((line, n): Mark[] => {
      const [key, tone] = NAMES[n]!;
      const order = n * LATER;
      const row = Math.floor(n / columns);
      const x = (width - shaft) / 2 + (n % columns) * (w + apart);
      const y = high + row * h + sum(airs.slice(0, row + 1));
      return [
        slab(`bar/${n}`, { x, y, w, h }, { tone, order }),
        ...alone(key, { x: x + w / 2, top: y + (h - line.size * INK) / 2, anchor: 'middle', order }, line),
      ];
    }),
    ...note.marks,
  ];
}
