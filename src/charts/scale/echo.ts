import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { foot, name } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, blockHeight, lowered, poster } from '../shared/type.ts';

/** An overhand knot, from the rope's one end to its other: where it is at `t`, and the way it goes there, from its middle. */
const at = (t: number): Point => [t ** 3 - 3 * t, t ** 4 - 4 * t ** 2 + 2];
const goes = (t: number): Point => [3 * t ** 2 - 3, 4 * t ** 3 - 8 * t];
/** Where the rope ends, and its pieces from the lowest up, each with how many points it needs: a knot goes over and under itself. */
const END = 1.99;
const PIECES = [
  [0.9, 1.85, 18],
  [-END, -1.8, 12],
  [-1.85, 0.92, 52],
  [1.8, END, 12],
] as const;
/** Those that are seen of a knot behind another. */
const BEHIND = PIECES.filter((_, n) => n % 2 === 0);
/** Strands of the rope; and px of air between them, and round it where it lies on itself. */
const STRANDS = 3;
const BETWEEN = 2;
const ROUND = 4;

/** Where a knot is tied, px: its middle, what one is across and down, how thick its rope is. */
interface Tied {
  x: number;
  y: number;
  across: number;
  down: number;
  rope: number;
}

/** A rope of strands in a knot. @param pieces of it that are seen @param look of its strands, ink if not said */
function knot(
  key: string,
  { x, y, across, down, rope }: Tied,
  pieces: readonly (typeof PIECES)[number][] = PIECES,
  look?: Partial<LineMark>,
): Mark[] {
  const place = (t: number, aside = 0): Point => {
    const [[px, py], [dx, dy]] = [at(t), goes(t)];
    const long = Math.hypot(dx * across, dy * down);
    return [x + px * across - (dy * down * aside) / long, y + py * down + (dx * across * aside) / long];
  };
  const pitch = (rope + BETWEEN) / STRANDS;
  return pieces.flatMap(([from, to, points], piece) => {
    const ts = range(points + 1).map((n) => from + ((to - from) * n) / points);
    const strand = (part: string, ways: number[], aside: number, width: number): LineMark =>
      stroke(
        `${key}/${part}${piece}`,
        ways.map((t) => place(t, aside)),
        width,
        look,
      );
    return [
      // Its ends are no ends of the strands: where two pieces meet nothing is seen.
      { ...strand('air', ts.slice(1, -1), 0, rope + 2 * ROUND), tone: 'ground' as const, role: undefined },
      ...range(STRANDS).map((n) => strand(`${n}-`, ts, (n - (STRANDS - 1) / 2) * pitch, pitch - BETWEEN)),
    ];
  });
}

/** Of the breadth of both: how far the knot before stands aside, a rope, and a firm's plate. Of a rope, how far that knot stands up. */
const ASIDE = 0.15;
const ROPE = 0.165;
const PLATE = 0.32;
const OVER = 0.42;
/** How broad both are at most, of their height; how high the knot is, of its breadth; how large a year is, at most, of the room's height and breadth. */
const BROAD = 2.4;
const TALL = 0.68;
const YEAR = 0.19;
const WIDE = 0.18;

/** 7 · Firms tied by one rope in a knot that nobody can see into, and behind it, grey, that of 2008: nothing is counted. */
export function echoScene(layout: Layout<'scale'>): Mark[] {
  const { size, type, space } = layout;
  const under = foot(layout, 'echoNote');
  const claim = block('claim', { x: 0, top: 0 }, [poster(name(layout, 'tied'), size.width, type.hero)]);
  const low = under.top - space.near - claim.bottom;
  const year = Math.min(low * YEAR, size.width * WIDE);
  const top = year * LEADING;
  const high = low - space.near - top;
  const w = Math.min(size.width, high * BROAD);
  const left = (size.width - w) / 2;
  const rope = Math.min(w * ROPE, high * 0.26);
  // Air round the rope is in the drawing, too.
  const thick = rope / 2 + ROUND;
  const across = (w * (1 - ASIDE) - 2 * thick) / 4;
  const over = rope * OVER + thick;
  // The rope's ends are behind the plates.
  const plate = Math.max(type.label * 2, rope * 0.74);
  const below = Math.max(thick, plate / 2);
  const down = Math.min(across * TALL, (high - below - over) / 4);
  // What they leave free is over them and under them.
  const air = (high - below - over - 4 * down) / 2;
  const tied = { x: left + w - thick - 2 * across, y: top + air + over + 2 * down, across, down, rope };
  const firms = (n: number): Mark[] => {
    const box = { x: left + n * w * (1 - PLATE), y: tied.y + 2 * down - plate / 2, w: w * PLATE, h: plate };
    const words = [{ ...name(layout, 'firms'), size: type.number }];
    const top = box.y + (plate - blockHeight(words)) / 2;
    return [
      { kind: 'box', key: `firms${n}-box`, ...box, r: 3 },
      ...block(`firms${n}`, { x: box.x + box.w / 2, top, anchor: 'middle' }, words).marks,
    ];
  };
  return [
    ...knot('echo', { ...tied, x: tied.x - w * ASIDE, y: tied.y - rope * OVER }, BEHIND, { role: 'context' }),
    ...knot('now', tied),
    ...firms(0),
    ...firms(1),
    ...block('echo', { x: left, top: 0 }, [{ ...name(layout, 'echo', 'context'), size: year }]).marks,
    ...block('now', { x: left + w, top: 0, anchor: 'end' }, [{ ...name(layout, 'now'), size: year }]).marks,
    ...lowered(claim, low),
    ...under.marks,
  ];
}
