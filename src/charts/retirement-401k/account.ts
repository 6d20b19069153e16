import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { middled, type PlaceBox, slab } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { coins, followed, HUNDRED, type Saved, within } from './coins.ts';
import { type Jar, jarIn, outlineOf, reachAt } from './jar.ts';

/** How broad the jar is, in its height, at the most: in a tall drawing and in a broad one. */
const [STOUT, BROAD] = [1.14, 1.55];
/** px; how thick its wall is, and what coins keep from it. */
const [WALL, AIR] = [6, 2];
/** How much of its place a coin fills, as a radius, and how far two rows are apart, in a place. */
const [RADIUS, ROW] = [0.43, Math.sqrt(3) / 2];
/** Places tried, from the largest, of a square's side that all of them would fill. */
const PLACES = range(1.2, 0.3, -0.01);
/** Of the jar, its label's breadth at the most, and how high its middle is. */
const [LABEL, MIDDLE] = [0.5, 0.6];
/** Of the drawing's smaller side, the saver's head as a radius. */
const HEAD = 0.125;
/** px: the rim round its mouth. */
const RIM = { long: 14, thick: 8 };

/** Where so many coins lie in a jar, the lowest first, round a label. @param pitch px of a place */
function heap(jar: Jar, label: PlaceBox, pitch: number): Point[] {
  const r = pitch * RADIUS;
  const middle = jar.x + jar.w / 2;
  const first = jar.y + jar.h - WALL / 2 - AIR - r;
  const rows = Math.floor((first - jar.y - jar.lip - r) / (pitch * ROW)) + 1;
  return range(Math.max(0, rows)).flatMap((row) => {
    const y = first - row * pitch * ROW;
    const reach = reachAt(jar, y, r + WALL / 2 + AIR);
    const offset = row % 2 ? 0.5 : 0;
    const most = Math.floor(reach / pitch - offset);
    const across = range(-most - (offset ? 1 : 0), most + 1).map((n) => (n + offset) * pitch);
    return across
      .filter((dx) => Math.abs(dx) <= reach)
      .sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)
      .map((dx): Point => [middle + dx, y])
      .filter(([x, at]) => !touches(label, x, at, r + AIR));
  });
}

const touches = (box: PlaceBox, x: number, y: number, r: number): boolean => {
  const dx = Math.max(box.x - x, 0, x - box.x - box.w);
  const dy = Math.max(box.y - y, 0, y - box.y - box.h);
  return Math.hypot(dx, dy) < r;
};

/** 1 · An account as a jar of savings with its name on it, and its saver's head on its shoulders: they are one. */
export function accountScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const head = Math.min(size.height, size.width) * HEAD;
  const drawn = (pitch: number) => {
    const h = size.height - 2 * head - space.snug - WALL / 2;
    const w = Math.min(size.width - WALL, h * (layout.wide ? BROAD : STOUT));
    const jar = jarIn({ x: (size.width - w) / 2, y: size.height - WALL / 2 - h, w, h });
    const room = w * LABEL;
    const large = within(bold(layout, 'account', 'ink', type.hero * 1.5), room - 2 * space.apart);
    const small = within(bold(layout, 'accountIs', 'savers', type.number), room - 2 * space.apart);
    const lines = [large, small];
    const high = lines.reduce((sum, line) => sum + line.size * LEADING, 0) + space.near;
    const label = { x: (size.width - room) / 2, y: jar.y + h * MIDDLE - high / 2, w: room, h: high };
    return { jar, label, lines, places: heap(jar, label, pitch), pitch };
  };
  const side = Math.sqrt((size.width * size.height) / HUNDRED);
  let { jar, label, lines, places, pitch } = drawn(side);
  for (const share of PLACES) {
    ({ jar, label, lines, places, pitch } = drawn(side * share));
    if (places.length >= HUNDRED) break;
  }
  const r = pitch * RADIUS;
  // The one that is followed lies on top, in the middle.
  const lying = places.slice(0, HUNDRED);
  const highest = lying.findIndex(([, y]) => y === lying.at(-1)![1]);
  const middle = lying[highest]!;
  const last = lying.filter((place) => place !== middle);
  return [
    { kind: 'line', key: 'jar', points: outlineOf(jar), width: WALL, tone: 'ink' },
    ...[-1, 1].map((side) => {
      const x = jar.x + jar.w / 2 + (side * jar.neck) / 2 - RIM.long / 2;
      return slab(`rim/${side}`, { x, y: jar.y, w: RIM.long, h: RIM.thick }, { tone: 'ink' });
    }),
    // Who saves: a head over the jar's shoulders.
    {
      kind: 'box',
      key: 'saver',
      x: size.width / 2 - head,
      y: 0,
      w: 2 * head,
      h: 2 * head,
      r: head,
      tone: 'ink',
    },
    ...coins(layout, last, r),
    { kind: 'box', key: 'account-name', ...label, r: 3 },
    ...middled('account', label, lines, space.half).marks,
    ...followed(layout, ...middle, r, 1),
  ];
}
