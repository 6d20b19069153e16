import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { chartOf, footHeight, amountAndIs, unitKey, type Layout } from '../shared/layout.ts';
import { fitStacked, gap, rowsOf, squareCount, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { coverage, fields, type Fields } from './fields.ts';
import { gapScene, totalScene, zoomScene } from './zoom.ts';

/** 1 · What AI firms took in. */
function revenueScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type } = layout;
  const revenue = amount(data, 'revenue');
  const lines = amountAndIs(layout, 'revenue', 'revenueIs', 'purchase', type.hero);
  const top = blockHeight(lines, size.width) + type.caption * 0.7;
  const free = size.height - top - footHeight(layout) - type.caption;
  const { columns, pitch } = fitStacked([revenue.value], size.width, free, 6);
  return [
    ...squares({
      key: 'revenue',
      count: revenue.value,
      columns,
      pitch,
      x: 0,
      top,
      role: 'purchase',
      standing: revenue.standing,
    }),
    ...block('revenue-words', { x: 0, top: 0, maxWidth: size.width }, lines).marks,
    ...unitKey(layout, 'unit'),
  ];
}

function buildingSquares(layout: Layout<'scale'>, at: Fields): Mark[] {
  const building = amount(layout.data, 'building');
  const place = { ...at.building, pitch: at.pitch, count: building.value };
  return squares({
    key: 'building',
    ...place,
    role: 'chips',
    standing: building.standing,
    fold: 'building10',
  });
}

/** 2 · Against it, the year's building. */
function billScene(layout: Layout<'scale'>): Mark[] {
  const { data, type } = layout;
  const at = fields(layout);
  const revenue = amount(data, 'revenue');
  const compare = coverage(layout);
  return [
    ...buildingSquares(layout, at),
    ...squares({
      key: 'revenue',
      count: revenue.value,
      pitch: at.pitch,
      ...at.revenue,
      role: 'purchase',
      standing: revenue.standing,
    }),
    ...block(
      'building-words',
      at.buildingWords,
      amountAndIs(layout, 'building', 'buildingIs', 'chips', type.hero),
    ).marks,
    ...block('revenue-words', at.revenueWords, [
      ...amountAndIs(layout, 'revenue', 'revenueIs', 'purchase', type.number),
      ...(layout.wide ? [] : [compare]),
    ]).marks,
    ...(layout.wide
      ? block(
          'compare',
          {
            x: at.revenue.x,
            top: at.revenue.top + rowsOf(revenue.value, at.revenue.columns) * at.pitch + type.caption * 0.4,
            maxWidth: at.revenueWords.maxWidth,
          },
          [compare],
        ).marks
      : []),
    ...unitKey(layout, 'unit'),
  ];
}

/** The outline around the first n squares of a field: a rectangle with a step in its last row. */
export function staircase(
  n: number,
  columns: number,
  pitch: number,
  x: number,
  top: number,
  out: number,
): Point[] {
  const [full, rest] = [Math.floor(n / columns), n % columns];
  const [right, low] = [x + columns * pitch - gap(pitch) + out, top + full * pitch - gap(pitch) + out];
  const [step, bottom] = [x + rest * pitch - gap(pitch) + out, low + pitch];
  const [left, up] = [x - out, top - out];
  if (rest === 0)
    return [
      [left, up],
      [right, up],
      [right, low],
      [left, low],
      [left, up],
    ];
  return [
    [left, up],
    [right, up],
    [right, low],
    [step, low],
    [step, bottom],
    [left, bottom],
    [left, up],
  ];
}

/** 3 · As large as a country's economy. */
function denmarkScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type } = layout;
  const [building, denmark] = [amount(data, 'building'), amount(data, 'denmark')];
  const lines = amountAndIs(layout, 'building', 'buildingIs', 'chips', type.hero);
  const below: Line[] = [
    { text: words(data, 'denmark'), size: type.label, weight: 600, fact: denmark.id, value: denmark.value },
  ];
  const top = blockHeight(lines, size.width) + type.caption * 0.7;
  const free = size.height - top - footHeight(layout) - blockHeight(below, size.width) - type.caption * 1.6;
  const { columns, pitch } = fitStacked([denmark.value], size.width - 6, free, 20);
  const outline = staircase(squareCount(denmark.value), columns, pitch, 3, top, 2.5);
  const bottom = top + rowsOf(denmark.value, columns) * pitch;
  return [
    ...squares({
      key: 'building',
      count: building.value,
      columns,
      pitch,
      x: 3,
      top,
      role: 'chips',
      standing: building.standing,
      fold: 'building10',
    }),
    { kind: 'line', key: 'denmark', points: outline, width: 2, role: 'context' },
    ...block('building-words', { x: 0, top: 0, maxWidth: size.width }, lines).marks,
    ...block('denmark-words', { x: 0, top: bottom + type.caption * 0.5, maxWidth: size.width }, below).marks,
    ...unitKey(layout, 'unit'),
  ];
}

/** Chapter 0: the field of squares. */
export const scale = chartOf([revenueScene, billScene, denmarkScene, zoomScene, totalScene, gapScene]);
