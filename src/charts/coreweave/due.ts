import type { Role, SeriesAmount } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, series } from '../chart.ts';
import { dots } from '../shared/fields.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { alone } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { roomiest } from '../shared/squares.ts';
import { BASELINE, INK, LEADING, UP } from '../shared/space.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import { HUGE, type CoreWeave } from './money.ts';

/** Parts in all; how many are in a row: both blocks are as broad, so that their heights compare. */
const [HUNDRED, COLUMNS] = [100, [6, 8, 12]] as const;
/** Between the two, in dots; how much of its place a dot fills; how strong those are that have time. */
const APART = 0.6;
const RADIUS = 0.46;
const PALE = 0.34;
/** How much larger than the largest amount elsewhere what it is of may be, of the height beside the wall at most. */
const LARGE = 1.5;
const OF = 0.22;

/** 4 · A hundred parts: those due by the end of 2027 are a wall; those that have time lie past its sheer edge, low and pale. */
export function dueScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const share = amount(data, 'dueShare');
  const [{ standing }] = series(data, 'due') as [SeriesAmount];
  const [soon, rest] = [share.value, HUNDRED - share.value];
  const bottom = floorOf(layout) - space.tight;
  const words = bold(layout, 'soonIs', 'debt', type.number);
  const high = bottom - words.size * LEADING - space.tight;
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(size.width / (2 * columns + APART), high / Math.ceil(soon / columns)),
    })),
  );
  // Its words stand over the wall, as broad as it, or nearly.
  const when = { ...words, size: Math.max(type.label, poster(words, columns * pitch, words.size).size) };
  const head = when.size * LEADING + space.tight;
  const [top, edge] = [
    bottom - Math.ceil(soon / columns) * pitch,
    bottom - Math.ceil(rest / columns) * pitch,
  ];
  // What the wall leaves of the width is between the two.
  const beside = size.width - columns * pitch;
  const set = { pitch, r: RADIUS, role: (): Role => 'debt', standing } as const;
  const later = bold(layout, 'laterIs', 'muted');
  const over = edge - blockHeight([later]) - space.tight;
  const room = { x: (columns + APART) * pitch, w: 0, h: over - top };
  room.w = size.width - room.x;
  const is = poster(bold(layout, 'dueIs', 'debt'), room.w, Math.min(type.hero * LARGE, room.h * OF));
  const line: Line = { ...amountLine(share, HUGE, 'debt'), text: `${share.value}` };
  // What it is of stands over it: so the two are one.
  const down = is.size * INK + space.half;
  const number = poster(line, room.w, (room.h - down) / INK);
  return [
    floorUnder(bottom, [0, size.width]),
    ...dots({ ...set, key: 'soon', count: soon, columns, x: 0, top }),
    // They pile up from the floor: the row that is not full is the highest.
    ...dots({ ...set, key: 'later', count: rest, columns, x: beside, top: edge }).map((dot) => ({
      ...dot,
      y: bottom + edge - dot.y,
      shade: PALE,
    })),
    ...block('soon-is', { x: 0, top: top - head }, [when]).marks,
    ...alone('share', { x: room.x, top: top + down, order: 1 }, number),
    ...block('share-is', { x: room.x, top: top - is.size * (BASELINE - UP), order: 1 }, [is]).marks,
    ...block('later-is', { x: beside, top: over }, [later]).marks,
    ...foot(layout, 'of').marks,
  ];
}
