import type { CellMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { alongLoop, onLoop, wagons, type Loop } from '../shared/ring/loops.ts';
import { level } from '../shared/rules.ts';
import { block, blockHeight, type Block, type Line } from '../shared/type.ts';
import { WAY } from './circle.ts';
import { BESIDE, coveredBy, hollow } from './free.ts';
import { footOf, sum, tens, type Deals } from './money.ts';

/** px that the way keeps from the drawing's edges. */
const EDGE = 8;
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
  const r = Math.min(tallest, (size.width - width - BESIDE * 4) / BENT);
  // Squares that are turned part outside: a little less than the arc has room for.
  const pitch = (radians(SQUARES) * 2 * r) / (tens(layout, 'openai') * 1.08);
  // As far right as the squares stay in, but no further than words beside them can be seen with them.
  const right = Math.min(size.width - pitch * 0.6, size.width * 0.5 + height * 0.5);
  return { loop: { x: right - r, y: height / 2, rx: r, ry: r }, pitch };
}

/** How much larger than the largest amount elsewhere the one is that is left. */
const LARGE = 1.45;

const planLines = (layout: Deals): [Line, ...Line[]] => [
  sum(amount(layout.data, 'openai'), layout.type.hero, 'context'),
  caption(layout, 'planIs'),
  caption(layout, 'planIsMore'),
];

const agreedLines = (layout: Deals): [Line, ...Line[]] => [
  sum(amount(layout.data, 'agreed'), layout.type.hero * LARGE, 'equity'),
  caption(layout, 'agreedIs'),
  caption(layout, 'agreedIsMore'),
];

/** The way from Nvidia to the squares, and from them on, with its head. */
function way(loop: Loop, [from, to]: Point, pitch: number): LineMark[] {
  const quarter = (Math.PI / 2) * loop.ry;
  const end = radians(ENDS) * loop.ry;
  const [tip, head, free] = [quarter + end, Math.max(8, pitch * 0.3), pitch * 0.15];
  const line = (key: string, points: readonly Point[]): LineMark => ({
    kind: 'line',
    key,
    points,
    width: pitch * WAY * 0.4,
    role: 'equity',
  });
  const barb = (out: number): Point => onLoop(loop, tip - head, out * head * 0.7);
  return [
    line('stake-out', alongLoop(loop, quarter - end, from - free)),
    line('stake-in', alongLoop(loop, to + free, tip)),
    line('stake-head', [barb(1), onLoop(loop, tip), barb(-1)]),
  ];
}

/** What stands beside some of the squares. */
interface Said {
  key: string;
  /** px: the middle of its words. */
  middle: number;
  lines: readonly [Line, ...Line[]];
}

/** Words on the arc's left, all from one edge, each with a hairline from its first to the squares. */
function beside({ size }: Deals, drawn: readonly Mark[], said: readonly Said[]): Mark[] {
  const boxes = coveredBy(drawn);
  const places = said.map(({ middle, lines }) => {
    const half = blockHeight(lines) / 2;
    const [, right] = hollow(boxes, [middle - half, middle + half], 0);
    const { width } = block('', { x: 0, top: 0 }, lines);
    return Math.min(right - BESIDE * 3 - width, right - size.width * 0.62);
  });
  const x = Math.max(0, Math.min(...places));
  return said.flatMap(({ key, middle, lines }) => {
    const half = blockHeight(lines) / 2;
    const { marks } = block(key, { x, top: middle - half }, lines);
    const y = middle - half + lines[0].size * 0.62;
    const from = x + block('', { x: 0, top: 0 }, lines.slice(0, 1)).width + BESIDE;
    const [, to] = hollow(boxes, [y - 1, y + 1], 0);
    const leader = to - from > BESIDE * 3 ? [level(`${key}-leader`, y, [from, to - BESIDE])] : [];
    return [...leader, ...marks];
  });
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
  const set = { key: 'stake', count: all, pitch, deep: 1, rows: 1 } as const;
  const start = quarter - (all * pitch) / 2;
  const from = quarter - (wagons(loop, { ...set, from: start }).to - start) / 2;
  const { marks, to } = wagons(loop, { ...set, from });
  const cells = marks.map((cell, n): CellMark =>
    n < all - agreed
      ? { ...cell, role: 'context', standing: amount(data, 'openai').standing, part: 0 }
      : { ...cell, role: 'equity', standing: amount(data, 'agreed').standing },
  );
  const drawn: Mark[] = [...way(loop, [from, to], pitch), ...cells];
  const at = (n: number): number => onLoop(loop, from + (n * (to - from)) / all)[1];
  const { nvidia, openai } = named(layout, loop);
  const lines = agreedLines(layout);
  const half = blockHeight(lines) / 2;
  // Over OpenAI's name, where both do not fit side by side.
  const highest = openai.bottom - blockHeight([name(layout, 'openai')]);
  const left = onLoop(loop, quarter + radians(ENDS) * loop.ry)[0] - BESIDE - openai.width;
  const beyond = block('', { x: 0, top: 0 }, lines).width + BESIDE > left;
  const low = at(all - agreed / 2);
  return [
    ...drawn,
    ...nvidia.marks,
    ...openai.marks,
    ...beside(layout, drawn, [
      { key: 'plan', middle: at((all - agreed) / 2), lines: planLines(layout) },
      { key: 'agreed', middle: beyond ? Math.min(low, highest - half - 1) : low, lines },
    ]),
    ...footOf(layout),
  ];
}
