import { least, range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { lowered, runIn } from '../shared/type.ts';
import { disc, told, type Futures } from './money.ts';

/** Places in all: each a percent. */
const ALL = 100;
/** From company to company, in their radii. */
const AWAY = 2.12;
/** The companies that are one share, all alike, since nobody tells them apart here: one, and six round it, in their radii. */
const GIANTS: readonly Point[] = [
  [0, 0],
  ...range(6).map((n): Point => [AWAY * Math.cos((n * Math.PI) / 3), AWAY * Math.sin((n * Math.PI) / 3)]),
];
/** How strong a dot is: the rest is quiet. */
const QUIET = 0.5;
/** From one to the next, in diameters. */
const APART = 1.07;
/** px; how thick a post is, and the line that the companies pull down between both. */
const POST = 8;
const ROPE = 6;
/** How round it may be under the companies, in the radius of all of them. */
const ROUND = range(1, 1.2, 0.02);
/** Straight pieces of it. */
const PIECES = 48;
/** How much larger than the largest amount elsewhere the share is. */
const LARGE = 1.5;

/** 6 · A fund that copies the index lies in a hammock: seven companies weigh as much as 34 of its hundredths, and pull it down, and the rest lies over them. */
export function sharesScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const share = amount(data, 'giants');
  const rest = ALL - Math.round(share.value);
  const under = foot(layout, 'parts');
  // Right under the companies.
  const said = (x: number) =>
    runIn('giants', { x, top: 0, maxWidth: size.width - 4 * POST }, [
      told(layout, 'giants', 'equity', type.hero * LARGE),
      bold(layout, 'giantsIs', 'equity', type.number),
    ]);
  const { width, bottom } = said(0);
  const low = under.top - bottom - ROPE;
  const deep = Math.max(size.width / 4, low - ROPE);
  const wall = size.width / 2 - POST;
  // Round the lower half of a disc: how far from its middle, across and down.
  const rim = range(0, Math.PI / 2, 0.1).map((angle): Point => [Math.sin(angle), Math.cos(angle)]);
  // Dots of this radius in level rows, from the lowest up, until all lie there: those of the right half.
  const packed = (r: number, round: number) => {
    const room = r * APART;
    const pitch = 2 * room;
    // All seven companies together are as large as so many dots, and with the air round them they rest on the line.
    const giant = r * Math.sqrt(share.value / GIANTS.length);
    const heap = AWAY * 1.5 * giant;
    // Round under them, and drawn straight to its ends: where it turns, px from its lowest place.
    const bend = heap * round;
    const turn = Math.min(
      0,
      Math.atan2(deep - bend, wall) - Math.acos(Math.min(1, bend / Math.hypot(wall, deep - bend))),
    );
    const [tx, ty] = [bend * Math.cos(turn), bend * (1 + Math.sin(turn))];
    // How far it is from the middle at so many px over that.
    const aside = (y: number): number =>
      y < ty ? Math.sqrt(Math.max(0, y * (2 * bend - y))) : tx + ((y - ty) * (wall - tx)) / (deep - ty);
    const dots: Point[] = [];
    let [y, loose] = [room, 1];
    for (; dots.length < rest / 2; y += pitch) {
      // From the companies, or the middle, to the line.
      const from = Math.max(0, Math.sqrt(Math.max(0, (heap + room) ** 2 - (y - heap) ** 2)) - r);
      const to = r + Math.min(...rim.map(([x, down]) => aside(y - room * down) - room * x));
      const many = Math.floor((to - from) / pitch);
      const row = range(Math.min(many, rest / 2 - dots.length));
      // How much longer the last row might be: it is the top of a heap.
      loose = many / row.length;
      dots.push(...row.map((n): Point => [from + ((n + 0.5) * (to - from)) / many, y]));
    }
    return { r, giant, heap, aside, dots, loose, top: Math.max(2 * heap, y - pitch + r) };
  };
  // The largest that it holds, and of these those of which the last row is fullest.
  let found: ReturnType<typeof packed> | undefined;
  range(Math.sqrt((deep * wall) / ALL / 2), 0, -0.1).some(
    (r) =>
      (found = least(
        ROUND.map((round) => packed(r, round)).filter(({ top }) => top < deep - space.tight),
        ({ loose }) => loose,
      )),
  );
  const { r, giant, heap, aside, dots } = found!;
  const mid = size.width / 2;
  return [
    ...[0, size.width - POST].map((x, n) =>
      slab(`post/${n}`, { x, y: 0, w: POST, h: under.top - space.half }, { tone: 'ink' }),
    ),
    stroke(
      'rope',
      range(-PIECES, PIECES + 1).map((n): Point => {
        const y = (n / PIECES) ** 2 * deep;
        return [mid + Math.sign(n) * (aside(y) + ((ROPE / 2) * y) / deep), low - y + ROPE / 2];
      }),
      ROPE,
    ),
    ...[1, -1].flatMap((side, half) =>
      dots.map(([x, y], n): Mark => ({
        kind: 'dot',
        key: `index/${2 * n + half}`,
        x: mid + side * x,
        y: low - y,
        r,
        role: 'context',
        standing: share.standing,
        opacity: QUIET,
      })),
    ),
    ...GIANTS.map(([x, y], n) =>
      disc(`giant/${n}`, mid + x * giant, low - heap - y * giant, giant, { role: 'equity' }),
    ),
    ...lowered(said((size.width - width) / 2), under.top - bottom),
    ...under.marks,
  ];
}
