import type { Role, SeriesAmount } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, series } from '../chart.ts';
import { dots } from '../shared/fields.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { alone, disc, middled, plain } from '../shared/places.ts';
import { INK, LEADING, SMALLEST } from '../shared/space.ts';
import { roomiest, rowsOf } from '../shared/squares.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { HUGE, type CoreWeave } from './money.ts';

/** px between the number and what it is of. */
const PARTED = 2;
/** Parts in all; how many may be in a row: so that those due soon are whole rows. */
const [HUNDRED, COLUMNS] = [100, [8, 9, 12, 18, 24]] as const;
/** How much of its place a dot fills; how strong those are that have time. */
const [RADIUS, PALE] = [0.44, 0.34];
/** In dots: the margin of a sheet, and how far the next sheet is in from it. */
const [MARGIN, IN] = [0.4, 0.3];
/** Of the height, the sheet's head at least; of the width, what is before the dots at least. */
const [HEAD, BEFORE] = [0.13, 0.3];
/** Of the head's height: how far rings rise over it, a hole's size, and how thick a ring is. Of the width, where they are. */
const [RISE, HOLE, THICK] = [0.24, 0.36, 0.15];
const RINGS = [0.1, 0.9];

/** 4 · A sheet to tear off a calendar: of a hundred parts those due by its date, in whole rows beside their number; those that have time are on the next, pale. */
export function dueScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const share = amount(data, 'dueShare');
  const [{ standing }] = series(data, 'due') as [SeriesAmount];
  const [soon, rest] = [share.value, HUNDRED - share.value];
  const low = floorOf(layout);
  const least = Math.max(low * HEAD, type.number * LEADING);
  const { columns, pitch, long } = roomiest(
    COLUMNS.map((columns) => {
      const long = soon / columns + rowsOf(rest, columns) + 4 * MARGIN;
      const across = (size.width * (1 - BEFORE)) / (columns + MARGIN);
      return { columns, long, pitch: Math.min(across, (low - least * (1 + RISE)) / long) };
    }),
  );
  // What the dots leave is the head's, and the words' before them.
  const page = low - long * pitch;
  const head = page / (1 + RISE);
  const top = page - head;
  const margin = MARGIN * pitch;
  const first = page + margin;
  const tall = (soon / columns) * pitch;
  const edge = first + tall + margin;
  const x = size.width - columns * pitch - margin;
  const set = { columns, pitch, x, r: RADIUS, role: (): Role => 'debt', standing } as const;
  const date = { x: 0, y: top, w: size.width, h: head };
  const [hole, ring] = [head * HOLE, head * THICK];
  const left = IN * pitch + space.half;
  const room = x - 2 * left;
  // The number and what it is of, in two lines or in one, are one phrase in the middle of its rows.
  const is = poster(bold(layout, 'dueIs', 'debt'), room * 1.55, Math.max(SMALLEST, tall * 0.2));
  const under = blockHeight([is], room) + PARTED;
  const number = poster(
    amountLine({ ...share, short: `${share.value}` }, HUGE, 'debt'),
    room,
    (tall - under) / INK,
  );
  const phrase = first + (tall - number.size * INK - under) / 2;
  return [
    plain('later-sheet', { x: IN * pitch, y: page, w: size.width - 2 * IN * pitch, h: low - page }, { r: 2 }),
    ...dots({ ...set, key: 'later', count: rest, top: edge + margin }).map((dot) => ({
      ...dot,
      shade: PALE,
    })),
    ...block('later-is', { x: left, top: (edge + low - is.size * LEADING) / 2 }, [
      bold(layout, 'laterIs', 'muted', is.size),
    ]).marks,
    plain('soon-sheet', { x: 0, y: top, w: size.width, h: edge - top }, { r: 2 }),
    plain('soon-head', date, { tone: 'ink', r: 2 }),
    ...RINGS.flatMap((at, n) => [
      disc(`hole/${n}`, size.width * at, top + head / 2, hole / 2, { bare: true }),
      plain(
        `ring/${n}`,
        { x: size.width * at - ring / 2, y: 0, w: ring, h: top + head / 2 + ring / 2 },
        { tone: 'ink', r: ring / 2 },
      ),
    ]),
    ...middled('soon-is', date, [
      poster(bold(layout, 'soonIs', 'paper'), size.width * 0.62, Math.max(SMALLEST, head * 0.5)),
    ]).marks,
    ...dots({ ...set, key: 'soon', count: soon, top: first }),
    ...alone('share', { x: left, top: phrase, order: 1 }, number),
    ...block('share-is', { x: left, top: phrase + number.size * INK + PARTED, maxWidth: room, order: 1 }, [
      is,
    ]).marks,
    ...foot(layout, 'of').marks,
  ];
}
