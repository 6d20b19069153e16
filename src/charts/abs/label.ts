import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { shape, within } from '../shared/places.ts';
import { block, blockHeight, widthOf } from '../shared/type.ts';
import { ACROSS, crossed, loan, RADIUS, type Slices } from './loans.ts';

/** Where the label is folded, from its lower edge to its right one: shares of its width and height, in a wide drawing too. */
const FOLD = { low: 0.05, right: 0.38, wide: 0.14 } as const;
/** How far back the lifted corner reaches over the label, of what lies flat. */
const BACK = 0.22;
/** How strong the back of the label is. */
const PALE = 0.42;
/** px between the fold and the loans behind it. */
const AIR = 4;
/** Every so many loans seen, one failed. */
const FAILED = 5;
const FIRST = 2;
/** The panel's words, and the panel round them, of the label's width and height. */
const PANEL = { left: 0.06, top: 0.075, most: 0.6, high: 0.4 } as const;

/** 6 · A label over the slices says two things; where its corner lifts, there are the loans. */
export function labelScene(layout: Slices): Mark[] {
  const { size, type, space } = layout;
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
  const lifted = below([width, low]) * (1 + BACK);
  const tip: Point = [width + (dy / length) * lifted, low - (dx / length) * lifted];
  const seen = range(rows * ACROSS)
    .map((n): [number, Point] => [n, [((n % ACROSS) + 0.5) * pitch, (Math.floor(n / ACROSS) + 0.5) * high]])
    .filter(([, at]) => below(at) > r + AIR);
  const failed = seen.filter((_, i) => i % FAILED === FIRST);
  const most = Math.min(type.hero * 2, (low * PANEL.high) / 3.2);
  const set = within(
    (['rating', 'promise'] as const).map((key) => bold(layout, key, 'ink', most)),
    width * PANEL.most,
  );
  const pad = set[0]!.size * 0.45;
  const w = widthOf(...set) + 2 * pad;
  const [x, y] = [width * PANEL.left, low * PANEL.top];
  return [
    shape('label', [[0, 0], [width, 0], to, tip], { role: 'debt' }, [[0, low], from]),
    shape('label-back', [from, tip], { role: 'debt', shade: PALE }, [from, to]),
    ...seen.map(([n, at]) => loan(n, at, r)),
    ...failed.flatMap(([n, at]) => crossed(n, at, r)),
    { kind: 'box', key: 'panel', x, y, w, h: blockHeight(set) + pad, r: 2 },
    ...block('panel-words', { x: x + w / 2, top: y + pad * 0.42, anchor: 'middle' }, set).marks,
    ...says.marks,
  ];
}
