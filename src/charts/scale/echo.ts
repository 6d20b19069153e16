import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { foot, name } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { block } from '../shared/type.ts';
import { lowered, poster, stroke } from './amounts.ts';

/** Firms of a ring. A prime number: ties that skip as many of them each time lead once through all. */
const FIRMS = 23;
/** The least that a tie skips: long ones cross at the heart of the ring, and close it. */
const SKIP = 7;
/** A firm's radius, and by how much a tie is broader that skips one more, in the ring's breadth. */
const [FIRM, TIE] = [0.026, 0.0028];
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

/** The air between the two, in the drawing's width, and the most that a year takes of the height. */
const [APART, YEAR] = [0.05, 0.26];

/** 7 · The years before 2008 and 2025, the same picture twice: firms tied until nobody can see into it, nothing counted. */
export function echoScene(layout: Layout<'scale'>): Mark[] {
  const { size, type, space } = layout;
  const under = foot(layout, 'echoNote');
  const w = size.width;
  const each = (w * (1 - APART)) / 2;
  const claim = block('claim', { x: 0, top: 0 }, [poster(name(layout, 'tied'), w, type.hero)]);
  const low = under.top - space.near - claim.bottom;
  const years = (most: number) =>
    (['echo', 'now'] as const).map((year, i) =>
      block(`${year}-words`, { x: i * (w - each) + each / 2, top: 0, anchor: 'middle' }, [
        poster(name(layout, year, i ? 'ink' : 'context'), each, most),
      ]),
    );
  const said = years(low * YEAR);
  const d = Math.min(each, low - said[0]!.bottom - space.snug - space.clear);
  const top = (low - space.clear - d - said[0]!.bottom - space.snug) / 2;
  return [
    ...(['echo', 'now'] as const).flatMap((year, i) => [
      ...lowered(said[i]!, top),
      ...tied(
        year,
        i * (w - each) + (each - d) / 2,
        low - space.clear - d - top,
        d,
        i ? undefined : { role: 'context' },
      ),
    ]),
    ...lowered(claim, low),
    ...under.marks,
  ];
}
