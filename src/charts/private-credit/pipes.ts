import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption, sum } from '../shared/head.ts';
import { alone } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { INK, LEADING, SMALLEST } from '../shared/space.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { dottedOutline } from '../shared/outline.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import { field, plaque, tens, type Credit } from './parts.ts';

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

/** Columns of the two counts, whose squares are of one size. */
const COUNTED = [4, 5, 10, 20];
/** Of the height, the block they stand on, at the least and at most: the insurers; of that, their name. Of the width, the air between the counts. */
const [BASE, NAME, BETWEEN] = [[0.15, 0.32], 0.5, 0.05] as const;
/** How much larger than a step's amount the counts may be. */
const COUNT = 1.3;

/** 5 · What life insurers have put in, counted twice: two fields of squares on one black block, the insurers. */
export function insurersScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'insurersIs'));
  const bottom = key.top - space.half;
  const least = Math.max(type.label * 1.7, bottom * BASE[0]);
  const counts = [
    { slot: 'insurersFed', is: 'fedIs', x: 0 },
    { slot: 'insurersArticle', is: 'karmaIs', x: (size.width * (1 + BETWEEN)) / 2 },
  ] as const;
  const w = (size.width * (1 - BETWEEN)) / 2;
  const most = Math.max(...counts.map(({ slot }) => tens(layout, slot)));
  // Both sums are as large as the longer one may be, and each stands on its field.
  const sums = counts.map(({ slot }) => poster(sum(amount(data, slot), 0, 'savers'), w, type.hero * COUNT));
  const px = Math.min(...sums.map((line) => line.size));
  const said = counts.map(({ is }, n): Line[] => [{ ...sums[n]!, size: px }, bold(layout, is, 'savers')]);
  const over = Math.max(...said.map((lines) => blockHeight(lines, w))) + space.tight;
  const fits = COUNTED.map((columns) => {
    const rows = rowsOf(most, columns);
    return { columns, rows, pitch: Math.min((w - 1) / columns, (bottom - least - over) / rows) };
  });
  const { columns, rows, pitch } = fits.reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  // The block takes what the squares leave.
  const base = Math.min(bottom * BASE[1], bottom - over - rows * pitch);
  const floor = bottom - base - space.hair;
  const fields = counts.map(({ slot, is, x }, order) => {
    const money = amount(data, slot);
    const { standing } = money;
    const count = tens(layout, slot);
    const set = {
      key: slot,
      count,
      standing,
      columns,
      pitch,
      x,
      bottom: floor,
      role: 'savers',
      order,
    } as const;
    const top = floor - rowsOf(count, columns) * pitch - space.tight - blockHeight(said[order]!, w);
    return [
      ...squares(set),
      ...dottedOutline(set),
      ...block(is, { x, top, maxWidth: w, order }, said[order]!).marks,
    ];
  });
  const name = poster(bold(layout, 'insurers'), size.width * 0.9, base * NAME);
  return [
    ...fields.flat(),
    ...plaque('insurers', { x: 0, y: bottom - base, w: size.width, h: base }, name, { tone: 'night' }),
    ...key.marks,
  ];
}
