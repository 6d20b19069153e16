import { range } from 'd3-array';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { fitStacked, gap as between, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, runIn } from '../shared/type.ts';
import { shortAndIs } from './amounts.ts';

/** How many blocks stand behind the gap, each fainter than the one before, and how strong the first of them is. */
const ECHOES = 3;
const STRENGTH = 0.5;

/**
 * 7 · The gap turns to stripes: hard to see into. Behind it stands its echo, the years before 2008: blocks of the same
 * stripes that grow faint. Nothing of them is measured.
 */
export function echoScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const gap = amount(data, 'gap');
  const count = gap.value / amount(data, 'ten').value;
  const foot = keyAndNote(layout, 'unitTenAlone', caption(layout, 'echoNote'));
  const said = shortAndIs(layout, 'gap', 'echoGap', 'ink');
  const echo = [name(layout, 'echo', 'context')];
  const head = blockHeight(echo);
  const below = runIn('gap-words', { x: 0, top: 0, maxWidth: size.width }, said).bottom + space.tight;
  // The echoes stand as far apart as a word is high, up and to the right.
  const away = Math.min(type.label * 2, size.height * 0.075);
  const across = size.width - ECHOES * away - 1;
  const top = head + space.snug + ECHOES * away;
  const room = foot.top - space.half - below - top;
  const { columns, pitch } = fitStacked([count], across, room, 8, 1.02);
  const [wide, rows] = [columns * pitch - between(pitch), rowsOf(count, columns)];
  const [left, up] = [0, top + Math.max(0, room - rows * pitch)];
  const bottom = up + rows * pitch - between(pitch);
  // What is seen of a block behind another: a strip above it and a strip beside it.
  const apart = 5;
  const echoes = range(1, ECHOES + 1).flatMap((n): CellMark[] => {
    const shared = {
      kind: 'cell',
      role: 'context',
      standing: 'unknown',
      shade: STRENGTH ** n * 1.6,
      order: n * 0.6,
    } as const;
    const [x, y] = [left + n * away, up - n * away];
    return [
      { ...shared, key: `echo/${n}/over`, x, y, w: wide - away + apart, h: away - apart },
      { ...shared, key: `echo/${n}/beside`, x: x + wide - away + apart, y, w: away - apart, h: bottom - up },
    ];
  });
  return [
    ...echoes,
    ...squares({ key: 'gap', count, columns, pitch, x: left, top: up, role: 'chips', standing: 'unknown' }),
    ...block(
      'echo',
      {
        x: left + wide + ECHOES * away,
        top: up - ECHOES * away - head - space.snug,
        anchor: 'end',
        order: 2,
      },
      echo,
    ).marks,
    ...runIn('gap-words', { x: 0, top: bottom + space.snug, maxWidth: size.width }, said).marks,
    ...foot.marks,
  ];
}
