import type { Role, SeriesAmount } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, series } from '../chart.ts';
import { dots } from '../shared/fields.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { alone } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { BASELINE, INK, LEADING, UP } from '../shared/space.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { HUGE, type CoreWeave } from './money.ts';

/** Parts in all; how many of those that have time are in a row, and of those that are due by the end of 2027. */
const [HUNDRED, LATER, SOON] = [100, 7, [6, 8, 9]] as const;
/** A narrow wall leaves the share its room: how much smaller its dots may be than the largest. */
const NARROW = 0.78;
/** Between the two, in dots; how much of its place a dot fills; how strong those are that have time. */
const APART = 0.6;
const RADIUS = 0.46;
const PALE = 0.34;
/** Of the air beside the wall, how high it is with its words. */
const FILLED = 0.92;
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
  const fits = SOON.map((columns) => ({
    columns,
    pitch: Math.min(size.width / (columns + APART + LATER), high / Math.ceil(soon / columns)),
  }));
  const most = Math.max(...fits.map(({ pitch }) => pitch));
  const { columns, pitch } = fits.find((fit) => fit.pitch > most * NARROW) ?? fits[0]!;
  // Its words stand over the wall, as broad as it, or nearly.
  const when = { ...words, size: Math.max(type.label, poster(words, columns * pitch, words.size).size) };
  const head = when.size * LEADING + space.tight;
  const [top, edge] = [bottom - Math.ceil(soon / columns) * pitch, bottom - Math.ceil(rest / LATER) * pitch];
  // What the wall leaves of the width is between the two.
  const beside = size.width - LATER * pitch;
  const set = { pitch, r: RADIUS, role: (): Role => 'debt', standing } as const;
  const later = bold(layout, 'laterIs', 'muted');
  const over = edge - blockHeight([later]) - space.tight;
  const room = { x: (columns + APART) * pitch, w: 0, h: over - top };
  room.w = size.width - room.x;
  const is = poster(bold(layout, 'dueIs', 'debt'), room.w, Math.min(type.hero * LARGE, room.h * OF));
  const line: Line = { ...amountLine(share, HUGE, 'debt'), text: `${share.value}` };
  const under = poster(line, room.w, (room.h * FILLED - is.size * LEADING) / INK);
  // Where the air is broad, what it is of stands beside it, on its baseline.
  const after = poster(line, room.w - widthOf(is) - space.half, (room.h * FILLED) / INK);
  const number = after.size > under.size ? after : under;
  const said =
    number === under
      ? { x: room.x, top: top + number.size * INK + space.tight }
      : { x: room.x + widthOf(number) + space.half, top: top + number.size * UP - is.size * BASELINE };
  return [
    floorUnder(bottom, [0, size.width]),
    ...dots({ ...set, key: 'soon', count: soon, columns, x: 0, top }),
    ...dots({ ...set, key: 'later', count: rest, columns: LATER, x: beside, top: edge }).map((dot) => ({
      ...dot,
      shade: PALE,
    })),
    ...block('soon-is', { x: 0, top: top - head }, [when]).marks,
    ...alone('share', { x: room.x, top, order: 1 }, number),
    ...block('share-is', { ...said, order: 1 }, [is]).marks,
    ...block('later-is', { x: beside, top: over }, [later]).marks,
    ...foot(layout, 'of').marks,
  ];
}
