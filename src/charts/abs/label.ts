import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, plain, shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { ACROSS, crossed, loan, RADIUS, type Slices } from './loans.ts';

/** Where the label begins to roll up, from its lower edge to its right one: shares of its width and height, in a wide drawing too. */
const FOLD = { low: 0.05, right: 0.4, wide: 0.14 } as const;
/** The roll's radius, of how much of the label is loose: more than half of it is round, the rest lies back on the label. */
const ROLL = 0.26;
/** Pieces of each of its edges; half of them are straight enough before it turns over. */
const PIECES = 36;
/** How strong the back of the label is. */
const PALE = 0.42;
/** px between the roll and the loans behind it. */
const AIR = 4;
/** Every so many loans seen, one failed. */
const FAILED = 5;
const FIRST = 2;
/** The seal: its middle, of the label's width and height, and its radius, of both and of the way to the loose corner; in that, its teeth, its ring, and its words. */
const SEAL = { x: 0.32, y: 0.38, r: 0.29, high: 0.33, apart: 0.92 } as const;
const TEETH = { count: 24, deep: 0.05, broad: 0.3, pieces: 8 } as const;
const RING = 0.9;
const WORDS = { w: 1.46, h: 0.98, size: 0.205 } as const;

/** 6 · A label over the slices has a seal that says two things; where its corner rolls up, there are the loans. */
export function labelScene(layout: Slices): Mark[] {
  const { size, space } = layout;
  const says = foot(layout, 'oneLoan');
  const low = says.top - space.half;
  const { width } = size;
  const pitch = width / ACROSS;
  const rows = Math.floor(low / pitch);
  const high = low / rows;
  const r = Math.min(pitch, high) * RADIUS;
  const [from, to]: [Point, Point] = [
    [width * FOLD.low, low],
    [width, low * (layout.wide ? FOLD.wide : FOLD.right)],
  ];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  /** How far a point is below the fold, px. */
  const below = ([x, y]: Point): number => ((y - from[1]) * dx - (x - from[0]) * dy) / length;
  const corner: Point = [width, low];
  const roll = below(corner) * ROLL;
  // What is loose goes round the roll, then lies flat again, upside down.
  const rolled = (at: Point): Point => {
    const flat = below(at);
    const by = (flat < Math.PI * roll ? roll * Math.sin(flat / roll) : Math.PI * roll - flat) - flat;
    return [at[0] - (dy / length) * by, at[1] + (dx / length) * by];
  };
  // From the fold to the corner; where the label is seen from behind it has turned by a quarter.
  const edge = (start: Point): Point[] =>
    range(PIECES + 1).map((i) => {
      const t = i / PIECES;
      return rolled([start[0] + (corner[0] - start[0]) * t, start[1] + (corner[1] - start[1]) * t]);
    });
  const [right, under] = [edge(to), edge(from)];
  const turned = Math.round((PIECES * Math.PI * ROLL) / 2);
  const back = under.slice(turned);
  const seen = range(rows * ACROSS)
    .map((n): [number, Point] => [n, [((n % ACROSS) + 0.5) * pitch, (Math.floor(n / ACROSS) + 0.5) * high]])
    .filter(([, at]) => below(at) > roll + r + AIR);
  const failed = seen.filter((_, i) => i % FAILED === FIRST);
  const [x, y] = [width * SEAL.x, low * SEAL.y];
  const seal = Math.min(
    width * SEAL.r,
    low * SEAL.high,
    ...back.map(([px, py]) => SEAL.apart * Math.hypot(px - x, py - y)),
  );
  const round = (radius: number, teeth = 0): Point[] =>
    range(TEETH.count * TEETH.pieces + 2).map((i) => {
      const angle = (i / TEETH.pieces / TEETH.count) * 2 * Math.PI;
      const out = radius * (1 + teeth * Math.abs(Math.sin((angle * TEETH.count) / 2)));
      return [x + out * Math.sin(angle), y - out * Math.cos(angle)];
    });
  const full = seal * (1 - TEETH.broad / 2);
  const [w, h] = [seal * WORDS.w, seal * WORDS.h];
  const panel = { x: x - w / 2, y: y - h / 2, w, h };
  const set = (['rating', 'promise'] as const).map((key) =>
    bold(layout, key, 'debt', Math.max(SMALLEST, seal * WORDS.size)),
  );
  return [
    shape('label', [[0, 0], [width, 0], ...right], { role: 'debt' }, [[0, low], ...under]),
    shape('label-back', right.slice(turned), { role: 'debt', shade: PALE }, back),
    ...seen.map(([n, at]) => loan(n, at, r)),
    ...failed.flatMap(([n, at]) => crossed(n, at, r)),
    stroke('seal', round(full, TEETH.deep), seal * TEETH.broad, { tone: 'ground' }),
    plain('seal-ground', { x: x - full, y: y - full, w: 2 * full, h: 2 * full }, { bare: true, r: full }),
    stroke('seal-ring', round(seal * RING), 1.5, { role: 'debt' }),
    plain('panel', panel, { bare: true }),
    ...middled('panel-words', panel, set, 0).marks,
    ...says.marks,
  ];
}
