import { max } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount, series, words } from '../chart.ts';
import { title } from '../shared/head.ts';
import { floor, floorLine } from '../shared/pile/piles.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { squares } from '../shared/squares.ts';
import { block, blockHeight, fitted, type Line } from '../shared/type.ts';
import { dueSquares, tableSquares } from './loans.ts';

/** 4 · The table's squares slide into the years they fall due; what was borrowed later stays aside. */
export function dueScene(layout: Layout<'coreweave'>): Mark[] {
  const { data, size, type } = layout;
  const due = series(data, 'due');
  const debt = amount(data, 'debt');
  const years = dueSquares(due);
  const heaviest = new Set(
    years
      .map((of, i) => ({ i, squares: of.length }))
      .sort((a, b) => b.squares - a.squares)
      .slice(0, 2)
      .map(({ i }) => i),
  );
  const known = tableSquares(series(data, 'loans'), debt.value);
  const later = debt.value - known;
  const printed = (i: number, size = type.caption): [Line] => [
    {
      text: due[i]!.short,
      size,
      weight: 600,
      tone: 'debt',
      fact: due[i]!.id,
      value: due[i]!.value,
    },
  ];
  const year = (i: number): Line[] => [{ text: words(data, `due${i}`), size: type.note, tone: 'muted' }];
  const head = title(layout, 'title4');
  const at = floor(
    layout,
    {
      counts: years.map((of) => Math.max(1, of.length)),
      names: years.map((_, i) => year(i)),
      printed: years.map((_, i) => printed(i)),
      titleHeight: head.bottom + type.caption * 4,
    },
    56,
  );
  const side = at.pitch;
  // Amounts may reach into the gap beside their year, all in one size.
  const room = at.x[1]! - at.x[0]! - 3;
  const amountSize = Math.min(...years.map((_, i) => fitted(printed(i)[0], room)));
  const asideTop = head.bottom + type.caption * 0.6;
  const aside: Line[] = [{ text: words(data, 'laterIs'), size: type.caption, tone: 'muted' }];
  const marks: Mark[] = years.flatMap((of, i) => {
    const x = at.x[i]!;
    const said = printed(i, amountSize);
    const part = due[i]!.value / 1000;
    // A year that owes less than half a square still shows: a part-filled square of its own.
    const cells = squares({
      key: `due-${i}`,
      count: of.length || part,
      columns: at.columns,
      pitch: side,
      x,
      bottom: at.y,
      role: 'debt',
      standing: due[i]!.standing,
      // The two years with the most to repay stand out; the others keep the paler strength of the loans.
      shade: () => (heaviest.has(i) ? 1 : 0.68),
    });
    const top = at.y - (max(cells, (cell) => at.y - cell.y) ?? 0);
    return [
      ...cells.map((cell, k) => (of[k] === undefined ? cell : { ...cell, key: `debt/${of[k]}` })),
      ...block(`due-figure/${i}`, { x, top: top - blockHeight(said, room) - 2, maxWidth: room }, said).marks,
      ...block(`due-year/${i}`, { x, top: at.y + type.caption * 0.4, maxWidth: at.width }, year(i)).marks,
    ];
  });
  const rest = squares({
    key: 'rest',
    count: Math.round(later),
    columns: 9,
    pitch: side,
    x: 0,
    top: asideTop,
    role: 'context',
    standing: debt.standing,
  });
  return [
    floorLine(layout, at),
    ...marks,
    ...rest.map((cell, k) => ({ ...cell, key: `debt/${known + k}` })),
    ...block(
      'later',
      { x: rest.length * side + 6, top: asideTop, maxWidth: size.width - rest.length * side - 6 },
      aside,
    ).marks,
    ...head.marks,
    ...unitKey(layout, 'unit'),
  ];
}
