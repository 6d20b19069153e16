import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill } from '../chart.ts';
import { amountLine, caption, foot } from '../shared/head.ts';
import { shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, type BlockPlace, type Line } from '../shared/type.ts';
import { coins, fitting, HUNDRED, largest, RADIUS, round, ROW, type Saved, within } from './coins.ts';
import { mirrored, quarter } from './jar.ts';

/** How many abreast the neck is; in places: how long it is, how far those who are out have gone, and how far their rows are apart. */
const NECK = 3;
const LONG = 1;
const CLEAR = 0.35;
const NEXT_ROW = 0.95;
/** In a place, how far the first row over the neck is from where that begins; one more is pressed down into it. */
const FIRST = 0.36;
/** How steep the shoulders are that lead to the neck: as the ends of rows that lie close; and how high at the most, of the height. */
const STEEP = 1 / Math.sqrt(3);
const SHOULDER = 0.27;
/** How much larger than the largest amount elsewhere the numbers are. */
const LARGE = 1.4;
/** How strong those are that wait. */
const PRESSED = 0.72;
/** px; how thick the jar's wall is, and what coins keep from it. */
const WALL = 6;
const AIR = 1;

/** How far the shoulders reach from the neck: across and up, px. */
const sloping = (width: number, high: number, pitch: number): Point => {
  const run = (width - NECK * pitch) / 2 - WALL;
  return [run, Math.min(run * STEEP, high * SHOULDER)];
};

/** Places close together over the shoulders of a jar upside down, the lowest first. @param floor px, where the neck begins @param pitch px of a place */
function crowd(width: number, floor: number, high: number, pitch: number): Point[] {
  const clear = pitch * RADIUS + WALL / 2 + AIR;
  const [run, rise] = sloping(width, high, pitch);
  const reach = Math.hypot(run, rise) * clear;
  return range(-1, HUNDRED / 4).flatMap((row) => {
    const up = pitch * (FIRST + row * ROW);
    const most = Math.min(
      width / 2 - clear - WALL / 2,
      (NECK * pitch + WALL) / 2 + (up * run - reach) / rise,
    );
    const half = (row % 2) / 2;
    return range(-HUNDRED, HUNDRED)
      .map((n) => n + half)
      .filter((n) => (row < 1 ? Math.abs(n) < NECK / 2 : Math.abs(n) * pitch < most))
      .sort((a, b) => Math.abs(a) - Math.abs(b))
      .map((n): Point => [width / 2 + n * pitch, floor - up])
      .filter(([, y]) => y > clear + WALL / 2);
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
  const loose =
    side *
    largest((share) => crowd(size.width, end(side * share), high, side * share).length >= HUNDRED - out);
  // The longer rows reach from wall to wall.
  const inner = size.width / 2 - WALL - AIR;
  const pitch = inner / (Math.ceil(2 * (inner / loose - RADIUS)) / 2 + RADIUS) - 1e-6;
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
  const waiting = crowd(size.width, shoulder, high, pitch).slice(0, HUNDRED - out);
  // Beside the neck, on both sides of it.
  const room = left - WALL - space.tight;
  const beside = (key: 'wait' | 'out', number: Line, place: Pick<BlockPlace, 'x' | 'anchor'>): Mark[] => {
    const free = high - shoulder - WALL;
    const lines = fitting([within(number, room - 1), caption(layout, `${key}Is`)], room, free);
    const top = shoulder + WALL + (free - blockHeight(lines, room)) / 2;
    return block(key, { ...place, top, maxWidth: room }, lines).marks;
  };
  const [, rise] = sloping(size.width, high, pitch);
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
          [half, shoulder - rise],
          ...quarter(half + corner, half + corner, corner, 270, 1),
        ],
        middle,
      ),
      WALL,
    ),
    ...coins(layout, [...waiting, ...gone], r, (n) =>
      n < HUNDRED - out ? { shade: PRESSED } : { order: 1 },
    ),
    ...gone.map((at, n) => shape(`gone/${n}`, round(...at, r), { tone: 'savers', order: 1 })),
    ...beside(
      'wait',
      { size: type.hero * LARGE, weight: 600, text: fill(data, 'wait', { n: HUNDRED - out }) },
      { x: 0 },
    ),
    ...beside(
      'out',
      { ...amountLine(cap, type.hero * LARGE, 'savers'), text: fill(data, 'out', { n: out }) },
      { x: size.width, anchor: 'end' },
    ),
    ...last.marks,
  ];
}
