import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { runIn } from '../shared/type.ts';
import { disc, told, type Futures } from './money.ts';

/** Places in all: each a percent. */
const ALL = 100;
/** From company to company, in their radii. */
const AWAY = 2.12;
/** As much air is round each, also down to the line. */
const CLEAR = AWAY / 2;
/** The companies that are one share, all alike, since nobody tells them apart here: one, and six round it, in their radii. */
const GIANTS: readonly Point[] = [
  [0, 0],
  ...range(6).map((n): Point => [AWAY * Math.cos((n * Math.PI) / 3), AWAY * Math.sin((n * Math.PI) / 3)]),
];
/** How strong a dot is: the rest is quiet. */
const QUIET = 0.5;
/** From one to the next, in diameters. */
const APART = 1.07;
/** px; how thick a post is, and the line between both. */
const POST = 8;
const ROPE = 6;
/** How round it may hang: as these powers of the way from its middle. */
const ROUND = range(2, 3, 0.05);
/** Straight pieces of it. */
const PIECES = 48;
/** How much larger than the largest amount elsewhere the share is. */
const LARGE = 1.7;

/** 6 · A fund that copies the index lies in a hammock: seven companies weigh as much as 34 of its hundredths, at the bottom, and the rest fills it. */
export function sharesScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const share = amount(data, 'giants');
  const rest = ALL - Math.round(share.value);
  const under = foot(layout, 'parts');
  const said = runIn('giants', { x: 0, top: 0, maxWidth: size.width }, [
    told(layout, 'giants', 'equity', type.hero * LARGE),
    bold(layout, 'giantsIs', 'equity', type.number),
  ]);
  const low = under.top - space.near - ROPE;
  const deep = Math.max(size.width / 4, low - said.bottom);
  const wall = size.width / 2 - POST;
  // Round the lower half of a disc: how far from its middle, across and down.
  const rim = range(0, Math.PI / 2, 0.1).map((angle): Point => [Math.sin(angle), Math.cos(angle)]);
  // Dots of this radius in level rows, from the lowest up, until all lie there: those of the right half.
  const packed = (r: number, round: number) => {
    // The line's upper side, px over its lowest place.
    const sag = (x: number): number => deep * Math.abs(x / wall) ** round;
    const room = r * APART;
    const pitch = 2 * room;
    // All seven companies together are as large as so many dots, and with the air round them they rest on the line.
    const giant = r * Math.sqrt(share.value / GIANTS.length);
    const heap = AWAY * 1.5 * giant;
    const up = Math.max(
      ...GIANTS.flatMap(([aside, above]) =>
        rim.map(([x, y]) => sag(giant * (aside + CLEAR * x)) + giant * (CLEAR * y - above)),
      ),
    );
    const dots: Point[] = [];
    let y = room;
    for (; dots.length < rest / 2; y += pitch) {
      // From the companies, or the middle, to the line.
      const from = Math.max(0, Math.sqrt(Math.max(0, (heap + room) ** 2 - (y - up) ** 2)) - r);
      const to =
        r + Math.min(...rim.map(([x, down]) => wall * ((y - room * down) / deep) ** (1 / round) - room * x));
      const many = Math.floor((to - from) / pitch);
      dots.push(...range(many).map((n): Point => [from + ((n + 0.5) * (to - from)) / many, y]));
    }
    return { r, sag, giant, up, dots, top: Math.max(up + heap, y - pitch + r) };
  };
  // The largest of which the last row is full.
  let found: ReturnType<typeof packed> | undefined;
  range(Math.sqrt((deep * wall) / ALL / 2), 0, -0.1).some(
    (r) =>
      (found = ROUND.map((round) => packed(r, round)).find(
        ({ dots, top }) => dots.length === rest / 2 && top < deep - space.tight,
      )),
  );
  const { r, sag, giant, up, dots } = found!;
  const mid = size.width / 2;
  return [
    ...[0, size.width - POST].map((x, n) =>
      slab(
        `post/${n}`,
        { x, y: said.bottom, w: POST, h: under.top - space.half - said.bottom },
        { tone: 'ink' },
      ),
    ),
    stroke(
      'rope',
      range(PIECES + 1).map((n): Point => {
        const along = (2 * n) / PIECES - 1;
        return [mid + along * (wall + ROPE / 2), low - sag(along * wall) + ROPE / 2];
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
      disc(`giant/${n}`, mid + x * giant, low - up - y * giant, giant, { role: 'equity' }),
    ),
    ...said.marks,
    ...under.marks,
  ];
}
