import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { alongLoop, onLoop, type Loop } from '../shared/ring/loops.ts';
import { block, blockHeight, type Block, type Line } from '../shared/type.ts';
import { lane } from './lane.ts';
import { footOf, sum, tens, type Deals } from './money.ts';

/** px that the way keeps from the drawing's edges, and words from what they stand beside. */
const [EDGE, BESIDE] = [8, 9];
/** Degrees from three o'clock, up and down: where the ten squares end, and where the way leaves the drawing. */
const SQUARES = 64;
const ENDS = 75;

const radians = (degrees: number): number => (degrees / 180) * Math.PI;

/** Where an arc bends back by half its radius, words end beside it: with the squares, so many radii are not theirs. */
const BENT = 0.8;

/** The ring seen from near: its right side alone, as high as the drawing, or as words beside it leave it room. */
function near(layout: Deals): { loop: Loop; pitch: number } {
  const { size } = layout;
  const height = size.height - footHeight(layout);
  const { width } = block('', { x: 0, top: 0 }, agreedLines(layout));
  const tallest = (height / 2 - EDGE) / Math.sin(radians(ENDS));
  const r = Math.min(tallest, (size.width - width - BESIDE * 5) / BENT);
  // Squares that are turned part outside: a little less than the arc has room for.
  const pitch = (radians(SQUARES) * 2 * r) / (tens(layout, 'openai') * 1.08);
  // As far right as the squares stay in, but no further than words beside them can be seen with them.
  const right = Math.min(size.width - pitch * 0.6, size.width * 0.5 + height * 0.5);
  return { loop: { x: right - r, y: height / 2, rx: r, ry: r }, pitch };
}

/** How much larger than the largest amount elsewhere the one is that is left. */
const LARGE = 1.45;

const planLines = (layout: Deals): Line[] => [
  sum(amount(layout.data, 'openai'), layout.type.hero, 'context'),
  caption(layout, 'planIs'),
  caption(layout, 'planIsMore'),
];

const agreedLines = (layout: Deals): Line[] => [
  sum(amount(layout.data, 'agreed'), layout.type.hero * LARGE, 'equity'),
  caption(layout, 'agreedIs'),
  caption(layout, 'agreedIsMore'),
];

/** How thick a bracket is, px. */
const BRACKET = 2;

/** Some of the squares, and what is said of them. */
interface Part {
  key: string;
  /** px of way. */
  from: number;
  to: number;
  role: 'context' | 'equity';
  lines: readonly Line[];
  /** px that its words may reach down to. */
  lowest: number;
}

/** px: where its words begin. */
const topOf = (
  loop: Loop,
  { from, to, lines, lowest }: Pick<Part, 'from' | 'to' | 'lines' | 'lowest'>,
): number => Math.min(onLoop(loop, (from + to) / 2)[1] - blockHeight(lines) / 2, lowest - blockHeight(lines));

/** A bracket round some squares, inside the arc, and their words on its left. */
function bracketed(loop: Loop, pitch: number, { key, from, to, role, lines, lowest }: Part): Mark[] {
  const inside = -pitch / 2 - 5;
  const tick = BESIDE * 0.7;
  const points = alongLoop(loop, from, to, inside - tick);
  const high = blockHeight(lines);
  const top = topOf(loop, { from, to, lines, lowest });
  const beside = points.filter(([, y]) => y > top - 4 && y < top + high + 4).map(([px]) => px);
  const x = Math.min(...beside) - BESIDE;
  return [
    {
      kind: 'line',
      key: `${key}-bracket`,
      points: [onLoop(loop, from, inside), ...points, onLoop(loop, to, inside)],
      width: BRACKET,
      role,
    },
    ...block(key, { x, top, anchor: 'end' }, lines).marks,
  ];
}

/** Who stands where the arc begins and where it ends, named beside it. */
function named(layout: Deals, loop: Loop): { nvidia: Block; openai: Block } {
  const quarter = (Math.PI / 2) * loop.ry;
  const end = radians(ENDS) * loop.ry;
  const line = (key: 'nvidia' | 'openai', at: number): Block => {
    const [x, y] = onLoop(loop, at);
    const lines = [name(layout, key)];
    const high = blockHeight(lines);
    const most = layout.size.height - footHeight(layout) - high;
    const top = Math.min(most, Math.max(0, y - high / 2));
    return block(`${key}-name`, { x: x - BESIDE, top, anchor: 'end' }, lines);
  };
  return { nvidia: line('nvidia', quarter - end), openai: line('openai', quarter + end) };
}

/** 8 · Ten squares of an announcement: seven are hairlines, three are agreed. */
export function shrinkScene(layout: Deals): Mark[] {
  const { data } = layout;
  const { loop, pitch } = near(layout);
  const [all, agreed] = [tens(layout, 'openai'), tens(layout, 'agreed')];
  const quarter = (Math.PI / 2) * loop.ry;
  const end = radians(ENDS) * loop.ry;
  const { marks, from, to, way } = lane(layout, loop, pitch, quarter - end, quarter + end);
  const cells = marks.map((cell, n): CellMark =>
    n < all - agreed
      ? { ...cell, role: 'context', standing: amount(data, 'openai').standing, part: 0 }
      : { ...cell, role: 'equity', standing: amount(data, 'agreed').standing },
  );
  const at = (n: number): number => from + (n * (to - from)) / all;
  const { nvidia, openai } = named(layout, loop);
  const lowest = openai.marks[0]!.y - layout.type.label * 1.6;
  const part = pitch * 0.12;
  const left: Part = {
    key: 'agreed',
    from: at(all - agreed) + part,
    to: to - part,
    role: 'equity',
    lines: agreedLines(layout),
    lowest,
  };
  const gone: Part = {
    key: 'plan',
    from: from + part,
    to: at(all - agreed) - part,
    role: 'context',
    lines: planLines(layout),
    lowest: topOf(loop, left) - 1,
  };
  return [
    ...way,
    ...cells,
    ...nvidia.marks,
    ...openai.marks,
    ...[gone, left].flatMap((each) => bracketed(loop, pitch, each)),
    ...footOf(layout),
  ];
}
