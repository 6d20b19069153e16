import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { foot, name } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, lowered, poster } from '../shared/type.ts';

/** Firms of a ring. A prime number: ties that skip as many of them each time lead once through all. */
const FIRMS = 23;
/** The least that a tie skips: long ones cross at the heart of the ring, and close it. */
const SKIP = 7;
/** A firm's radius, and by how much a tie is broader that skips one more, in the ring's breadth. */
const [FIRM, TIE] = [0.026, 0.0017];
/** Half the heart that even the longest ties leave open, in the ring's breadth. */
const HEART = 0.035;

/** Firms in a ring, tied across it. @param x,y top left, px @param d breadth, px @param look of its ties, ink if not said */
function tied(key: string, x: number, y: number, d: number, look?: Partial<LineMark>): Mark[] {
  const r = d * FIRM;
  const way = d / 2 - r - 1;
  const at = (n: number): Point => {
    const angle = (n / FIRMS) * 2 * Math.PI;
    return [x + d / 2 + way * Math.sin(angle), y + d / 2 - way * Math.cos(angle)];
  };
  const line = (part: string, points: Point[], width: number): Mark =>
    stroke(`${key}/${part}`, points, width * d, look);
  return [
    // Each is two ties of every firm, to those that are as far from it on either side.
    ...range(SKIP, (FIRMS + 1) / 2).map((skip) =>
      line(
        `tie${skip}`,
        range(FIRMS + 1).map((n) => at(n * skip)),
        TIE * (skip - SKIP + 2),
      ),
    ),
    line(
      'heart',
      [
        [x + d * (0.5 - HEART), y + d / 2],
        [x + d * (0.5 + HEART), y + d / 2],
      ],
      2 * HEART,
    ),
    ...range(FIRMS).map((n): Mark => {
      const [left, top] = at(n);
      return { kind: 'box', key: `${key}/firm${n}`, x: left - r, y: top - r, w: 2 * r, h: 2 * r, r };
    }),
  ];
}

/** The air between the two, in the drawing's width; how large a year is, at most: of the height, and of a ring's breadth. */
const [APART, HIGH, BROAD] = [0.05, 0.26, 0.44];

/** 7 · The years before 2008 and 2025, the same picture twice: firms tied until nobody can see into it, nothing counted. */
export function echoScene(layout: Layout<'scale'>): Mark[] {
  const { size, type, space } = layout;
  const under = foot(layout, 'echoNote');
  const w = size.width;
  const each = (w * (1 - APART)) / 2;
  const claim = block('claim', { x: 0, top: 0 }, [poster(name(layout, 'tied'), w, type.hero)]);
  const low = under.top - space.near - claim.bottom;
  const year = Math.min(low * HIGH, each * BROAD);
  const over = year * LEADING + space.snug;
  const d = Math.min(each, low - over - space.clear);
  const top = (low - space.clear - d - over) / 2;
  return [
    ...(['echo', 'now'] as const).flatMap((key, i) => {
      const x = i * (w - each) + each / 2;
      return [
        ...block(`${key}-words`, { x, top, anchor: 'middle' }, [
          { ...name(layout, key, i ? 'ink' : 'context'), size: year },
        ]).marks,
        ...tied(key, x - d / 2, top + over, d, i ? undefined : { role: 'context' }),
      ];
    }),
    ...lowered(claim, low),
    ...under.marks,
  ];
}
