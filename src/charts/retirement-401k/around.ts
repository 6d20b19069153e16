import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { block } from '../shared/type.ts';
import { centred, coins, fitting, HUNDRED, plaque, type Saved, within } from './coins.ts';

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

/** 6 · Who stands around the loans to AI: a closed ring of institutions, and, wide and dotted, savers who may join. */
export function aroundScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const last = foot(layout, 'notToScale');
  const height = last.top - space.half;
  const [columns, across, down] = range(7, SUM - 6)
    .map((each): [number, number, number] => [each, size.width / each, height / (SUM - each)])
    .reduce((best, way) => (Math.min(way[1], way[2]) > Math.min(best[1], best[2]) ? way : best));
  const rows = SUM - columns;
  const r = Math.min(across, down) * RADIUS;
  const [px, py] = [(size.width - 2 * r) / (columns - 1), (height - 2 * r) / (rows - 1)];
  const places = [...loop(columns, rows, 0), ...loop(columns, rows, 1)].map(([x, y]): Point => [
    r + x * px,
    r + y * py,
  ]);
  const inner = { x: 2 * px, y: 2 * py, w: size.width - 4 * px, h: height - 4 * py };
  const name = [within(bold(layout, 'savers', 'savers'), inner.w)];
  const said = block(
    'savers',
    { x: size.width / 2, top: inner.y + 1, anchor: 'middle', maxWidth: inner.w },
    name,
  );
  const top = said.bottom + 2;
  const ring = {
    x: inner.x + space.hair,
    y: top,
    w: inner.w - 2 * space.hair,
    h: inner.y + inner.h - space.tight - top,
  };
  const lines = (['near1', 'near2'] as const).map((key) => within(bold(layout, key, 'paper'), ring.w - 12));
  const band = Math.max(...lines.map(({ size: high }) => high)) * 1.75;
  const thick = band * 0.4;
  const heart = { x: ring.x + thick, y: ring.y + band, w: ring.w - 2 * thick, h: ring.h - 2 * band };
  return [
    ...coins(layout, places, r, () => ({ order: 1 })),
    plaque('ring', ring, { tone: 'ink' }),
    plaque('heart', heart, { role: 'debt' }),
    ...centred('near1', { ...ring, h: band }, [lines[0]!]).marks,
    ...centred('near2', { ...ring, y: ring.y + ring.h - band, h: band }, [lines[1]!]).marks,
    ...centred(
      'loans',
      heart,
      fitting([bold(layout, 'loans', 'paper', type.hero * 1.3)], heart.w - 8, heart.h),
    ).marks,
    ...said.marks,
    ...last.marks,
  ];
}
