import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { words } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { type PlaceBox, plain, shape, vessel, within } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { block } from '../shared/type.ts';
import { bolder, SLICES, WALL, type Slices } from './loans.ts';

/** Of the drawing's height, the air between two basins. */
const DROP = 0.1;
/** Of the drawing's width and height, the smaller of both, what pours out of each basin: less and less. */
const STREAMS = [0.1, 0.042, 0] as const;
/** How full the last basin is; how deep what runs over a brim is, of its stream's breadth. */
const LAST = 0.52;
const BRIM = 0.7;
/** px between a basin and what pours out of it, and from there to the wall of the next one. */
const BESIDE = 7;
/** How much narrower a stream is at its end; pieces of a round. */
const NARROWER = 0.86;
const PIECES = 16;
/** px that waters that meet lie in each other, so that no hair of the ground shows. */
const SEAM = 1;
/** px; how a stream widens where it meets water: out, and over its surface. */
const MEETS: readonly Point[] = [
  [0, 8],
  [2, 2],
  [7, 0],
  [7, -SEAM],
];
/** From the top of a line to the middle of its letters, in its own size. */
const RAISED = 0.66;

/** A quarter of an ellipse, from over its middle to beside it. */
const quarter = ([x, y]: Point, rx: number, ry: number): Point[] =>
  range(PIECES + 1).map((i): Point => {
    const angle = (Math.PI / 2) * (i / PIECES);
    return [x + rx * Math.sin(angle), y - ry * Math.cos(angle)];
  });

/** 2 · What the loans pay fills the first basin; only what runs over fills the next. */
export function cascadeScene(layout: Slices): Mark[] {
  const { data, size, type, space } = layout;
  const says = foot(layout, 'unsized');
  const high = says.top - space.half;
  const drop = high * DROP;
  const h = (high - 2 * drop) / SLICES.length;
  const broad = STREAMS.map((share) => share * Math.min(size.width, high));
  const basins = SLICES.map((_, i): PlaceBox => {
    // Each leaves room for its stream, the first at the right and the next at the left; the last has none.
    const aside = broad[i]! && broad[i]! + WALL + 2 * BESIDE;
    return { x: i % 2 ? aside : 0, y: i * (h + drop), w: size.width - aside, h };
  });
  const full = (i: number): number => (h - WALL) * (i < SLICES.length - 1 ? 1 : LAST);
  const surface = (i: number): number => basins[i]!.y + h - WALL - full(i);
  const px = Math.min(type.hero * 1.25, full(2) / LEADING);
  const lines = within(
    SLICES.map((key) => bolder(words(data, `${key}2`), 'paper', px)),
    size.width * 0.55,
  );
  // What runs over lies on the lower wall, bends, and falls into the next basin, a little thinner at its end.
  const stream = (i: number): [Point[], Point[]] => {
    const { x, y, w } = basins[i]!;
    const [deep, end, lip, from] = [broad[i]! * BRIM, surface(i + 1), x + w, x + w - WALL - SEAM];
    const near = lip + BESIDE;
    // The second pours to the left.
    const edge = (over: Point[], at: number, side: 1 | -1): Point[] =>
      [...over, ...MEETS.map(([px, py]): Point => [at + side * px, end - py])].map(([px, py]): Point => [
        i % 2 ? x + lip - px : px,
        py,
      ]);
    return [
      edge(quarter([from, y + deep * 2], near + broad[i]! - from, deep * 2), near + broad[i]! * NARROWER, 1),
      edge([[from, y + deep], ...quarter([lip, y + deep + BESIDE * 2], BESIDE, BESIDE * 2)], near, -1),
    ];
  };
  return [
    ...SLICES.flatMap((key, i): Mark[] => {
      const { x, w } = basins[i]!;
      const lower = broad[i]! * BRIM;
      const [outer, inner] = lower ? stream(i) : [];
      return [
        plain(
          `${key}-water`,
          { x: x + WALL, y: surface(i), w: w - 2 * WALL, h: full(i) },
          { role: 'debt', order: i },
        ),
        ...(outer ? [shape(`${key}-stream`, outer, { tone: 'debt', order: i }, inner)] : []),
        vessel(`${key}-basin`, basins[i]!, WALL, i % 2 ? [lower, 0] : [0, lower]),
        ...block(
          `${key}-paid`,
          {
            x: x + w / 2,
            top: surface(i) + full(i) / 2 - lines[i]!.size * RAISED,
            anchor: 'middle',
            order: i,
          },
          [lines[i]!],
        ).marks,
      ];
    }),
    ...says.marks,
  ];
}
