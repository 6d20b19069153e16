import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { alone, shape, slab, within } from '../shared/places.ts';
import { INK, SMALLEST } from '../shared/space.ts';
import type { Futures } from './money.ts';

/** The names of this story, those of one kind of money together. */
const NAMES = ['spineOwn', 'other2', 'other1', 'other3', 'other4', 'other5', 'other6', 'other7'] as const;
/** The two ways it may go: all names stand between both. */
const WAYS = [
  ['earn', 'purchase'],
  ['pay', 'debt'],
] as const;
/** When the next of them comes. */
const LATER = 0.3;

/** How high a head is with its neck, of the room over the foot, at most; of its height, its neck, and how large its words are. */
const HIGH = 0.2;
const NECK = 0.32;
const SAID = 0.48;
/** Where the middle of its words is, of the neck's height. */
const RAISED = 1.1;
/** How broad the shaft is, and the words of a head at most, of the drawing; how much of a bar its name takes, across and up. */
const SHAFT = 0.8;
const BROAD = 0.62;
const WIDE = 0.94;
const LARGE = 0.86;
/** A drawing that is so much broader than high has two columns. */
const FLAT = 1.6;
/** px; a hairline between bars: the shaft is one. */
const APART = 1.5;

/**
 * 9 · The answer, an arrow with a head at both ends: all who put up the money are its shaft, one as high as the other; up they earn,
 * down they stand to pay. Nothing is sized by money.
 */
export function answerScene(layout: Futures): Mark[] {
  const {
    space,
    size: { width },
  } = layout;
  const note = foot(layout, 'unsized');
  const low = note.top - space.half;
  const columns = width > low * FLAT ? 2 : 1;
  const shaft = width * SHAFT;
  const left = (width - shaft) / 2;
  const across = (shaft + APART) / columns;
  const w = across - APART;
  const rows = NAMES.length / columns;
  // Heads are high, where bars keep room for names.
  const least = (SMALLEST * INK) / LARGE + APART;
  const high = Math.min(low * HIGH, (low - APART - rows * least) / 2);
  const pitch = (low - 2 * high - APART) / rows;
  const h = pitch - APART;
  const base = NECK * high;
  const said = within(
    WAYS.map(([label]) => bold(layout, label, 'paper', Math.max(SMALLEST, high * SAID))),
    width * BROAD,
  );
  const names = within(
    NAMES.map((key) =>
      bold(layout, key, 'paper', Math.max(SMALLEST, Math.min(said[0]!.size, (h * LARGE) / INK))),
    ),
    w * WIDE,
  );
  return [
    ...said.flatMap((line, n): Mark[] => {
      const [label, tone] = WAYS[n]!;
      const order = n * 3;
      // From the shaft to its point.
      const at = (x: number, along: number): Point => [x, n ? low - high + along : high - along];
      // The words stand on the line of its wings.
      return [
        shape(
          label,
          [
            at(left, 0),
            at(left, base),
            at(0, base),
            at(width / 2, high),
            at(width, base),
            at(width - left, base),
            at(width - left, 0),
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
      const order = n * LATER;
      const x = left + (n % columns) * across;
      const y = high + APART + Math.floor(n / columns) * pitch;
      return [
        slab(`bar/${n}`, { x, y, w, h }, { tone: 'ink', order }),
        ...alone(
          NAMES[n]!,
          { x: x + w / 2, top: y + (h - line.size * INK) / 2, anchor: 'middle', order },
          line,
        ),
      ];
    }),
    ...note.marks,
  ];
}
