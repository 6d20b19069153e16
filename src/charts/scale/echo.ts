import { sum } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { squares } from '../shared/squares.ts';
import { block, blockHeight } from '../shared/type.ts';
import { largest, poster } from './amounts.ts';
import { plate } from './plate.ts';

/** The blocks behind the gap: how strong each is, and how many of its rows are seen over the one before it. */
const ECHOES = [
  [0.62, 1],
  [0.46, 1],
  [0.34, 6],
] as const;
/** Columns of a block that are seen beside the one before it, and the air between the two, in squares. */
const BESIDE = 2;
const AIR = 0.4;
/** Columns in which the gap is a whole block. */
const COLUMNS = [10, 15, 25];

/** Rows that a year takes. */
const HIGH = 4;

/** How far a block stands over the gap's, in squares. @param n which, from 1; 0 is the gap's own */
const offset = (n: number): number => sum(ECHOES.slice(0, n), ([, seen]) => seen + AIR);

/**
 * 7 · The gap turns to stripes: hard to see into. Behind it stands its echo, the years before 2008: blocks of the same
 * stripes and the same size that grow faint. Nothing of them is measured.
 */
export function echoScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, space } = layout;
  const count = amount(data, 'gap').value / amount(data, 'ten').value;
  const foot = keyAndNote(layout, 'unitTenAlone', caption(layout, 'echoNote'));
  const said = [name(layout, 'echoGap')];
  const low = foot.top - space.half - blockHeight(said) - space.snug;
  const [aside, up] = [ECHOES.length * (BESIDE + AIR), offset(ECHOES.length)];
  const fits = COLUMNS.map((columns) => ({
    columns,
    pitch: Math.min(size.width / (columns + aside), low / (count / columns + up)),
  }));
  const { columns, pitch } = largest(fits);
  const rows = count / columns;
  const x = (n: number): number => n * (BESIDE + AIR) * pitch;
  const y = (n: number): number => low - (rows + offset(n)) * pitch;
  /** What is seen of a block behind another: its first rows, and its last columns. */
  const echo = ([strength, seen]: (typeof ECHOES)[number], i: number): Mark[] =>
    squares({
      key: `echo/${i + 1}`,
      count,
      columns,
      pitch,
      x: x(i + 1),
      top: y(i + 1),
      role: 'context',
      standing: 'unknown',
      shade: () => strength,
      order: (i + 1) * 0.6,
    }).filter((_, square) => square < seen * columns || square % columns >= columns - BESIDE);
  /** A year in the middle of a block of which so many rows are seen. */
  const year = (key: 'now' | 'echo', n: number, seen: number): Mark[] => {
    const plain = name(layout, key, n ? 'context' : 'ink');
    const line = poster(plain, (columns - 2) * pitch - space.half, HIGH * pitch * 0.8);
    return plate(key, { x: x(n), top: y(n), columns, rows: seen, pitch, order: n * 0.6 }, [line]);
  };
  return [
    ...ECHOES.flatMap(echo),
    ...squares({ key: 'gap', count, columns, pitch, x: 0, top: y(0), role: 'chips', standing: 'unknown' }),
    ...year('echo', ECHOES.length, ECHOES[2][1]),
    ...year('now', 0, rows),
    ...block('gap-words', { x: 0, top: low + space.snug, maxWidth: size.width }, said).marks,
    ...foot.marks,
  ];
}
