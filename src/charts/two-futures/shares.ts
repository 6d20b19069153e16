import { least, range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { disc, slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { BASELINE, DOWN, SMALLEST, UP } from '../shared/space.ts';
import { block, lowered, widthOf } from '../shared/type.ts';
import { told, type Futures } from './money.ts';

/** Places in all: each a percent. */
const ALL = 100;
/** From company to company, in their radii. */
const AWAY = 2.08;
/** The companies that are one share, all alike, since nobody tells them apart here: one, and six round it, in their radii. */
const GIANTS: readonly Point[] = [
  [0, 0],
  ...range(6).map((n): Point => [AWAY * Math.cos((n * Math.PI) / 3), AWAY * Math.sin((n * Math.PI) / 3)]),
];
/** How strong a dot is: the rest is quiet. */
const QUIET = 0.5;
/** From one to the next, in diameters. */
const APART = 1.02;
/** Of the side of a square that would be a dot's share of the room, the most that its radius is; by how much dots shrink until all find a place. */
const MOST = 0.58;
const SMALLER = 0.98;
/** px; how thick a post is, and the net that the companies pull down between both. */
const POST = 8;
const ROPE = 6;
/** px; how deep it hangs at least, in a window that only opens. */
const LEAST = 48;
/** Straight pieces of it. */
const PIECES = 48;
/** px; a circle so large is straight. */
const FAR = 1e6;
/** How large the share is at most, of the breadth and of the height; its words, of its size, and on two lines of their length. */
const LARGE = 0.17;
const HIGH = 0.19;
const LESS = 0.38;
const BROKEN = 0.65;

/** A place, and how far from it a dot's middle stays. */
type Held = readonly [x: number, y: number, far: number];

/** Where a dot lies on both. */
const rests = ([x, y, far]: Held, [u, v, other]: Held): Point[] => {
  const [dx, dy] = [u - x, v - y];
  const long = Math.hypot(dx, dy);
  const along = (long * long + far * far - other * other) / (2 * long);
  const aside = Math.sqrt(far * far - along * along);
  return [aside, -aside].map((by) => [x + (along * dx - by * dy) / long, y + (along * dy + by * dx) / long]);
};
/** The lowest first; of two as low, the one on the left: no engine's last digit says which. */
const lower = ([x, y]: Point, [u, v]: Point): number => Math.round((y - v) * 100) || x - u;
const clear =
  ([x, y]: Point) =>
  ([u, v, far]: Held): boolean =>
    Math.hypot(x - u, y - v) > far - 0.01;

/** 6 · A fund that copies the index lies in a net: seven companies weigh as much as a third of it, and pull it down, and the rest lies on them. */
export function sharesScene(layout: Futures): Mark[] {
  const { data, size, space } = layout;
  const share = amount(data, 'giants');
  const rest = ALL - Math.round(share.value);
  const under = foot(layout, 'parts');
  // Right under the companies, its words on two lines beside it.
  const said = told(layout, 'giants', 'equity', Math.min(size.width * LARGE, under.top * HIGH));
  const base = under.top - said.size * DOWN;
  const name = bold(layout, 'giantsIs', 'equity', Math.max(SMALLEST, said.size * LESS));
  const maxWidth = widthOf(name) * BROKEN;
  const end = (size.width + widthOf(said) - maxWidth) / 2;
  const words = block('giants-is', { x: end + space.snug, top: 0, maxWidth }, [name]);
  const low = base - said.size * UP - space.half - ROPE / 2;
  const deep = Math.max(LEAST, low - ROPE / 2);
  const mid = size.width / 2;
  const wall = mid - POST;
  // Dots of this radius, px from the lowest place: one after the other where it lies lowest.
  const packed = (r: number) => {
    const room = r * APART;
    // All seven companies together are as large as so many dots, and the net lies round them.
    const giant = r * Math.sqrt(share.value / GIANTS.length);
    const bend = AWAY * 1.5 * giant + ROPE / 2;
    // From where it turns it is straight.
    const turn = Math.atan2(deep - bend, wall) - Math.acos(bend / Math.hypot(wall, deep - bend));
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const held: Held[] = [];
    let spots: Point[] = [];
    const hold = (one: Held): void => {
      held.push(one);
      spots = [
        ...spots.filter((spot) => clear(spot)(one)),
        ...held
          .flatMap((other) => rests(one, other))
          .filter((spot) => spot[1] > bend + sin * (bend - room) && held.every(clear(spot))),
      ];
    };
    for (const side of [-1, 1])
      hold([side * cos * (bend + FAR), bend + sin * (bend + FAR), FAR + room + ROPE / 2]);
    for (const [x, y] of GIANTS) hold([x * giant, bend + y * giant, giant + room]);
    const dots = range(rest).map((): Point => {
      const spot = least(spots, lower) ?? [0, Infinity];
      hold([...spot, 2 * room]);
      return spot;
    });
    // How far the net is from the middle at so many px over that.
    const aside = (y: number): number =>
      y < bend * (1 + sin) ? Math.sqrt(Math.max(0, y * (2 * bend - y))) : (bend - (y - bend) * sin) / cos;
    return { r, giant, bend, aside, dots, top: Math.max(...dots.map(([, y]) => y)) + r };
  };
  // The largest that it holds.
  let found = packed(Math.sqrt((wall * deep) / ALL) * MOST);
  while (!(found.top < deep - space.tight)) found = packed(found.r * SMALLER);
  const { r, giant, bend, aside, dots } = found;
  return [
    ...[0, size.width - POST].map((x, n) =>
      slab(`post/${n}`, { x, y: 0, w: POST, h: under.top - space.half }, { tone: 'ink' }),
    ),
    stroke(
      'rope',
      range(-PIECES, PIECES + 1).map((n): Point => {
        const y = (n / PIECES) ** 2 * deep;
        return [mid + Math.sign(n) * aside(y), low - y];
      }),
      ROPE,
    ),
    ...dots.map(([x, y], n): Mark => ({
      kind: 'dot',
      key: `index/${n}`,
      x: mid + x,
      y: low - y,
      r,
      role: 'context',
      standing: share.standing,
      opacity: QUIET,
    })),
    ...GIANTS.map(([x, y], n) =>
      disc(`giant/${n}`, mid + x * giant, low - bend - y * giant, giant, { role: 'equity' }),
    ),
    ...block('giants', { x: end - space.snug, top: base - said.size * BASELINE, anchor: 'end' }, [said])
      .marks,
    ...lowered(words, base - words.marks.at(-1)!.y),
    ...under.marks,
  ];
}
