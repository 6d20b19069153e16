import type { Mark, Point } from '../../marks/mark.ts';
import { words } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { type PlaceBox, plain, shape, vessel, within } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { LEADING } from '../shared/space.ts';
import { block } from '../shared/type.ts';
import { bolder, RAISED, SLICES, type Slices, WALL } from './loans.ts';

/** Of the drawing's height, the air between two basins. */
const DROP = 0.1;
/** Of the drawing's width and height, the smaller of both, what pours out of each basin: less and less. */
const STREAMS = [0.085, 0.038, 0] as const;
/** How strong what moves is: what rests is solid. */
const STREAM = 0.55;
/** How full the last basin is. */
const LAST = 0.48;
/** px between a basin and what pours out of it, and from there to the wall of the next one. */
const BESIDE = 7;
/** px that waters that meet lie in each other, so that no hair of the ground shows. */
const SEAM = 1;
/** px; how a stream widens where it meets water: out, and over its surface. */
const MEETS: readonly Point[] = [
  [0, 8],
  [2, 2],
  [7, 0],
  [7, -SEAM],
];

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
  const px = Math.min(type.hero * 1.5, full(2) / LEADING);
  const lines = within(
    SLICES.map((key) => bolder(words(data, `${key}2`), 'paper', px)),
    size.width * 0.55,
  );
  // What runs over lies on the lower wall, bends round its lip, and falls into the next basin, all in one breadth.
  const stream = (i: number): [Point[], Point[]] => {
    const { x, y, w } = basins[i]!;
    const [deep, end, lip, from] = [broad[i]!, surface(i + 1), x + w, x + w - WALL - SEAM];
    // The second pours to the left.
    const edge = (over: Point[], at: number, side: 1 | -1): Point[] =>
      [...over, ...MEETS.map(([px, py]): Point => [at + side * px, end - py])].map(([px, py]): Point => [
        i % 2 ? x + lip - px : px,
        py,
      ]);
    const bend = (side: 1 | -1, r: number): Point[] =>
      edge([[from, y + deep + BESIDE - r], ...arc(lip, y + deep + BESIDE, r, 0, 90)], lip + r, side);
    return [bend(1, deep + BESIDE), bend(-1, BESIDE)];
  };
  return [
    ...SLICES.flatMap((key, i): Mark[] => {
      const { x, w } = basins[i]!;
      const lower = broad[i]!;
      const [outer, inner] = lower ? stream(i) : [];
      return [
        // Under its walls, too.
        plain(`${key}-water`, { x, y: surface(i), w, h: full(i) + SEAM }, { role: 'debt', order: i }),
        ...(outer ? [shape(`${key}-stream`, outer, { role: 'debt', shade: STREAM, order: i }, inner)] : []),
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
