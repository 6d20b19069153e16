import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, type PlaceBox, slab } from '../shared/places.ts';
import { poster } from '../shared/type.ts';
import { coins, fitting, HUNDRED, plaque, type Saved, within } from './coins.ts';

/** Columns and rows of a frame two coins thick that a hundred coins fill: their sum is always this. */
const SUM = HUNDRED / 4 + 4;
/** How much of its place a coin fills, as a radius. */
const RADIUS = 0.43;

/** The places round a frame, clockwise from its upper left corner, so far from the outer edge. */
function loop(columns: number, rows: number, deep: number): Point[] {
  const [right, low] = [columns - 1 - deep, rows - 1 - deep];
  return [
    ...range(deep, right).map((x): Point => [x, deep]),
    ...range(deep, low).map((y): Point => [right, y]),
    ...range(right, deep, -1).map((x): Point => [x, low]),
    ...range(low, deep, -1).map((y): Point => [deep, y]),
  ];
}

/** How high the plate with the savers' name is, in its words' size. */
const PLATE = 1.5;
/** How strong the red is around its heart, and how strong where it reaches savers. */
const [NEAR, FAR] = [0.42, 0.18];
/** How strong a coin is that it reaches. */
const TINTED = 0.55;

/** 6 · The loans to AI, the institutions around them, and savers around those: the red reaches the nearest of them. */
export function aroundScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const name = poster(bold(layout, 'savers', 'paper'), size.width - 2 * space.half, type.number);
  const note = foot(layout, 'notToScale');
  // The rings of coins stand on their name.
  const plate = { x: 0, w: size.width, h: name.size * PLATE };
  const last = note.top - space.tight - plate.h;
  const height = last - space.tight;
  const [columns, across, down] = range(7, SUM - 6)
    .map((each): [number, number, number] => [each, size.width / each, height / (SUM - each)])
    .reduce((best, way) => (Math.min(way[1], way[2]) > Math.min(best[1], best[2]) ? way : best));
  const rows = SUM - columns;
  const r = Math.min(across, down) * RADIUS;
  const [px, py] = [(size.width - 2 * r) / (columns - 1), (height - 2 * r) / (rows - 1)];
  const outer = loop(columns, rows, 0);
  const places = [...outer, ...loop(columns, rows, 1)].map(([x, y]): Point => [r + x * px, r + y * py]);
  /** The rectangle inside so many rings of coins. */
  const inside = (rings: number): PlaceBox => {
    const [x, y] = [rings * px - (px - 2 * r) / 2, rings * py - (py - 2 * r) / 2];
    return { x, y, w: size.width - 2 * x, h: height - 2 * y };
  };
  const [halo, ring] = [inside(1), inside(2)];
  const lines = (['near1', 'near2'] as const).map((key) => within(bold(layout, key), ring.w - 12));
  const band = Math.max(...lines.map(({ size: high }) => high)) * 1.75;
  const thick = band * 0.6;
  const heart = { x: ring.x + thick, y: ring.y + band, w: ring.w - 2 * thick, h: ring.h - 2 * band };
  return [
    slab('halo', halo, { role: 'debt', shade: FAR, order: 1 }),
    {
      kind: 'box',
      key: 'ring-paper',
      ...ring,
      r: 0,
      bare: true,
    },
    slab('ring', ring, { role: 'debt', shade: NEAR }),
    plaque('heart', heart, { role: 'debt' }),
    ...coins(layout, places, r, (n) =>
      n < outer.length ? { order: 1 } : { order: 1, shade: TINTED, role: 'debt' },
    ),
    ...middled('near1', { ...ring, h: band }, [lines[0]!]).marks,
    ...middled('near2', { ...ring, y: ring.y + ring.h - band, h: band }, [lines[1]!]).marks,
    ...middled(
      'loans',
      heart,
      fitting([bold(layout, 'loans', 'paper', type.hero * 1.8)], heart.w - 8, heart.h),
    ).marks,
    { ...plaque('savers-plate', { ...plate, y: last }, { role: 'savers' }), order: 1 },
    ...middled('savers', { ...plate, y: last }, [name], 0, 1).marks,
    ...note.marks,
  ];
}
