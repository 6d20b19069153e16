import { range } from 'd3-array';
import type { Role } from '../../../lib/types.ts';
import type { LineMark, Mark, Point } from '../../../marks/mark.ts';
import { words } from '../../chart.ts';
import type { PlaceBox } from '../places.ts';
import { level } from '../rules.ts';
import { BASELINE, INK, UP } from '../space.ts';
import { type Block, block, type Line, poster, runIn } from '../type.ts';
import type { NamesPlan, SpineLayout } from './spine-layout.ts';
import { ownLines } from './spine-plan.ts';

/** The role of each name's money, in the order of the chapters that add them. */
const ROLES: readonly Role[] = ['debt', 'equity', 'debt', 'debt', 'debt', 'debt', 'savers'];
/** Of a tag's height: how much of its corners is cut off, the radius of its hole; the air round it; its words at most, and what they keep from its ends in all. */
const [CUT, HOLE, EDGE, WORDS, ENDS] = [0.3, 0.085, 0.1, 0.66, 1.5];

/** A tag's outline from under its cut corner round, closed. */
function outline({ x, y, w, h }: PlaceBox, cut: number): Point[] {
  return [
    [x, y + cut],
    [x + cut, y],
    [x + w, y],
    [x + w, y + h],
    [x + cut, y + h],
    [x, y + h - cut],
    [x, y + cut],
    [x + cut, y],
  ];
}

/** A small circle. */
const ring = (x: number, y: number, r: number): Point[] =>
  range(0, 391, 30).map((turn): Point => {
    const angle = (turn / 180) * Math.PI;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });

/** The newest name on a luggage tag, filled with the ink of its role, in the hole of the question. @param names how many are known, 1 to 7 */
export function newest({ data }: SpineLayout, { x, y, w, h }: PlaceBox, names: number): Mark[] {
  const key = `other${names}`;
  const [cut, edge, hole] = [h * CUT, Math.max(2, h * EDGE), h * HOLE];
  const stroke = (part: string, points: readonly Point[], width: number): LineMark => ({
    kind: 'line',
    key: `${key}${part}`,
    points,
    width,
    tone: 'ground',
  });
  const said: Line = { text: words(data, `other${names}`), size: 0, weight: 600, tone: 'paper' };
  const line = poster(said, w - h * ENDS, h * WORDS);
  // Its letters, not its line, stand in the middle.
  const top = y + h / 2 + (UP - BASELINE - INK / 2) * line.size;
  const around = { x: x + edge / 2, y: y - edge / 2, w: w - edge, h: h + edge };
  return [
    stroke('-air', outline(around, cut), edge),
    { kind: 'box', key: `${key}-tag`, x, y, w, h, r: 0, cut, role: ROLES[names - 1]! },
    stroke('-hole', ring(x + cut + hole * 2, y + h / 2, hole), hole * 2),
    ...block(key, { x: x + (w + cut) / 2, top, anchor: 'middle' }, [line]).marks,
  ];
}

/**
 * The names that were known before, quiet; and, under a line, the builders' own cash, which is beside the gap and fills none
 * of it. While no name is known it is the news.
 * @param names how many names are known beside it
 */
export function listed(layout: SpineLayout, plan: NamesPlan, names: number): Mark[] {
  const { x, y, w, h, columns, size, line } = plan;
  const { space, type } = layout;
  const column = (n: number): number => (n % columns) * ((w + space.half) / columns);
  const [much, is] = ownLines(layout, size, names ? 'muted' : 'chips');
  const cash: [Line, Line] = names
    ? [{ ...much, weight: 400 }, is]
    : [poster(much, w, Math.max(size, type.number)), is];
  const told = (top: number): Block => runIn('other0', { x, top, maxWidth: w }, cash);
  const top = y + h - told(0).bottom;
  return [
    ...range(columns && names > 1 ? names - 1 : 0).flatMap((n) => {
      const said: Line = { text: words(layout.data, `other${n + 1}`), size, tone: 'muted' };
      return block(`other${n + 1}`, { x: x + column(n), top: y + Math.floor(n / columns) * line }, [said])
        .marks;
    }),
    level('own-apart', top - space.tight, [x, x + w]),
    ...told(top).marks,
  ];
}
