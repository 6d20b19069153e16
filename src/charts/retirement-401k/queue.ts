import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount, fill } from '../chart.ts';
import { caption, foot } from '../shared/head.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { coin, fitting, HUNDRED, plate, type Saved } from './coins.ts';

/** Coins in a row of those who wait: with any of these the last ones stand before the neck. */
const ROWS = [9, 10, 15, 18] as const;
/** How much of its place a coin fills, as a radius. */
const RADIUS = 0.43;
/** px; how thick the walls are. */
const WALL = 7;

/** 5 · All hundred ask to leave; the neck of the bottle lets as many out in a quarter as the limit says. */
export function queueScene(layout: Saved): Mark[] {
  const { data, size, type, space } = layout;
  const cap = amount(data, 'cap');
  const out = cap.value;
  const last = foot(layout, 'queue');
  // Those who wait in whole rows, the next ones in the neck, and under it those who are out.
  const [row, down, across] = ROWS.map((each): [number, number, number] => [
    each,
    (last.top - space.half - 2 * WALL) / (Math.floor((HUNDRED - out) / each) + 2),
    (size.width - 2 * WALL) / each,
  ]).reduce((best, way) => (Math.min(way[1], way[2]) > Math.min(best[1], best[2]) ? way : best));
  const rows = Math.floor((HUNDRED - out) / row);
  const r = Math.min(down, across) * RADIUS;
  const shoulder = rows * down + WALL / 2;
  const mouth = shoulder + WALL + down;
  const [left, right] = [(size.width - out * across) / 2, (size.width + out * across) / 2];
  const at = (n: number): [number, number] => {
    const [late, level] = [n - rows * row, Math.floor(n / row)];
    if (late < 0) return [WALL + ((n % row) + 0.5) * across, (level + 0.5) * down];
    const under = late < out ? shoulder : mouth;
    return [left + ((late % out) + 0.5) * across, under + WALL / 2 + 0.5 * down];
  };
  const ink = { tone: 'ink' } as const;
  const wide = left - WALL - space.half;
  const said = (key: 'out' | 'wait', n: number, tone: Line['tone']): Line[] =>
    fitting(
      [
        {
          text: fill(data, key, { n }),
          size: type.hero,
          weight: 600,
          tone,
          ...(key === 'out' ? { fact: cap.id, value: n } : {}),
        },
        caption(layout, `${key}Is`),
      ],
      wide,
      mouth + down - shoulder - WALL,
    );
  const words = (key: 'out' | 'wait', lines: Line[]): Mark[] => {
    const high = blockHeight(lines, wide);
    const top = shoulder + WALL + (mouth + down + WALL - shoulder - WALL - high) / 2;
    return block(
      key,
      key === 'wait' ? { x: 0, top, maxWidth: wide } : { x: size.width, top, anchor: 'end', maxWidth: wide },
      lines,
    ).marks;
  };
  return [
    plate('walls/0', { x: 0, y: 0, w: WALL, h: shoulder + WALL / 2 }, ink),
    plate('walls/1', { x: size.width - WALL, y: 0, w: WALL, h: shoulder + WALL / 2 }, ink),
    plate('walls/2', { x: 0, y: shoulder - WALL / 2, w: left, h: WALL }, ink),
    plate('walls/3', { x: right, y: shoulder - WALL / 2, w: size.width - right, h: WALL }, ink),
    plate(
      'walls/4',
      { x: left - WALL, y: shoulder - WALL / 2, w: WALL, h: mouth - shoulder + WALL / 2 },
      ink,
    ),
    plate('walls/5', { x: right, y: shoulder - WALL / 2, w: WALL, h: mouth - shoulder + WALL / 2 }, ink),
    ...range(HUNDRED).flatMap((n) =>
      n < HUNDRED - out ? coin(layout, n, ...at(n), r) : coin(layout, n, ...at(n), r, 1, 0.85),
    ),
    ...words('wait', said('wait', HUNDRED - out, 'ink')),
    ...words('out', said('out', out, 'savers')),
    ...last.marks,
  ];
}
