import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { alone, shape, slab, within } from '../shared/places.ts';
import { INK, SMALLEST } from '../shared/space.ts';
import type { Futures } from './money.ts';

/** The names of this story, those of one kind of money together. */
const NAMES = ['spineOwn', 'other2', 'other1', 'other3', 'other4', 'other5', 'other6', 'other7'] as const;
/** The two ways it may go, for all of them. */
const WAYS = [
  ['earn', 'purchase'],
  ['pay', 'debt'],
] as const;
/** When the next of them comes. */
const LATER = 0.3;

/** How high a head is, of the room over the foot, at most; of the breadth, how broad a shaft is, and its wing. */
const HIGH = 0.2;
const WING = 0.05;
/** Air round a bar, of the room over the foot; how broad a head is, of the breadth. */
const APART = 0.009;
const HALF = 0.494;
/** How much of a bar its name takes, across and up at most; how large words beside a head are. */
const WIDE = 0.92;
const LARGE = 0.84;
const SAID = 0.6;

/**
 * 9 · The answer, turned round like a playing card: an arrow up at the left, one down at the right, and between their shafts all who
 * put up the money, one bar as high as the other. Nothing is sized by money.
 */
export function answerScene(layout: Futures): Mark[] {
  const {
    space,
    size: { width },
  } = layout;
  const note = foot(layout, 'unsized');
  const low = note.top - space.half;
  const apart = low * APART;
  const many = NAMES.length;
  // Heads are high, where bars keep room for names.
  const least = (SMALLEST * INK) / LARGE + apart;
  const high = Math.min(low * HIGH, (low - apart - many * least) / 2);
  const pitch = (low - 2 * high - apart) / many;
  const h = pitch - apart;
  const wing = WING * width;
  const bar = { x: 2 * wing + apart, w: width - 4 * wing - 2 * apart, h };
  const half = HALF * width;
  const names = within(
    NAMES.map((key) => bold(layout, key, 'paper', Math.max(SMALLEST, (h * LARGE) / INK))),
    bar.w * WIDE,
  );
  return [
    ...within(
      WAYS.map(([label, tone]) => bold(layout, label, tone, Math.max(SMALLEST, high * SAID))),
      half,
    ).flatMap((line, n): Mark[] => {
      const [label, tone] = WAYS[n]!;
      const order = n * 3;
      // Turned round, one is the other.
      const at = (x: number, y: number): Point => (n ? [width - x, low - y] : [x, y]);
      const [x, y] = at(width - half / 2, high / 2);
      return [
        shape(
          label,
          [
            at(wing, low - high - apart),
            at(wing, high),
            at(0, high),
            at(half / 2, 0),
            at(half, high),
            at(2 * wing, high),
            at(2 * wing, low - high - apart),
          ],
          { tone, order },
        ),
        ...alone(`${label}-words`, { x, top: y - (line.size * INK) / 2, anchor: 'middle', order }, line),
      ];
    }),
    ...names.flatMap((line, n): Mark[] => {
      const order = n * LATER;
      const y = high + apart + n * pitch;
      return [
        slab(`bar/${n}`, { ...bar, y }, { tone: 'ink', order }),
        ...alone(
          NAMES[n]!,
          { x: width / 2, top: y + (h - line.size * INK) / 2, anchor: 'middle', order },
          line,
        ),
      ];
    }),
    ...note.marks,
  ];
}
