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
/** How many dots hang beside each other, and in a broad drawing: those of the rest fill whole rows so. */
const COLUMNS = 11;
const MORE = 22;
/** The companies that are one share, four over three; nobody tells them apart here. */
const GIANTS = 7;
/** How much broader than high a drawing is that is broad. */
const BROAD = 1.7;
/** How strong a dot is: the rest is quiet. */
const QUIET = 0.5;
/** From one to the next, in breadths, and of dots beside each other at least; from a row of companies to the next, in their radii. */
const APART = 1.08;
const ASIDE = 1.2;
const NEST = 1.82;
/** From string to string at most, in a dot's radius. */
const LOOSE = 3.2;
/** How far strings go up to the walls, of what the companies take. */
const RISE = 0.8;
/** px; how thick a post is, and how far it is over its highest string. */
const POST = 6;
/** px; how thick a string is. */
const STRING = 2;
/** How much larger than the largest amount elsewhere the share is. */
const LARGE = 1.7;

/** 6 · A fund that copies the index as a hammock: seven companies weigh as much as 34 of its hundredths, and the rest sags under them. */
export function sharesScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const share = amount(data, 'giants');
  const rest = ALL - Math.round(share.value);
  const under = foot(layout, 'parts');
  const said = runIn('giants', { x: 0, top: 0, maxWidth: size.width }, [
    told(layout, 'giants', 'equity', type.hero * LARGE),
    bold(layout, 'giantsIs', 'equity', type.number),
  ]);
  const columns = size.width > size.height * BROAD ? MORE : COLUMNS;
  // All lengths are in a dot's radius; all seven together are as large as so many dots.
  const giant = Math.sqrt(share.value / GIANTS);
  // From the middle of one that is lowest to the string under it.
  const round = (giant + 1) * APART;
  const base = giant * (1 + NEST) + round;
  const free = under.top - space.half - said.bottom - STRING;
  const more = rest / columns - 1;
  const r = Math.min((size.width / 2 - POST) / (columns * ASIDE), free / (base + 2 * APART * more + 1));
  // From string to string.
  const apart = Math.min(LOOSE, (free / r - base - 1) / more);
  const wall = (size.width / 2 - POST) / r;
  // A string is level under the lower three, and straight from beside them up to the walls.
  const level = giant * APART * 2 + round * 0.45;
  const slope = (base * RISE) / (wall - level);
  const up = (x: number): number => Math.max(0, Math.abs(x) - level) * slope;
  const at = (x: number, y: number): Point => [size.width / 2 + x * r, said.bottom + y * r];
  const hung = (x: number, row: number): Point => at(x, base - up(x) + row * apart);
  return [
    ...[0, size.width - POST].map((x, n) => {
      const y = hung(wall, 0)[1] - POST;
      return slab(`post/${n}`, { x, y, w: POST, h: under.top - space.half - y }, { tone: 'ink' });
    }),
    // Each row hangs on a string, from post to post.
    ...range(rest / columns).map((row) =>
      stroke(
        `string/${row}`,
        [-wall, -level, level, wall].map((x) => hung(x, row)),
        STRING,
        { role: 'context' },
      ),
    ),
    ...range(rest).map((n): Mark => {
      const [x, y] = hung((((n % columns) + 0.5) / columns - 0.5) * 2 * wall, Math.floor(n / columns));
      return {
        kind: 'dot',
        key: `index/${n}`,
        x,
        y,
        r,
        role: 'context',
        standing: share.standing,
        opacity: QUIET,
      };
    }),
    ...range(GIANTS).map((n): Mark => {
      const row = n >> 2;
      const [x, y] = at((2 * (n & 3) - 3 + row) * giant * APART, giant * (row * NEST + 1));
      return disc(`giant/${n}`, x, y, giant * r, { role: 'equity' });
    }),
    ...said.marks,
    ...under.marks,
  ];
}
