import { withHedge } from '../../lib/hedged.ts';
import type { CellMark, LineMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption } from '../shared/head.ts';
import { unitKey } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { INK, LEADING, SMALLEST } from '../shared/space.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { alone, block, blockHeight, type Line, poster } from '../shared/type.ts';
import { slab } from '../shared/places.ts';
import { field, tens, type Credit } from './parts.ts';

/** Columns in which the later promises are a whole rectangle. */
const COLUMNS = [6, 5, 10, 15];
/** Squares between the first promises and the later ones, at the least. */
const APART = 0.7;
/** px; the largest that the later sum is set in, in that of a step's amount. */
const LARGE = 2.2;

/** 4 · What large banks had promised to private funds, ten years apart: one square, then a block. */
export function banksScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'promisedIs'));
  const years = type.label * LEADING;
  const bottom = key.top - space.near - years - space.hair;
  const [was, now] = [amount(data, 'banks2013'), amount(data, 'banks2023')];
  const most = type.hero * LARGE;
  const { columns, pitch } = COLUMNS.map((columns) => ({
    columns,
    pitch: Math.min(
      (size.width + gap(size.width / columns)) / (columns + 1 + APART),
      (bottom - most * INK - space.snug) / rowsOf(tens(layout, 'banks2023'), columns),
    ),
  })).reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const x = size.width - columns * pitch + gap(pitch);
  const top = bottom - rowsOf(tens(layout, 'banks2023'), columns) * pitch + gap(pitch);
  const number = poster(
    { ...amountLine(now, 0, 'debt'), text: withHedge(now, now.short) },
    size.width - x,
    most,
  );
  const first = poster(amountLine(was, 0, 'debt'), x - space.clear, type.number);
  const said: Line[] = [
    { text: was.hedge, size: type.caption, weight: 600, tone: 'debt' },
    { ...first, size: Math.max(SMALLEST, first.size) },
  ];
  const under = { top: bottom + space.tight };
  return [
    ...field(layout, 'banks2013', { columns: 1, pitch, x: 0, bottom, role: 'debt' }),
    ...block(
      'banks2013-sum',
      { x: 0, top: bottom - pitch + gap(pitch) - space.hair - blockHeight(said) },
      said,
    ).marks,
    ...block('banks2013-year', { ...under, x: 0 }, [bold(layout, 'year2013')]).marks,
    ...field(layout, 'banks2023', { columns, pitch, x, bottom, role: 'debt', order: 1 }),
    ...alone('banks2023-sum', { x, top: top - space.snug - number.size * INK, order: 1 }, number),
    ...block('banks2023-year', { ...under, x, order: 1 }, [bold(layout, 'year2023')]).marks,
    floorUnder(bottom, [0, size.width]),
    ...key.marks,
  ];
}

/** Columns of the field: rows are filled evenly, so that the level that is counted is one line across them all. */
const WIDE = [10, 20, 25];
/** How strong the ground between two levels is. */
const BETWEEN = 0.24;
/** px; how thick a level is. */
const THICK = 3;
/** Of a step's amount, the room that the lower level's words have beside the field at the least. */
const BESIDE = 2.6;
/** The largest that they are set in, in the same. */
const BIG = 2.2;
/** And the largest that the upper level's are. */
const HEAD = 2;

/** 5 · What life insurers have put in: one field, filled to the level that one paper counts, and the level that Karma names. */
export function insurersScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const note = caption(layout, 'insurersIs');
  const key = keyAndNote(layout, 'unit', note);
  const bottom = key.top - space.near;
  const [karma, fed] = [amount(data, 'insurersArticle'), amount(data, 'insurersFed')];
  const title = bold(layout, 'karmaIs', 'savers');
  const least = poster(title, size.width, type.hero);
  const top = least.size * INK + space.tight + THICK;
  const all = tens(layout, 'insurersArticle');
  const { columns, pitch } = WIDE.map((columns) => ({
    columns,
    pitch: Math.min(
      (size.width - type.hero * BESIDE - space.close) / columns,
      (bottom - top) / rowsOf(all, columns),
    ),
  })).reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const rows = rowsOf(all, columns);
  const high = bottom - rows * pitch + gap(pitch);
  const head = poster(title, size.width, Math.min(type.hero * HEAD, (high - top) / INK + least.size));
  const counted = tens(layout, 'insurersFed') / columns;
  const cells = squares({
    key: 'insured',
    count: all,
    columns,
    pitch,
    x: 0,
    bottom,
    role: 'savers',
    standing: karma.standing,
  }).map((cell, n): CellMark => {
    const part = Math.min(1, counted - Math.floor(n / columns));
    if (part <= 0) return { ...cell, order: 1.5 };
    return { ...cell, standing: fed.standing, part: part < 1 ? part : undefined };
  });
  const side = pitch - gap(pitch);
  // The square that is filled in part ends at its part, not at that of its place.
  const level = bottom - Math.floor(counted) * pitch - (counted % 1) * side;
  const across = columns * pitch - gap(pitch);
  const x = across + space.close;
  const line = (name: string, y: number, order: number): LineMark => ({
    kind: 'line',
    key: name,
    points: [
      [0, y],
      [size.width, y],
    ],
    width: THICK,
    role: 'savers',
    order,
  });
  const number = poster(amountLine(fed, 0, 'savers'), size.width - x, type.hero * BIG);
  const said = block('fed-sum', { x, top: level + space.tight, maxWidth: size.width - x, order: 0.6 }, [
    number,
    { ...caption(layout, 'fedIs'), tone: 'savers' },
  ]);
  // What the field is of, in the room under them; at the foot where there is none.
  const foot = bottom - blockHeight([note], size.width - x);
  const beside = foot > said.bottom + space.near;
  return [
    // Nobody knows where between the two the sum ends.
    slab(
      'between',
      { x: 0, y: high, w: across, h: level - high },
      { role: 'savers', shade: BETWEEN, order: 1.5 },
    ),
    ...cells,
    line('level-fed', level, 0.6),
    ...said.marks,
    ...(beside ? block('all', { x, top: foot, maxWidth: size.width - x }, [note]).marks : []),
    line('level-karma', high - THICK / 2 - 1, 2),
    ...alone(
      'karma-sum',
      { x: 0, top: high - THICK - 1 - space.tight - head.size * INK, order: 2 },
      {
        ...head,
        fact: karma.id,
        value: karma.value,
      },
    ),
    ...(beside ? unitKey(layout, 'unit') : key.marks),
  ];
}
