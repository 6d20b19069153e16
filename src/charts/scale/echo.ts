import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { foot, name } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { block, blockHeight } from '../shared/type.ts';
import { poster } from './amounts.ts';

/** Firms of a ring. A prime number: ties that skip as many of them each time lead once through all. */
const FIRMS = 13;
/** A firm's radius, in the ring's breadth. */
const FIRM = 0.036;

/** Firms in a ring, each tied to every other. @param x,y top left, px @param d breadth, px */
function tied(key: string, x: number, y: number, d: number, tone: 'ink' | undefined, order: number): Mark[] {
  const r = d * FIRM;
  const way = d / 2 - r - 1;
  const at = (n: number): Point => {
    const angle = (n / FIRMS) * 2 * Math.PI;
    return [x + d / 2 + way * Math.sin(angle), y + d / 2 - way * Math.cos(angle)];
  };
  return [
    // Each is one tie of every firm, to the next, the next but one, …: all are tied to all.
    ...range(1, (FIRMS + 1) / 2).map((skip): Mark => ({
      kind: 'line',
      key: `${key}/tie${skip}`,
      points: range(FIRMS + 1).map((n) => at(n * skip)),
      width: 1.2,
      role: 'context',
      tone,
      order,
    })),
    ...range(FIRMS).map((n): Mark => {
      const [left, top] = at(n);
      return { kind: 'box', key: `${key}/firm${n}`, x: left - r, y: top - r, w: 2 * r, h: 2 * r, r, order };
    }),
  ];
}

/** A ring's breadth in the drawing's width and height: two stand corner to corner, or far apart where it is wide. */
const CORNERS = [0.55, 0.63] as const;
const APART = [0.3, 1] as const;
/** The year's size in the height that it has beside the rings. */
const YEAR = 0.48;

/** 7 · Firms tied each to each, and the same picture again for the years before 2008: an echo, nothing counted. */
export function echoScene(layout: Layout<'scale'>): Mark[] {
  const { size, type, space } = layout;
  const under = foot(layout, 'echoNote');
  const [w, h] = [size.width, under.top - space.half];
  const [corners, apart] = [CORNERS, APART].map(([wide, high]) => Math.min(w * wide, h * high)) as [
    number,
    number,
  ];
  const d = Math.max(corners, apart);
  const [x, y] = [w - d, h - d];
  const room = x - space.half;
  const year = Math.min(type.hero * 1.9, (d > corners ? h / 2 : y) * YEAR);
  const now = [poster(name(layout, 'now'), room, year), poster(name(layout, 'nowIs'), room, type.label)];
  const then = [name(layout, 'echoIs', 'context'), poster(name(layout, 'echo', 'context'), room, year)];
  return [
    ...tied('echo', 0, 0, d, undefined, 1),
    ...tied('now', x, y, d, 'ink', 0),
    ...block('echo-words', { x: d + space.half, top: 0 }, then).marks,
    ...block('now-words', { x: room, top: h - blockHeight(now), anchor: 'end' }, now).marks,
    ...under.marks,
  ];
}
