import { cumsum } from 'd3-array';
import type { SeriesAmount } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, series } from '../chart.ts';
import { amountLine, bold } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { alone } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap, squares } from '../shared/squares.ts';
import { BASELINE, INK, LEADING, UP } from '../shared/space.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { NEARLY, type CoreWeave } from './money.ts';

const MILLIONS = 1000;

/**
 * Shares whole squares out over the years they fall due in, by each square's middle.
 * @param due USD millions per year, in order @returns for each year the numbers of its squares
 */
export function dueSquares(due: readonly SeriesAmount[]): number[][] {
  const ends = cumsum(due, (year) => year.value / MILLIONS);
  const years: number[][] = due.map(() => []);
  for (let n = 0; n + 0.5 < (ends.at(-1) ?? 0); n += 1) {
    years[ends.findIndex((end) => n + 0.5 < end)]?.push(n);
  }
  return years;
}

/** How many rows of the table end by the end of 2027. */
const SOON = 3;
/** How many squares the wall is broad; between it and the rest, in squares; how strong the rest is. */
const [BROAD, APART, PALE] = [2, 0.35, 0.34];
/** px: the largest that the share is set in before it is fitted; of the air beside the wall, how high it is with its words. */
const [HUGE, FILLED] = [400, 0.9];
/** How much larger than the largest amount elsewhere what it is of may be, of the height beside the wall at most. */
const [LARGE, OF] = [1.5, 0.2];
/** How large words on the wall are, of an amount elsewhere. */
const ON = 1.15;

/** 4 · What falls due by the end of 2027 is a wall; what has time lies past its edge, one row high and pale. */
export function dueScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const years = dueSquares(series(data, 'due'));
  const share = amount(data, 'dueShare');
  const [{ standing }] = series(data, 'due') as [SeriesAmount];
  const [soon, rest] = [years.slice(0, SOON).flat(), years.slice(SOON).flat()];
  const rows = Math.ceil(soon.length / BROAD);
  const bottom = floorOf(layout) - space.tight;
  const broad = (size.width + gap(Infinity)) / (BROAD + APART + rest.length);
  // Its words stand on the wall where there is height for that; else they are the line over all of it.
  const wide = BROAD * broad - gap(broad);
  const [two, one] = [type.number * ON, type.hero].map((px) => bold(layout, 'soonIs', 'debt', px)) as [
    Line,
    Line,
  ];
  const high = blockHeight([two], wide) + space.tight;
  const onWall = (bottom - high) / rows > broad * NEARLY;
  const when = onWall ? two : one;
  const least = onWall ? high : when.size * LEADING + space.tight;
  const pitch = Math.min(broad, (bottom - least) / rows);
  const [top, low] = [bottom - rows * pitch + gap(pitch), bottom - pitch + gap(pitch)];
  const beside = (BROAD + APART) * pitch;
  const set = { columns: BROAD, pitch, bottom, role: 'debt', standing } as const;
  const named = (of: readonly number[], cells: ReturnType<typeof squares>) =>
    cells.map((cell, k) => ({ ...cell, key: `debt/${of[k]}` }));
  const later = bold(layout, 'laterIs', 'muted');
  const over = low - later.size * LEADING - space.tight;
  const from = onWall ? top - least + space.tight : top;
  const room = { w: size.width - beside, h: over - from };
  const is = poster(bold(layout, 'dueIs', 'debt'), room.w, Math.min(type.hero * LARGE, room.h * OF));
  const line: Line = { ...amountLine(share, HUGE, 'debt'), text: `${share.value}` };
  const under = poster(line, room.w, (room.h * FILLED - is.size * LEADING) / INK);
  // Where the air is broad, what it is of stands beside it, on its baseline.
  const after = poster(line, room.w - widthOf(is) - space.half, (room.h * FILLED) / INK);
  const number = after.size > under.size ? after : under;
  const said =
    number === under
      ? { x: beside, top: from + number.size * INK + space.tight }
      : { x: beside + widthOf(number) + space.half, top: from + number.size * UP - is.size * BASELINE };
  return [
    floorUnder(bottom, [0, size.width]),
    ...named(soon, squares({ ...set, key: 'soon', count: soon.length, x: 0 })),
    ...named(
      rest,
      squares({
        ...set,
        key: 'rest',
        count: rest.length,
        columns: rest.length,
        x: beside,
        shade: () => PALE,
      }),
    ),
    ...block('soon-is', { x: 0, top: top - least, maxWidth: onWall ? wide : size.width }, [when]).marks,
    ...alone('share', { x: beside, top: from, order: 1 }, number),
    ...block('share-is', { ...said, order: 1 }, [is]).marks,
    ...block('later-is', { x: beside, top: over }, [later]).marks,
    ...unitKey(layout, 'unit'),
  ];
}
