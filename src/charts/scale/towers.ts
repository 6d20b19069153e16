import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { short } from './amounts.ts';

/** Columns between the two towers. */
const BETWEEN = 1.2;

/** 4 · Four years of building in squares of ten: what the builders can pay themselves, and the gap beside it. */
export function towersScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const ten = amount(data, 'ten').value;
  const [own, gap, built] = [amount(data, 'ownCash'), amount(data, 'gap'), amount(data, 'building')];
  const count = (of: { value: number }): number => of.value / ten;
  // The gap is the point: its amount is the larger.
  const printed = {
    own: short(layout, 'ownCash', 'chips', type.number),
    gap: short(layout, 'gap', 'chips', type.hero),
  };
  const foot = keyAndNote(layout, 'unitTen', caption(layout, 'fourYears'));
  const compare: Line[] = [caption(layout, 'compare')];
  const head = blockHeight([printed.gap]) + space.hair;
  const names = blockHeight([name(layout, 'ownIs')]) + space.close;
  const label = blockHeight(compare) + space.tight;
  const free = foot.top - space.half - head - names - label - space.clear;
  const fits = range(6, 31).map((columns) => {
    const across = 2 * columns + BETWEEN;
    const strip = Math.floor(across);
    const rows = rowsOf(count(gap), columns) + rowsOf(count(built), strip);
    return { columns, strip, pitch: Math.min(size.width / across, free / rows) };
  });
  const { columns, strip, pitch } = fits.reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const y = head + rowsOf(count(gap), columns) * pitch;
  const right = (columns + BETWEEN) * pitch;
  const tower = (key: 'own' | 'gap', of: typeof own, x: number, order: number): Mark[] => {
    const top = y - rowsOf(count(of), columns) * pitch - space.hair - blockHeight([printed[key]]);
    return [
      ...squares({
        key,
        count: count(of),
        columns,
        pitch,
        x,
        bottom: y,
        role: 'chips',
        standing: of.standing,
        order,
      }),
      ...block(`${key}-words`, { x, top, order }, [printed[key]]).marks,
      ...block(`${key}-is`, { x, top: y + space.close, order }, [name(layout, `${key}Is`)]).marks,
    ];
  };
  const below = y + names + space.clear;
  return [
    // What was built in 2025 lies within these years: it stands apart, not in the sum.
    ...squares({
      key: 'building10',
      count: count(built),
      columns: strip,
      pitch,
      x: 0,
      top: below + label,
      role: 'chips',
      standing: built.standing,
    }),
    ...block('compare', { x: 0, top: below }, compare).marks,
    floorUnder(y, [0, right + columns * pitch]),
    ...tower('own', own, 0, 1),
    ...tower('gap', gap, right, 2),
    ...foot.marks,
  ];
}
