import { range } from 'd3-array';
import { withHedge } from '../../../lib/hedged.ts';
import type { Role } from '../../../lib/types.ts';
import type { LineMark, Mark, Point } from '../../../marks/mark.ts';
import { amount, words } from '../../chart.ts';
import { level } from '../rules.ts';
import { LEADING } from '../space.ts';
import { block, blockHeight, fitted, type Line } from '../type.ts';
import type { SpineLayout, TagPlan } from './spine-layout.ts';

/** The role of each tag's money: the builders' own, then the names in the order of the chapters that add them. */
const ROLES: readonly Role[] = ['chips', 'debt', 'equity', 'debt', 'debt', 'debt', 'debt', 'savers'];
/** How many tags there are, inked or blank. */
export const TAGS = ROLES.length;

/** The longest name, on one line and on two, in the size of its words; also where it is not known yet. */
const LONGEST = [13, 8.1] as const;
/** What a tag keeps before its words, for its hole, and after them, in their size; and over and under them in all, px. */
const [BEFORE, AFTER, INSIDE] = [1.5, 0.5, 3];
/** px; how much of its corners is cut off, the radius of its hole, and how thick its outline is, blank and inked. */
const [CUT, HOLE, THIN, THICK] = [9, 2.8, 1, 1.5];
/** Shares of a tag's room that its words are tried in. */
const EVEN = [0.6, 0.8] as const;
/** How much larger than the others' words the newest's may be: the largest that fits. */
const NEWEST = [1.3, 1.2, 1.1] as const;
/** How far the newest reaches out over the wall, of a tag's breadth, and the ground round it there, px. */
const [OUT, EDGE] = [0.45, 2];
/** How strong a blank one is. */
const BLANK = 0.7;

/** The size of the words at which every name fits a tag on at most two lines, px. @param w,h the tag's, px */
export const sizeIn = (w: number, h: number): number =>
  Math.max(
    ...LONGEST.map((longest, n) =>
      Math.min((h - INSIDE) / (LEADING * (n + 1)), w / (longest + BEFORE + AFTER)),
    ),
  );

/** A tag's outline from under its cut corner round, closed. @param out px that its line is thick, inside the tag */
function outline(x: number, y: number, w: number, h: number, out: number): Point[] {
  const half = out / 2;
  const [left, top, right, foot] = [x + half, y + half, x + w - half, y + h - half];
  return [
    [left, y + CUT],
    [x + CUT, top],
    [right, top],
    [right, foot],
    [x + CUT, foot],
    [left, y + h - CUT],
    [left, y + CUT],
    [x + CUT, top],
  ];
}

/** A small circle. */
const ring = (x: number, y: number, r: number): Point[] =>
  range(0, 391, 30).map((turn): Point => {
    const angle = (turn / 180) * Math.PI;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });

/**
 * A tag with a hole, for a name: never an amount. Blank while nobody is known, then ruled in grey, and filled
 * with the ink of its role while it is the newest.
 */
function tag(layout: SpineLayout, plan: TagPlan, n: number, names: number): Mark[] {
  const { h } = plan;
  const [known, newest] = [n <= names, n === names];
  // The newest reaches over the wall: but for the builders' own cash, which is beside the gap.
  const out = n && newest && plan.apart ? Math.min(plan.w * OUT, plan.x - EDGE) : 0;
  const w = plan.w + out;
  const x = plan.x + (n % plan.columns) * (plan.w + plan.gap) - out;
  const y = plan.top + Math.floor(n / plan.columns) * (h + plan.gap) + (n && plan.apart);
  const thick = known ? THICK : THIN;
  // A name that was there before is quiet: the newest is the news.
  const role = newest ? ROLES[n]! : 'context';
  const line = (part: string, points: readonly Point[], width: number, tone?: 'ground'): LineMark => ({
    kind: 'line',
    key: `other${n}${part}`,
    points,
    width,
    ...(tone ? { tone } : { role }),
    opacity: known ? undefined : BLANK,
  });
  const hole = ring(x + CUT + 1, y + h / 2, newest ? HOLE / 2 : HOLE);
  const shape: Mark[] = newest
    ? [
        ...(out
          ? [line('-air', outline(x - EDGE, y - EDGE, w + EDGE, h + 2 * EDGE, EDGE), EDGE, 'ground')]
          : []),
        { kind: 'box', key: `other${n}-tag`, x, y, w, h, r: 0, cut: CUT, role },
        line('-hole', hole, HOLE, 'ground'),
      ]
    : [line('-outline', outline(x, y, w, h, thick), thick), line('-hole', hole, thick)];
  if (!known) return shape;
  const tone = newest ? 'paper' : 'muted';
  const room = w - (BEFORE + AFTER) * plan.size;
  const said = words(layout.data, n ? `other${n}` : 'spineOwn');
  const nameIn = (px: number): Line => ({ text: said, size: px, weight: 600, tone });
  const larger = NEWEST.find((times) => {
    const line = nameIn(plan.size * times);
    return blockHeight([line], room) <= h - INSIDE && fitted(line, room) === line.size;
  });
  const size = plan.size * (newest ? (larger ?? 1) : 1);
  const money = amount(layout.data, 'ownCash');
  const own: Line = {
    text: withHedge(money, money.short),
    size,
    tone,
    fact: money.id,
    value: money.value,
  };
  const name = nameIn(size);
  const lines = n || blockHeight([name, own], room) > h - INSIDE ? [name] : [name, own];
  const high = blockHeight(lines, room);
  // Two lines of about one length.
  const maxWidth =
    EVEN.map((share) => room * share).find((width) => blockHeight(lines, width) === high) ?? room;
  const top = y + (h - high) / 2 - size * 0.04;
  return [...shape, ...block(`other${n}`, { x: x + BEFORE * plan.size, top, maxWidth }, lines).marks];
}

/** The line under the builders' own cash, which stands beside the gap and fills none of it. */
const under = ({ x, top, w, h, gap, apart }: TagPlan): LineMark =>
  level('own-apart', top + h + (gap + apart) / 2, [x, x + w]);

/**
 * All tags, so many of them inked; in one column the first stands apart, over a line.
 * @param names how many names are known beside the builders' own cash
 */
export const tags = (layout: SpineLayout, plan: TagPlan, names: number): Mark[] => [
  ...(plan.apart ? [under(plan)] : []),
  ...range(TAGS).flatMap((n) => tag(layout, plan, n, names)),
];
