import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill } from '../chart.ts';
import { amountLine, caption, foot } from '../shared/head.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, type BlockPlace, type Line } from '../shared/type.ts';
import { coins, fitting, HUNDRED, round, type Saved, within } from './coins.ts';
import { mirrored, quarter, RIM, rims } from './jar.ts';
import { shape } from '../shared/places.ts';

/** Coins in a row of those who wait: with any of these the last ones stand before the neck. */
const ROWS = [9, 10, 15, 18] as const;
/** How many abreast the neck is; in a row's height, how long it is, how far those who are out have gone, and how far their rows are apart. */
const NECK = 3;
const LONG = 0.55;
const CLEAR = 0.2;
const NEXT_ROW = 0.95;
/** How much of its place a coin fills, as a radius. */
const RADIUS = 0.43;
/** px; how thick the jar's wall is, and the rim of its mouth. */
const WALL = 6;
const THICK = 9;

/** 5 · All hundred ask to leave; the neck of the jar, which is upside down, lets as many out in a quarter as the limit says. */
export function queueScene(layout: Saved): Mark[] {
  const { data, size, type, space } = layout;
  const cap = amount(data, 'cap');
  const out = cap.value;
  const last = foot(layout, 'queue');
  // Those who wait in whole rows, the last ones before the neck, and under it, in two rows, those who are out.
  const [row, down, across] = ROWS.map((each): [number, number, number] => [
    each,
    (last.top - space.half - 3 * WALL) / (Math.floor((HUNDRED - out) / each) + 2 + LONG + CLEAR + NEXT_ROW),
    (size.width - 2 * WALL) / each,
  ]).reduce((best, way) => (Math.min(way[1], way[2]) > Math.min(best[1], best[2]) ? way : best));
  const rows = Math.floor((HUNDRED - out) / row);
  const r = Math.min(down, across) * RADIUS;
  const shoulder = (rows + 1) * down + WALL * 1.5;
  const low = shoulder + LONG * down + WALL / 2;
  const [left, right] = [-1, 1].map((side) => (size.width + side * NECK * across) / 2) as [number, number];
  const at = (n: number): [number, number] => {
    const [late, level] = [n - rows * row, Math.floor(n / row)];
    if (late < 0) return [WALL + ((n % row) + 0.5) * across, WALL + (level + 0.5) * down];
    const middle = size.width / 2;
    const rest = HUNDRED - out - rows * row;
    if (late < rest) return [middle + (late - (rest - 1) / 2) * across, WALL + (rows + 0.5) * down];
    const [gone, after] = [late - rest, Math.floor((late - rest) / NECK)];
    const abreast = Math.min(NECK, out - after * NECK);
    return [
      middle + ((gone % NECK) - (abreast - 1) / 2) * across,
      low + (0.5 + CLEAR + after * NEXT_ROW) * down,
    ];
  };
  // Beside the neck, on both sides of it.
  const room = left - WALL - RIM / 2 - space.tight;
  const beside = (key: 'wait' | 'out', number: Line, place: Pick<BlockPlace, 'x' | 'anchor'>): Mark[] => {
    const high = last.top - space.half - shoulder - WALL;
    const lines = fitting([within(number, room - 1), caption(layout, `${key}Is`)], room, high);
    const top = shoulder + WALL + (high - blockHeight(lines, room)) / 2;
    return block(key, { ...place, top, maxWidth: room }, lines).marks;
  };
  const leaves = amountLine(cap, type.hero, 'savers');
  // A jar upside down, as round at its corners as the coins in them leave room for.
  const half = WALL / 2;
  const corner = Math.min(down, across) / 2 + half;
  const side: Point[] = [
    [left - half, low],
    [left - half, shoulder],
    ...quarter(half + corner, shoulder - corner, corner, 90, 1),
    ...quarter(half + corner, half + corner, corner, 180, 1),
  ];
  return [
    stroke('jar', mirrored(side, size.width / 2), WALL),
    ...rims([left - half, right + half], low - THICK, THICK),
    ...coins(layout, range(HUNDRED).map(at), r, (n) => (n < HUNDRED - out ? {} : { order: 1 })),
    ...range(out).map((n) =>
      shape(`gone/${n}`, round(...at(HUNDRED - out + n), r), { tone: 'savers', order: 1 }),
    ),
    ...beside(
      'wait',
      { size: type.hero, weight: 600, text: fill(data, 'wait', { n: HUNDRED - out }) },
      { x: 0 },
    ),
    ...beside('out', { ...leaves, text: fill(data, 'out', { n: out }) }, { x: size.width, anchor: 'end' }),
    ...last.marks,
  ];
}
