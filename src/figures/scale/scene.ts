import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../figure.ts';
import { figureOf, footHeight, headline, unitKey, type Sheet } from '../sheet.ts';
import { fitStacked, gap, rowsOf, squareCount, squares } from '../squares.ts';
import { block, blockHeight, type Line } from '../type.ts';
import { gapScene, totalScene, zoomScene } from './zoom.ts';

interface Fields {
  revenue: { x: number; top: number; columns: number };
  building: { x: number; top: number; columns: number };
  pitch: number;
  revenueWords: { x: number; top: number; maxWidth: number };
  buildingWords: { x: number; top: number; maxWidth: number };
}

/** What the earnings come to, of the building. */
function coverage({ data, type }: Sheet): Line {
  const share = amount(data, 'coverage');
  return {
    text: words(data, 'coverage'),
    size: type.caption,
    weight: 600,
    fact: share.id,
    value: share.value,
  };
}

/** 400 and 60 under each other on a phone, beside each other where it is wide. */
function fields(sheet: Sheet, extraRows: number): Fields {
  const { data, size, type } = sheet;
  const [building, revenue] = [amount(data, 'building').value, amount(data, 'revenue').value];
  const head = (slot: string, caption: string, width: number): number =>
    blockHeight(headline(sheet, slot, caption, 'ink', type.hero), width) + type.caption * 0.5;
  if (sheet.wide) {
    const said = headline(sheet, 'revenue', 'revenueIs', 'ink', type.number);
    const aside = Math.max(size.width * 0.27, block('', { x: 0, top: 0 }, [said[0]]).width);
    const top = Math.max(
      head('building', 'buildingIs', size.width - aside - type.label),
      blockHeight(said, aside) + type.caption * 0.5,
    );
    const below = Math.max(type.caption * 2.5, blockHeight([coverage(sheet)], aside));
    const height = size.height - top - footHeight(sheet) - below - type.caption * 0.4;
    const options = [16, 18, 20, 22, 25, 28, 32, 36].map((columns) => {
      const rows = rowsOf(building, columns) + extraRows;
      const narrow = Math.max(4, Math.ceil(revenue / rowsOf(building, columns)));
      const across = Math.min(size.width / (columns + narrow + 3), (size.width - aside) / (columns + 1));
      return { columns, narrow, rows, pitch: Math.min(across, height / rows) };
    });
    const best = options.reduce((a, b) => (b.pitch > a.pitch ? b : a));
    const x = size.width - Math.max(best.narrow * best.pitch, aside);
    const bottom = top + rowsOf(building, best.columns) * best.pitch;
    const revenueTop = bottom - rowsOf(revenue, best.narrow) * best.pitch;
    return {
      pitch: best.pitch,
      building: { x: 0, top, columns: best.columns },
      revenue: { x, top: revenueTop, columns: best.narrow },
      buildingWords: { x: 0, top: 0, maxWidth: x - type.label },
      revenueWords: {
        x,
        top: revenueTop - blockHeight(said, size.width - x) - type.caption * 0.5,
        maxWidth: size.width - x,
      },
    };
  }
  const top = head('building', 'buildingIs', size.width);
  const said = [...headline(sheet, 'revenue', 'revenueIs', 'ink', type.number), coverage(sheet)];
  const below = blockHeight(said, size.width) + type.caption * 1.2;
  const free = size.height - top - below - footHeight(sheet) - type.caption * 0.4;
  const { columns, pitch } = fitStacked([building, revenue + extraRows * 25], size.width, free, 20);
  const revenueTop = top + (rowsOf(building, columns) + extraRows) * pitch + type.caption;
  const words_ = revenueTop + rowsOf(revenue, columns) * pitch + type.caption * 0.35;
  return {
    pitch,
    building: { x: 0, top, columns },
    revenue: { x: 0, top: revenueTop, columns },
    buildingWords: { x: 0, top: 0, maxWidth: size.width },
    revenueWords: { x: 0, top: words_, maxWidth: size.width },
  };
}

/** 1 · What AI firms took in. */
function revenueScene(sheet: Sheet): Mark[] {
  const { data, size, type } = sheet;
  const revenue = amount(data, 'revenue');
  const lines = headline(sheet, 'revenue', 'revenueIs', 'purchase', type.hero);
  const top = blockHeight(lines, size.width) + type.caption * 0.7;
  const free = size.height - top - footHeight(sheet) - type.caption;
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
    ...unitKey(sheet, 'unit'),
  ];
}

function buildingSquares(sheet: Sheet, at: Fields): Mark[] {
  const building = amount(sheet.data, 'building');
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
function billScene(sheet: Sheet): Mark[] {
  const { data, type } = sheet;
  const at = fields(sheet, 0);
  const revenue = amount(data, 'revenue');
  const compare = coverage(sheet);
  return [
    ...buildingSquares(sheet, at),
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
      headline(sheet, 'building', 'buildingIs', 'chips', type.hero),
    ).marks,
    ...block('revenue-words', at.revenueWords, [
      ...headline(sheet, 'revenue', 'revenueIs', 'purchase', type.number),
      ...(sheet.wide ? [] : [compare]),
    ]).marks,
    ...(sheet.wide
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
    ...unitKey(sheet, 'unit'),
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
function denmarkScene(sheet: Sheet): Mark[] {
  const { data, size, type } = sheet;
  const [building, denmark] = [amount(data, 'building'), amount(data, 'denmark')];
  const lines = headline(sheet, 'building', 'buildingIs', 'chips', type.hero);
  const below: Line[] = [
    { text: words(data, 'denmark'), size: type.label, weight: 600, fact: denmark.id, value: denmark.value },
  ];
  const top = blockHeight(lines, size.width) + type.caption * 0.7;
  const free = size.height - top - footHeight(sheet) - blockHeight(below, size.width) - type.caption * 1.6;
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
    ...unitKey(sheet, 'unit'),
  ];
}

/** Chapter 0: the field of squares. */
export const scale = figureOf([revenueScene, billScene, denmarkScene, zoomScene, totalScene, gapScene]);
