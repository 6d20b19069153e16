import { READS_HAN } from '../../../lib/han.ts';
import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../../marks/mark.ts';
import { words } from '../../chart.ts';
import type { PlaceBox } from '../places.ts';
import { FINE, ROLES } from '../question.ts';
import { BASELINE, INK, SMALLEST, UP, upOf } from '../space.ts';
import { block, type Block, type Line, lowered, poster } from '../type.ts';
import type { SpineLayout } from './spine-layout.ts';

/** How many names there may be under the tag: the lines of a list are as far apart in every chapter. */
const LINES = ROLES.length;
/** How high the tag is, of the room, tried from the highest, and a name, of its line. */
const [TAG, NAME] = [range(0.42, 0.15, -0.03), 0.68];
/** Of a tag's height: how much of its corners is cut off, the radius of its hole, and what its words take. */
const [CUT, HOLE, WORDS] = [0.2, 0.05, 0.9];
/** How far it hangs down, of how far it reaches. */
const SAG = 0.6;
/** px, words on a tag at most; and how much smaller they may be, to take a line less. */
const [LARGEST, FEWER] = [60, 0.78];

const named = ({ data }: SpineLayout, n: number, tone: Line['tone'] = ROLES[n - 1]!): Line => ({
  text: words(data, `other${n}`),
  size: LARGEST,
  weight: 600,
  tone,
});

/** A line of words in a place, as large as it has room for, in as few lines as cost little of its size. */
function filling(key: string, line: Line, x: number, w: number, h: number): Block {
  const set = (size: number): Block =>
    block(key, { x: x + w / 2, top: 0, anchor: 'middle', maxWidth: w }, [{ ...line, size }]);
  const sets = range(line.size, SMALLEST, -0.5).concat(SMALLEST).map(set);
  const fit = sets.filter(({ bottom, width }) => bottom <= h && width <= w);
  const sizeOf = ({ marks }: Block): number => marks[0]!.size;
  const [largest = sets.at(-1)!] = fit;
  const least = sizeOf(largest) * FEWER;
  return fit.find((one) => one.marks.length < largest.marks.length && sizeOf(one) >= least) ?? largest;
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

/**
 * A string that hangs between two points, and air round it. From a piece that is lower than the tag it comes up beside the tag,
 * clear of the ink between. @param side how far right it may be there, px
 */
function string(key: string, [ax, ay]: Point, [bx, by]: Point, side: number): LineMark[] {
  const low = SAG * Math.hypot(bx - ax, by - ay);
  const under = ay > by + low / 2;
  const across = under ? 2 * side - ax - bx : 0;
  const down = under ? low + ay - by : low;
  const points = FINE.map((t): Point => {
    const bent = t * (1 - t);
    return [ax + (bx - ax) * t + across * bent, ay + (by - ay) * t + down * bent];
  });
  return [
    { kind: 'line', key: `${key}-air`, points, width: 5, tone: 'ground' },
    { kind: 'line', key, points, width: 2, tone: 'ink' },
  ];
}

/** Where the names before stand: how high the tag over them is, and a line, px. All sizes of room have some. */
function linesIn({ h }: PlaceBox, before: number): { high: number; pitch: number } {
  const tries = TAG.map((share) => {
    const room = h * (1 - share);
    const lines = Math.min(LINES, Math.max(before, Math.floor((room * NAME) / SMALLEST)));
    return { high: h * share, pitch: room / lines };
  });
  return tries.find(({ pitch }) => pitch * NAME >= SMALLEST) ?? tries.at(-1)!;
}

/**
 * The names that are known, beside the question, none of them sized: the newest on a tag, always as large, those before under
 * it on the lines of a list, each in the colour of its role. A string ties the tag to its piece of the question.
 * @param names how many, 0 to 7 @param piece the middle of the newest one's piece, or where the string ends
 */
export function tags(layout: SpineLayout, at: PlaceBox, names: number, piece: Point): Mark[] {
  const { x, y, w } = at;
  const before = range(names - 1, 0, -1);
  const { high, pitch } = linesIn(at, before.length);
  const hung = { x, y, w, h: high };
  const all = before.map((n) => poster(named(layout, n), w, Math.min(layout.type.number, pitch * NAME)));
  const size = Math.max(
    SMALLEST,
    Math.min(layout.type.number, pitch * NAME, ...all.map((line) => line.size)),
  );
  const low = (line: number): number => y + high + (line + 1) * pitch;
  return [
    ...tag(layout, hung, names),
    // It stays away from words under the tag, the farther the lower it is tied.
    ...string(`other${names}-string`, piece, holeOf(hung), names > 1 ? x - piece[1] + y + high * 0.8 : x),
    ...before.flatMap((n, line): Mark[] => {
      const name = { ...named(layout, n), size };
      // Its letters, not its line, stand in the middle.
      const top = low(line) - pitch / 2 + ((READS_HAN ? upOf(name.text) : UP) - BASELINE - INK / 2) * size;
      return [
        {
          kind: 'line',
          key: `line/${line}`,
          points: [
            [x, low(line)],
            [x + w, low(line)],
          ],
          width: 1,
          role: 'context',
        },
        ...block(`other${n}`, { x, top }, [name]).marks,
      ];
    }),
  ];
}
