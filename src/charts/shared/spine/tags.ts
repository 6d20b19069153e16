import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../../marks/mark.ts';
import { words } from '../../chart.ts';
import type { PlaceBox } from '../places.ts';
import { FINE, ROLES } from '../question.ts';
import { LEADING, SMALLEST } from '../space.ts';
import { block, type Block, type Line, lowered, widthOf } from '../type.ts';
import type { SpineLayout } from './spine-layout.ts';

/** How high the tag is, of the room, and how far one name is from the next; and how high a name is, of its row. */
const TAG = 0.28;
const ROW = 0.09;
const NAME = 0.87;
/** Of a tag's height: how much of its corners is cut off, the radius of its hole, and what its words take. */
const CUT = 0.2;
const HOLE = 0.05;
const WORDS = 0.9;
/** How far it hangs down, of how far it reaches. */
const SAG = 0.4;
/** px, words on a tag at most. */
const LARGEST = 60;

const named = ({ data }: SpineLayout, n: number, tone: Line['tone'] = ROLES[n - 1]!): Line => ({
  text: words(data, `other${n}`),
  size: LARGEST,
  weight: 600,
  tone,
});

/** A line of words in a place, as large as it has room for. */
function filling(key: string, line: Line, x: number, w: number, h: number): Block {
  const set = (size: number): Block =>
    block(key, { x: x + w / 2, top: 0, anchor: 'middle', maxWidth: w }, [{ ...line, size }]);
  const sets = range(line.size, SMALLEST, -0.5).concat(SMALLEST).map(set);
  return sets.find(({ bottom, width }) => bottom <= h && width <= w) ?? sets.at(-1)!;
}

/** The middle of a tag's hole. */
const holeOf = ({ x, y, h }: PlaceBox): Point => [x + h * (CUT * 0.6 + HOLE * 2), y + h / 2];

/** A luggage tag: blank, or filled with the ink of a name's role, the name in letters as large as they may be. @param n which name, 1 to 7; 0 for none */
function tag(layout: SpineLayout, at: PlaceBox, n: number): Mark[] {
  const { x, y, w, h } = at;
  const [holeX, holeY] = holeOf(at);
  const [cut, hole] = [h * CUT, h * HOLE];
  const [left, right] = [cut * 0.6 + hole * 4.4, cut / 2];
  const role = ROLES[n - 1];
  const key = `other${n}`;
  const said = role && filling(key, named(layout, n, 'paper'), x + left, w - left - right, h * WORDS);
  return [
    { kind: 'box', key: `${key}-tag`, x, y, w, h, r: 0, cut, ...(role ? { role } : {}) },
    {
      kind: 'box',
      key: `${key}-hole`,
      x: holeX - 2 * hole,
      y: holeY - 2 * hole,
      w: 4 * hole,
      h: 4 * hole,
      r: 2 * hole,
      bare: !!role,
    },
    ...(said ? lowered(said, y + (h - said.bottom) / 2) : []),
  ];
}

/** A string that hangs between two points, and air round it. */
function string(key: string, [ax, ay]: Point, [bx, by]: Point): LineMark[] {
  const low = SAG * Math.hypot(bx - ax, by - ay);
  const points = FINE.map((t): Point => [ax + (bx - ax) * t, ay + (by - ay + low * (1 - t)) * t]);
  return [
    { kind: 'line', key: `${key}-air`, points, width: 5, tone: 'ground' },
    { kind: 'line', key, points, width: 2, tone: 'ink' },
  ];
}

/**
 * The names that are known, beside the question, none of them sized, each at the height of its piece: the newest on a tag,
 * always as large, those before under it in the colours of their roles. A string ties the tag to its piece; a thin way leads
 * from the edge of every other piece to its name, and none over another.
 * @param names how many, 0 to 7 @param piece the middle of the newest one's piece, or where the string ends
 * @param edgeOf points on the outer edge of a name's piece, px, the highest first
 */
export function tags(
  layout: SpineLayout,
  { x, y, w, h }: PlaceBox,
  names: number,
  piece: Point,
  edgeOf: (name: number) => readonly Point[],
): Mark[] {
  const before = range(names - 1, 0, -1);
  const [high, pitch] = [h * TAG, Math.max(h * ROW, SMALLEST / NAME)];
  const hangs = names ? piece[1] - high / 2 : y + high / 2;
  const hung = { x, y: Math.max(names > 6 ? y + pitch : y, Math.min(hangs, y + h - high)), w, h: high };
  const widest = widthOf(...before.map((n) => named(layout, n)));
  const fits = Math.min(layout.type.number, pitch * NAME, (w * LARGEST) / widest);
  const size = Math.max(SMALLEST, fits);
  let row = hung.y + high - pitch * 0.4;
  return [
    ...tag(layout, hung, names),
    ...string(`other${names}-string`, piece, holeOf(hung)),
    ...before.flatMap((n): Mark[] => {
      const edge = edgeOf(n);
      // The sixth piece is as high as the seventh, and farther right: over its tag no way crosses the string.
      const at = n > 5 ? y + pitch / 2 : (row = Math.max(row + pitch, edge[8]![1]));
      return [
        {
          kind: 'line',
          key: `line/${n}`,
          points: [edge.filter(([, height]) => height <= at).at(-1)!, [x - 4, at]],
          width: 2,
          role: ROLES[n - 1]!,
        },
        ...block(`other${n}`, { x, top: at - (LEADING / 2) * size }, [{ ...named(layout, n), size }]).marks,
      ];
    }),
  ];
}
