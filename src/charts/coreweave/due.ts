import type { Role, SeriesAmount } from '../../lib/types.ts';
import type { BoxMark, Mark } from '../../marks/mark.ts';
import { amount, series } from '../chart.ts';
import { dots } from '../shared/fields.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { alone, middled, plain, type PlaceBox } from '../shared/places.ts';
import { BASELINE, DOWN, INK, LEADING, SMALLEST, UP } from '../shared/space.ts';
import { roomiest, rowsOf } from '../shared/squares.ts';
import { block, blockHeight, fitted, poster, widthOf } from '../shared/type.ts';
import { HUGE, type CoreWeave } from './money.ts';

/** Parts in all; how many may be in a row: so that those due soon are whole rows. */
const [HUNDRED, COLUMNS] = [100, [8, 9, 12, 18, 24]] as const;
/** How much of its place a dot fills; how strong those are that have time. */
const [RADIUS, PALE] = [0.44, 0.34];
/** In dots: the margin of a sheet, and how far the next sheet is in from it. */
const [MARGIN, IN] = [0.5, 0.3];
/** Of the height, the sheet's head, and the number, where it stands over the dots; of the width, where before them. */
const [HEAD, OVER, BEFORE] = [0.13, 0.21, 0.27];
/** Of the head's height: how far rings rise over it, and a hole's size; of that, how thick a ring is. Of the width, where they are. */
const [RISE, HOLE, THICK] = [0.24, 0.4, 0.4];
const RINGS = [0.12, 0.88];

/** 4 · A sheet to tear off a calendar: of a hundred parts those due by its date, in whole rows under their number; those that have time are on the next, pale. */
export function dueScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type, wide } = layout;
  const share = amount(data, 'dueShare');
  const [{ standing }] = series(data, 'due') as [SeriesAmount];
  const [soon, rest] = [share.value, HUNDRED - share.value];
  const low = floorOf(layout);
  const least = Math.max(low * HEAD, type.number * LEADING);
  const before = wide ? size.width * BEFORE : 0;
  const margins = (wide ? 3 : 2) * MARGIN;
  const [shown, told] = [least * (1 + RISE), wide ? 0 : low * OVER];
  const { columns, pitch, long } = roomiest(
    COLUMNS.map((columns) => {
      const long = soon / columns + rowsOf(rest, columns) + margins;
      const across = (size.width - before) / (columns + 2 * MARGIN);
      return { columns, long, pitch: Math.min(across, (low - shown - told) / long) };
    }),
  );
  // What the dots leave is the number's or, where that is before them, the head's.
  const spare = low - shown - long * pitch;
  const head = wide ? least + spare / (1 + RISE) : least;
  const over = wide ? 0 : spare;
  const top = head * RISE;
  const page = low - long * pitch;
  const x = before + (size.width - before - columns * pitch) / 2;
  const first = page + (wide ? MARGIN * pitch : 0);
  const edge = first + (soon / columns + MARGIN) * pitch;
  const then = edge + (MARGIN * pitch) / 2;
  const sheet = (key: string, { x, y, w, h }: PlaceBox): BoxMark => ({ kind: 'box', key, x, y, w, h, r: 2 });
  const set = { columns, pitch, x, r: RADIUS, role: (): Role => 'debt', standing } as const;
  const date = { x: 0, y: top, w: size.width, h: head };
  const free = x + (rest % columns) * pitch;
  const later = bold(layout, 'laterIs', 'muted', type.number);
  const [hole, ring] = [head * HOLE, head * HOLE * THICK];
  // What the number is of stands on the last row, or on the number's own line.
  const room = wide ? x - 2 * space.apart : columns * pitch;
  const tall = (wide ? edge - MARGIN * pitch - first : over) - space.half;
  const said = bold(layout, 'dueIs', 'debt', Math.max(SMALLEST, tall * (wide ? 0.2 : 0.5)));
  const is = wide ? { ...said, size: fitted(said, room) } : poster(said, room * 0.58);
  const under = wide ? blockHeight([is], room) : 0;
  const number = poster(
    { ...amountLine(share, HUGE, 'debt'), text: `${share.value}` },
    room - (wide ? 0 : widthOf(is)),
    (tall - under) / INK,
  );
  const line = page - number.size * DOWN - 1;
  return [
    sheet('later-sheet', {
      x: IN * pitch,
      y: edge - 4,
      w: size.width - 2 * IN * pitch,
      h: then + (rowsOf(rest, columns) + MARGIN / 2) * pitch - edge + 4,
    }),
    ...dots({ ...set, key: 'later', count: rest, top: then }).map((dot) => ({ ...dot, shade: PALE })),
    ...middled(
      'later-is',
      { x: free, y: then + (rowsOf(rest, columns) - 1) * pitch, w: x + columns * pitch - free, h: pitch },
      [poster(later, x + columns * pitch - free - 8, Math.min(type.hero, pitch / INK))],
    ).marks,
    sheet('soon-sheet', { x: 0, y: top, w: size.width, h: edge - top }),
    plain('soon-head', date, { tone: 'ink', r: 2 }),
    ...RINGS.flatMap((at, n) => [
      plain(
        `hole/${n}`,
        { x: size.width * at - hole / 2, y: top + head / 2 - hole / 2, w: hole, h: hole },
        { bare: true, r: hole / 2 },
      ),
      plain(
        `ring/${n}`,
        { x: size.width * at - ring / 2, y: 0, w: ring, h: top + head / 2 + ring / 2 },
        { tone: 'ink', r: ring / 2 },
      ),
    ]),
    ...middled('soon-is', date, [
      poster(bold(layout, 'soonIs', 'paper'), size.width * 0.66, Math.max(SMALLEST, head * 0.5)),
    ]).marks,
    ...dots({ ...set, key: 'soon', count: soon, top: first }),
    ...alone(
      'share',
      { x: wide ? space.apart : x, top: wide ? first : line - number.size * UP, order: 1 },
      number,
    ),
    ...block(
      'share-is',
      wide
        ? { x: space.apart, top: edge - MARGIN * pitch - under + is.size * DOWN, maxWidth: room, order: 1 }
        : { x: x + columns * pitch, top: line - is.size * BASELINE, anchor: 'end', order: 1 },
      [is],
    ).marks,
    ...foot(layout, 'of').marks,
  ];
}
