import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption, foot, sum } from '../shared/head.ts';
import { alone, slab } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { INK, LEADING, SMALLEST } from '../shared/space.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
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
  const number = poster(sum(now, 0, 'debt'), size.width - x, most);
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

/** How strong the ground is of what Karma counts on top. */
const ABOVE = 0.2;
/** px; the dotted edge of what is claimed. */
const EDGE = 3;
/** Of the field's height, the lower number; of the band's, what is said in it; of the width, what either takes. */
const [NUMBER, BAND, ACROSS] = [0.46, 0.62, 1];

/** 5 · What life insurers have put in: one field as high as one paper counts, and over it a pale band up to what Karma names. */
export function insurersScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'insurersIs');
  const bottom = below.top - space.half;
  const [karma, fed] = [amount(data, 'insurersArticle'), amount(data, 'insurersFed')];
  const level = bottom * (1 - fed.value / karma.value);
  const half = EDGE / 2;
  const pad = space.near;
  const title = poster(
    { ...bold(layout, 'karmaIs', 'ink'), fact: karma.id, value: karma.value },
    size.width - 2 * pad,
    Math.min(type.hero * 1.2, (level - EDGE) * BAND),
  );
  const number = poster(
    amountLine(fed, 0, 'paper'),
    (size.width - 2 * pad) * ACROSS,
    (bottom - level) * NUMBER,
  );
  const is = bold(layout, 'fedIs', 'paper', Math.max(type.label, Math.min(type.hero, number.size * 0.4)));
  const high = number.size * INK + space.half + is.size * INK;
  const top = level + (bottom - level - high) / 2;
  return [
    slab('karma', { x: 0, y: 0, w: size.width, h: level }, { role: 'savers', shade: ABOVE, order: 1.5 }),
    {
      kind: 'line',
      key: 'level-karma',
      points: [
        [half, level],
        [half, half],
        [size.width - half, half],
        [size.width - half, level],
      ],
      width: EDGE,
      dash: '3 4',
      role: 'savers',
      order: 1.5,
    },
    ...alone('karma-sum', { x: pad, top: EDGE + (level - EDGE - title.size * INK) / 2, order: 2 }, title),
    { kind: 'box', key: 'fed', x: 0, y: level, w: size.width, h: bottom - level, r: 0, role: 'savers' },
    ...alone('fed-sum', { x: pad, top, order: 0.6 }, number),
    ...alone('fed-is', { x: pad, top: top + number.size * INK + space.half, order: 0.6 }, is),
    ...below.marks,
  ];
}
