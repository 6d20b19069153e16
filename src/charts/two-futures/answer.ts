import type { Mark } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { alone, middled, plain, slab, within } from '../shared/places.ts';
import { bearer } from '../shared/spine/bearers.ts';
import { INK, LEADING, SMALLEST } from '../shared/space.ts';
import { widthOf } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** The names of this story, a column after the other: the shorter ones are in the second half. */
const NAMES = ['other1', 'other3', 'other5', 'other6', 'spineOwn', 'other2', 'other4', 'other7'] as const;
/** The two ways it may go: the same ones stand for both. */
const WAYS = [
  ['earn', 'purchase'],
  ['pay', 'debt'],
] as const;

/** Names in a column; how large they are, of what each row has, at most; px: how round the card's corners are. */
const ROWS = NAMES.length / 2;
const LARGE = 0.26;
const ROUND = 16;
/** How broad a place is, in the height of who stands in it, at least; how high they are, of a field, and how high its words, at most; of its breadth, these. */
const BROAD = 0.53;
const TALL = 0.58;
const SAID = 0.28;
const WIDE = 0.92;

/**
 * 9 · The answer, a playing card: its upper half is green, they earn, and its lower one red, they stand to pay; the same eight stand in
 * both, as the heads of a court card do, and their names on the band between. All are alike: nothing is sized by money.
 */
export function answerScene(layout: Futures): Mark[] {
  const {
    space,
    size: { width },
  } = layout;
  const note = foot(layout, 'unsized');
  const low = note.top - space.half;
  // All names are of one size, each half of them in its part of the band.
  const halves = [NAMES.slice(0, ROWS), NAMES.slice(ROWS)].map((keys) =>
    keys.map((key) => bold(layout, key, 'paper', 1)),
  );
  const [first, second] = halves.map((lines) => widthOf(...lines)) as [number, number];
  const all = first + second;
  const px = Math.max(SMALLEST, Math.min((low * LARGE) / ROWS, (width - 3 * space.near) / all));
  const part = (width * first) / all;
  const band = ROWS * px * LEADING + 2 * space.clear;
  const high = (low - band) / 2;
  const place = (width - space.apart) / NAMES.length;
  const tall = Math.min(high * TALL, place / BROAD);
  const said = within(
    WAYS.map(([label]) => bold(layout, label, 'paper', high * SAID)),
    width * WIDE,
  );
  return [
    ...said.flatMap((line, n): Mark[] => {
      const [label, role] = WAYS[n]!;
      const edge = n ? low - high : high;
      const middle = n ? (low + edge + tall) / 2 : (high - tall) / 2;
      return [
        // Its inner corners are behind the band.
        plain(label, { x: 0, y: n ? edge - ROUND : 0, w: width, h: high + ROUND }, { role, r: ROUND }),
        ...NAMES.map((_, i) =>
          bearer(1 + i + n * NAMES.length, space.apart / 2 + (i + 0.5) * place, edge, n ? -tall : tall, {
            tone: 'paper',
          }),
        ),
        ...alone(
          `${label}-words`,
          { x: width / 2, top: middle - (line.size * INK) / 2, anchor: 'middle' },
          line,
        ),
      ];
    }),
    slab('band', { x: 0, y: high, w: width, h: band }, { tone: 'ink' }),
    ...halves.flatMap(
      (lines, n) =>
        middled(
          `names/${n}`,
          { x: n * part, y: high, w: n ? width - part : part, h: band },
          lines.map((line) => ({ ...line, size: px })),
          0,
        ).marks,
    ),
    ...note.marks,
  ];
}
