import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { disc, middled, shape } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { stroke } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { crossed, loan, RADIUS, type Slices } from './loans.ts';

/** How much of the label's two edges is loose at its corner, alike: of its width and its height, the smaller of both. */
const LOOSE_WIDE = 0.54;
const LOOSE_HIGH = 0.57;
/** Of that, how far the corner lies back over the fold: less than all of it, since it stands up a little. */
const BACK = 0.8;
/** How strong the back of the label is. */
const STRENGTH = 0.4;
/** Loans in the corner's longest row, and in those the room behind it along an edge; every so many seen, one failed. */
const LOANS = 4;
const ROOM = 4.75;
const FAILED = 5;
/** The seal: its middle, of the label's width and height, and its radius, of both and of the way to the loose corner. */
const SEAL_X = 0.33;
const SEAL_Y = 0.36;
const SEAL_WIDE = 0.29;
const SEAL_HIGH = 0.32;
const APART = 0.87;
/** In that: its ring, its words, and what they keep from its sides; how deep and how many its teeth are. */
const RING = 0.88;
const WORDS = 0.25;
const PAD = 0.17;
const DEEP = 0.1;
const TEETH = 40;

/** 6 · A label over the slices has a seal that says two things; where its corner rolls up, there are the loans. */
export function labelScene(layout: Slices): Mark[] {
  const { size, space } = layout;
  const says = foot(layout, 'oneLoan');
  const low = says.top - space.half;
  const { width } = size;
  const loose = Math.min(width * LOOSE_WIDE, low * LOOSE_HIGH);
  const [right, under]: Point[] = [
    [width, low - loose],
    [width - loose, low],
  ];
  const tip: Point = [width - loose * BACK, low - loose * BACK];
  const pitch = loose / ROOM;
  const seen = range(LOANS * LOANS).flatMap((n): [number, Point][] => {
    const [i, j] = [n % LOANS, Math.floor(n / LOANS)];
    return i + j < LOANS ? [[n, [width - (i + 0.5) * pitch, low - (j + 0.5) * pitch]]] : [];
  });
  const [x, y] = [width * SEAL_X, low * SEAL_Y];
  const seal = Math.min(width * SEAL_WIDE, low * SEAL_HIGH, APART * Math.hypot(tip[0] - x, tip[1] - y));
  const ground = { x: x - seal, y: y - seal, w: 2 * seal, h: 2 * seal };
  const set = (['rating', 'promise'] as const).map((key) =>
    bold(layout, key, 'debt', Math.max(SMALLEST, seal * WORDS)),
  );
  return [
    ...seen.map(([n, at]) => loan(n, at, pitch * RADIUS)),
    ...seen.flatMap(([n, at], i) => (i % FAILED ? [] : crossed(n, at, pitch * RADIUS))),
    shape('label', [[0, 0], [width, 0], right!, tip], { role: 'debt' }, [[0, low], under!]),
    shape('label-back', [right!, tip, under!], { role: 'debt', shade: STRENGTH }),
    disc('seal', x, y, seal, { bare: true }),
    stroke('seal-teeth', arc(x, y, seal, 0, 360), seal * DEEP, {
      tone: 'ground',
      dash: [(seal * Math.PI) / TEETH],
    }),
    stroke('seal-ring', arc(x, y, seal * RING, 0, 360), 1.5, { role: 'debt' }),
    ...middled('seal-words', ground, set, seal * PAD).marks,
    ...says.marks,
  ];
}
