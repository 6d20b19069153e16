import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { foot, name } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { block } from '../shared/type.ts';
import { centred, standing, stroke } from './amounts.ts';

/** Firms of a ring. A prime number: ties that skip as many of them each time lead once through all. */
const FIRMS = 23;
/** The least that a tie skips: long ones cross at the heart of the ring, and close it. */
const SKIP = 7;
/** A firm's radius, and by how much a tie is broader that skips one more, in the ring's breadth. */
const [FIRM, TIE] = [0.026, 0.0022];
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

/** A ring's breadth in what it and its year have, where they stand beside each other. */
const RING = 0.53;

/** 7 · The years before 2008, and the same picture again for 2025: firms tied until nobody can see into it, nothing counted. */
export function echoScene(layout: Layout<'scale'>): Mark[] {
  const { size, type, space, wide } = layout;
  const under = foot(layout, 'echoNote');
  const [w, h] = [size.width, under.top - space.near];
  const side = wide ? w / 2 - space.clear : w * (1 - RING) - space.half;
  return [
    ...(['echo', 'now'] as const).flatMap((year, i) => {
      const tone = i ? 'ink' : 'context';
      const x = wide ? (i * w) / 2 : 0;
      const said = block(`${year}-words`, { x, top: 0, maxWidth: side }, [
        { ...name(layout, year, tone), size: type.hero * 2 },
        name(layout, `${year}Is`, tone),
      ]);
      const d = wide
        ? Math.min(h - said.bottom - space.snug, side)
        : Math.min((h - space.near) / 2, w * RING);
      const y = wide || i ? h - d : space.near;
      return [
        ...tied(year, wide ? x : w - d, y, d, i ? undefined : { role: 'context' }),
        ...(wide ? standing(said, y - space.snug) : centred(said, y, y + d)),
      ];
    }),
    ...under.marks,
  ];
}
