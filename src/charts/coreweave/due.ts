import type { Role, SeriesAmount } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, series } from '../chart.ts';
import { dots } from '../shared/fields.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { alone, within } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { roomiest } from '../shared/squares.ts';
import { INK, LEADING } from '../shared/space.ts';
import { block, type Line, poster } from '../shared/type.ts';
import { HUGE, type CoreWeave } from './money.ts';

/** Parts in all; how many are in a row: both blocks are as broad, so that their heights compare. */
const [HUNDRED, COLUMNS] = [100, [6, 8, 12, 18]] as const;
/** Between the two, in dots; how much of its place a dot fills; how strong those are that have time. */
const APART = 0.6;
const RADIUS = 0.46;
const PALE = 0.34;
/** Of the height, how high at least their number is with what it is of, and of that the latter at most. */
const [OVER, OF] = [0.38, 0.22];

/** 4 · A hundred parts: those due by the end of 2027 are a wall; those that have time lie past its sheer edge, low and pale. */
export function dueScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const share = amount(data, 'dueShare');
  const [{ standing }] = series(data, 'due') as [SeriesAmount];
  const [soon, rest] = [share.value, HUNDRED - share.value];
  const names = [bold(layout, 'soonIs', 'debt', type.number), bold(layout, 'laterIs', 'muted', type.number)];
  const end = floorOf(layout) - space.close;
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(
        size.width / (2 * columns + APART),
        (end * (1 - OVER) - type.number * LEADING) / Math.ceil(soon / columns),
      ),
    })),
  );
  // Under either its name, as broad as the wall at most, both on one line.
  const [soonIs, laterIs] = within(names, columns * pitch) as [Line, Line];
  const bottom = end - soonIs.size * LEADING;
  const [top, edge] = [soon, rest].map((count) => bottom - Math.ceil(count / columns) * pitch) as [
    number,
    number,
  ];
  // What the wall leaves of the width is between the two.
  const beside = size.width - columns * pitch;
  const set = { pitch, r: RADIUS, role: (): Role => 'debt', standing } as const;
  const [w, h] = [columns * pitch, top - space.snug];
  const is = poster(bold(layout, 'dueIs', 'debt'), w, h * OF);
  const line: Line = { ...amountLine(share, HUGE, 'debt'), text: `${share.value}` };
  const number = poster(line, w, (h - is.size * INK - space.half) / INK);
  return [
    floorUnder(bottom, [0, size.width]),
    ...dots({ ...set, key: 'soon', count: soon, columns, x: 0, top }),
    // They pile up from the floor: the row that is not full is the highest.
    ...dots({ ...set, key: 'later', count: rest, columns, x: beside, top: edge }).map((dot) => ({
      ...dot,
      y: bottom + edge - dot.y,
      shade: PALE,
    })),
    ...alone('share', { x: 0, top: h - number.size * INK, order: 1 }, number),
    ...alone('share-is', { x: 0, top: h - (number.size + is.size) * INK - space.half, order: 1 }, is),
    ...block('soon-is', { x: 0, top: bottom + space.close }, [soonIs]).marks,
    ...block('later-is', { x: beside, top: bottom + space.close }, [laterIs]).marks,
    ...foot(layout, 'of').marks,
  ];
}
