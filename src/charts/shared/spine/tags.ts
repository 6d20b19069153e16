import { READS_HAN } from '../../../lib/han.ts';
import { range } from 'd3-array';
import type { Role } from '../../../lib/types.ts';
import type { Mark, Point } from '../../../marks/mark.ts';
import { words } from '../../chart.ts';
import type { PlaceBox } from '../places.ts';
import { BASELINE, INK, UP, upOf } from '../space.ts';
import { block, type Line, poster } from '../type.ts';
import type { SpineLayout } from './spine-layout.ts';

/** The role of each name's money, in the order of the chapters that add them. */
const ROLES: readonly Role[] = ['debt', 'equity', 'debt', 'debt', 'debt', 'debt', 'savers'];
/** Of a tag's height: its words, at most. */
const WORDS = 0.66;
/** Of it, too: how much of its corners is cut off, the radius of its hole; what its words keep from its ends in all. */
const [CUT, HOLE, ENDS] = [0.3, 0.085, 1.5];
/** And the air round it. */
const EDGE = 0.1;

/** How much of its place in the pile an edge fills: between two of them is air. */
const APART = 0.68;

/** Where the pile stands, and how high its tags are: see `SpinePlan`. */
type Pile = Readonly<Record<'foot' | 'before' | 'newest', number>>;

/** A small circle. */
const ring = (x: number, y: number, r: number): Point[] =>
  range(0, 391, 30).map((turn): Point => {
    const angle = (turn / 180) * Math.PI;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });

/** The edge of a tag that lies under others. */
const edgeOf = (at: PlaceBox, n: number): Mark[] => [
  { kind: 'box', key: `other${n}-tag`, ...at, r: 0, role: ROLES[n - 1]! },
];

/** A name on a luggage tag, filled with the ink of its role, on a tag of paper that is its air. @param n which name, 1 to 7 */
function tag({ data }: SpineLayout, { x, y, w, h }: PlaceBox, n: number): Mark[] {
  const key = `other${n}`;
  const [cut, edge, hole] = [h * CUT, Math.max(2, h * EDGE), h * HOLE];
  const said: Line = { text: words(data, `other${n}`), size: 0, weight: 600, tone: 'paper' };
  const line = poster(said, w - h * ENDS, h * WORDS);
  // Its letters, not its line, stand in the middle.
  const top = y + h / 2 + ((READS_HAN ? upOf(line.text) : UP) - BASELINE - INK / 2) * line.size;
  return [
    { kind: 'box', key: `${key}-air`, x, y: y - edge, w, h: h + 2 * edge, r: 0, cut: cut + edge, bare: true },
    { kind: 'box', key: `${key}-tag`, x, y, w, h, r: 0, cut, role: ROLES[n - 1]! },
    {
      kind: 'line',
      key: `${key}-hole`,
      points: ring(x + cut + hole * 2, y + h / 2, hole),
      width: hole * 2,
      tone: 'ground',
    },
    ...block(key, { x: x + (w + cut) / 2, top, anchor: 'middle' }, [line]).marks,
  ];
}

/**
 * The names that are known as a pile of tags over the question's dot, the oldest at its foot. Each was named in its own
 * chapter: of all but the newest, on top, only the edge is seen, so that the question stays one.
 * @param names how many, 0 to 7
 */
export function tags(layout: SpineLayout, { foot, before, newest }: Pile, names: number): Mark[] {
  const w = layout.size.width;
  const under = (names - 1) * before;
  const pile = range(1, names + 1).flatMap((n) => {
    const h = n === names ? newest : before * APART;
    const at = { x: 0, y: foot - (n - 1) * before - h, w, h };
    return n === names ? tag(layout, at, n) : edgeOf(at, n);
  });
  // Nothing shows between two edges.
  const paper: Mark = { kind: 'box', key: 'pile', x: 0, y: foot - under, w, h: under, r: 0, bare: true };
  return under > 0 ? [paper, ...pile] : pile;
}
