import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill } from '../chart.ts';
import { amountLine, caption, foot } from '../shared/head.ts';
import { shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, type BlockPlace, type Line } from '../shared/type.ts';
import { coins, fitting, HUNDRED, PLACES, RADIUS, round, type Saved, within } from './coins.ts';
import { mirrored, quarter } from './jar.ts';

/** How many abreast the neck is; in places: how long it is, how far those who are out have gone, and how far their rows are apart. */
const NECK = 3;
const LONG = 0.7;
const CLEAR = 0.35;
const NEXT_ROW = 0.95;
/** In places, how far the first of those who wait is from the middle of the neck, and each row from the one before. */
const FIRST = 0.45;
const ROW = 0.93;
/** How much smaller coins are than would fill the room: its far corners are free. */
const CLOSE = 0.86;
/** px; how thick the jar's wall is, and what coins keep from it. */
const WALL = 6;
const AIR = 1;

/** Places in rows round the way out of a room, the nearest first. @param floor px, where the room ends @param pitch px of a place */
function crowd(width: number, floor: number, pitch: number): Point[] {
  const clear = pitch * RADIUS + WALL + AIR;
  return range(HUNDRED / 4).flatMap((row) => {
    const out = pitch * (FIRST + ROW * row);
    const half = Math.acos(Math.min(1, (clear - WALL / 2) / out));
    const many = Math.floor((2 * half * out) / pitch);
    return (
      range(many + 1)
        // In whole numbers: of two that are as far, every browser takes the left one first.
        .map((n) => 2 * n - many)
        .sort((a, b) => Math.abs(a) - Math.abs(b))
        .map((aside) => (many ? (aside / many) * half : 0))
        .map((angle): Point => [width / 2 + out * Math.sin(angle), floor - out * Math.cos(angle)])
        .filter(([x, y]) => Math.abs(x - width / 2) < width / 2 - clear && y > clear)
    );
  });
}

/** 5 · All hundred ask to leave, and crowd round the neck of the jar, which is upside down: it lets as many out in a quarter as the limit says. */
export function queueScene(layout: Saved): Mark[] {
  const { data, size, type, space } = layout;
  const cap = amount(data, 'cap');
  const out = cap.value;
  const last = foot(layout, 'queue');
  const high = last.top - space.half;
  const side = Math.sqrt((size.width * high) / HUNDRED);
  /** Where the room ends, with those who are out under it. */
  const end = (pitch: number): number =>
    high - pitch * (LONG + CLEAR + 1 + NEXT_ROW * (Math.ceil(out / NECK) - 1)) - WALL / 2;
  const pitch =
    side *
    CLOSE *
    (PLACES.find((share) => crowd(size.width, end(side * share), side * share).length >= HUNDRED - out) ??
      PLACES.at(-1)!);
  const shoulder = end(pitch);
  const low = shoulder + LONG * pitch;
  const middle = size.width / 2;
  const r = pitch * RADIUS;
  const left = middle - (NECK * pitch) / 2;
  const gone = range(out).map((n): Point => {
    const row = Math.floor(n / NECK);
    const abreast = Math.min(NECK, out - row * NECK);
    return [middle + ((n % NECK) - (abreast - 1) / 2) * pitch, low + (0.5 + CLEAR + row * NEXT_ROW) * pitch];
  });
  const waiting = crowd(size.width, shoulder, pitch).slice(0, HUNDRED - out);
  // Beside the neck, on both sides of it.
  const room = left - WALL - space.tight;
  const beside = (key: 'wait' | 'out', number: Line, place: Pick<BlockPlace, 'x' | 'anchor'>): Mark[] => {
    const free = high - shoulder - WALL;
    const lines = fitting([within(number, room - 1), caption(layout, `${key}Is`)], room, free);
    const top = shoulder + WALL + (free - blockHeight(lines, room)) / 2;
    return block(key, { ...place, top, maxWidth: room }, lines).marks;
  };
  // A jar upside down, as round at its corners as the coins in them leave room for.
  const half = WALL / 2;
  const corner = pitch / 2 + half;
  return [
    stroke(
      'jar',
      mirrored(
        [
          [left - half, low],
          [left - half, shoulder],
          ...quarter(half + corner, shoulder - corner, corner, 90, 1),
          ...quarter(half + corner, half + corner, corner, 180, 1),
        ],
        middle,
      ),
      WALL,
    ),
    ...coins(layout, [...waiting, ...gone], r, (n) => (n < HUNDRED - out ? {} : { order: 1 })),
    ...gone.map((at, n) => shape(`gone/${n}`, round(...at, r), { tone: 'savers', order: 1 })),
    ...beside(
      'wait',
      { size: type.hero, weight: 600, text: fill(data, 'wait', { n: HUNDRED - out }) },
      { x: 0 },
    ),
    ...beside(
      'out',
      { ...amountLine(cap, type.hero, 'savers'), text: fill(data, 'out', { n: out }) },
      { x: size.width, anchor: 'end' },
    ),
    ...last.marks,
  ];
}
