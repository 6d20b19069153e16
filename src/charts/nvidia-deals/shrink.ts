import type { CellMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox } from '../shared/places.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, blockHeight, fitted, type Line } from '../shared/type.ts';
import { footOf, seat, sum, tens, type Deals } from './money.ts';

/** px that words keep from a bracket. */
const BESIDE = 8;
/** px from the squares to a bracket, and how long its ends are; how thick one is, of what is gone and of what is left. */
const [APART, TICK] = [5, 8];
const [THIN, THICK] = [2, 3.5];
/** How much larger than the largest amount elsewhere the one is that was planned, and the one that is left. */
const [LARGE_GONE, LARGE] = [1.25, 1.7];

/** A bracket beside squares, its ends towards them. @param x px of its back @param side 1 to the right of them, -1 to the left */
const bracket = (
  key: string,
  x: number,
  side: 1 | -1,
  [from, to]: Point,
  look: Pick<LineMark, 'role' | 'width'>,
): LineMark => ({
  kind: 'line',
  key: `${key}-bracket`,
  points: [
    [x - side * TICK, from],
    [x, from],
    [x, to],
    [x - side * TICK, to],
  ],
  ...look,
});

/** 8 · Ten squares of an announcement between two firms: seven are hairlines, three are agreed. */
export function shrinkScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const height = size.height - footHeight(layout);
  const [all, agreed] = [tens(layout, 'openai'), tens(layout, 'agreed')];
  const { h } = seat(layout, 0, 0);
  const air = space.close;
  const pitch = (height - 2 * h - 2 - 2 * air) / all;
  const side = pitch - gap(pitch);
  const top = 1 + h + air;
  const plan = amount(data, 'openai');
  const planned: Line[] = [
    { text: plan.hedge, size: type.label, weight: 600, tone: 'muted' },
    amountLine(plan, type.hero * LARGE_GONE, 'context'),
    caption(layout, 'planIs'),
    caption(layout, 'planIsMore'),
  ];
  const left: Line[] = [
    sum(amount(data, 'agreed'), type.hero * LARGE, 'equity'),
    caption(layout, 'agreedIs'),
    caption(layout, 'agreedIsMore'),
  ];
  const edge = APART + TICK + BESIDE;
  const widths = [planned, left].map((lines) => block('', { x: 0, top: 0 }, lines).width);
  const free = size.width - side - 2 * edge;
  // Words on both sides get room in proportion to what they need, in the middle where there is more.
  const spare = Math.max(0, free - widths[0]! - widths[1]!);
  const share = (free - spare) * (widths[0]! / (widths[0]! + widths[1]!)) + spare / 2;
  const x = share + edge;
  const stands = top + (all - agreed) * pitch;
  const end = top + all * pitch - gap(pitch);
  const cells = squares({
    key: 'stake',
    count: all,
    columns: 1,
    pitch,
    x,
    top,
    role: 'equity',
    standing: amount(data, 'agreed').standing,
  }).map((cell, n): CellMark =>
    n < all - agreed
      ? { ...cell, role: 'context', standing: amount(data, 'openai').standing, part: 0 }
      : cell,
  );
  // An amount is as large as its line has room; what it is may take two.
  const beside = (
    key: string,
    lines: Line[],
    at: number,
    anchor: 'start' | 'end',
    middle: number,
  ): Mark[] => {
    const maxWidth = anchor === 'end' ? share : free - share;
    const set = lines.map((line) => (line.fact ? { ...line, size: fitted(line, maxWidth) } : line));
    const high = blockHeight(set, maxWidth);
    const y = Math.max(top, Math.min(middle - high / 2, height - h - 3 - high));
    return block(key, { x: at, top: y, anchor, maxWidth }, set).marks;
  };
  const [l, r] = [x - APART - TICK, x + side + APART + TICK];
  const firm = (key: 'nvidia' | 'openai', y: number): Mark[] =>
    placeBox(key, seat(layout, x + side / 2, y), [name(layout, key)]);
  return [
    ...firm('nvidia', 1 + h / 2),
    ...firm('openai', height - 1 - h / 2),
    ...cells,
    bracket('plan', l, -1, [top + 1, end - 1], { role: 'context', width: THIN }),
    bracket('agreed', r, 1, [stands + 1, end - 1], { role: 'equity', width: THICK }),
    ...beside('plan', planned, l - BESIDE, 'end', (top + end) / 2 - pitch),
    ...beside('agreed', left, r + BESIDE, 'start', (stands + end) / 2),
    ...footOf(layout),
  ];
}
