import type { CellMark, LineMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { footOf, sum, tens, within, type Deals } from './money.ts';

/** How much larger than the largest amount elsewhere the one is that was planned, and the one that is left. */
const [LARGE_GONE, LARGE] = [1.5, 2.6];
/** Of the drawing's height, the most that either takes. */
const HIGHEST = 0.185;
/** How strong the squares are that are gone, and how thick the stroke through one is, px. */
const [FADED, STROKE] = [0.75, 1.5];
/** px; the bracket under those that are left: how thick, how long its ends, and what it keeps from the squares. */
const [THICK, TICK, APART] = [3.5, 8, 5];

/** A stroke through a square that is gone. */
const struck = ({ key, x, y, w, h }: CellMark): LineMark => ({
  kind: 'line',
  key: `gone-${key}`,
  points: [
    [x + 1, y + h - 1],
    [x + w - 1, y + 1],
  ],
  width: STROKE,
  role: 'context',
  order: 1,
});

/** 8 · Ten squares of an announcement between two firms: seven are struck, three are agreed. */
export function shrinkScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const height = size.height - footHeight(layout);
  const [all, agreed] = [tens(layout, 'openai'), tens(layout, 'agreed')];
  const gone = all - agreed;
  const plan = amount(data, 'openai');
  const high = (times: number): number => Math.min(type.hero * times, height * HIGHEST);
  const planned: Line[] = [
    ...within([sum(plan, high(LARGE_GONE), 'context')], size.width),
    ...within([caption(layout, 'planIs')], size.width),
  ];
  const left: Line[] = [
    amountLine(amount(data, 'agreed'), high(LARGE), 'equity'),
    ...within([caption(layout, 'agreedIs')], size.width),
  ];
  const over = block('plan', { x: 0, top: 0, maxWidth: size.width }, planned);
  const top = over.bottom + space.snug;
  const words = APART + TICK + space.tight + blockHeight(left, size.width);
  const room = height - top - words - space.tight;
  const pitchOf = (columns: number): number =>
    Math.min((size.width + gap(size.width / columns)) / columns, (room * columns) / all);
  const columns = pitchOf(all) > pitchOf(all / 2) ? all : all / 2;
  const pitch = pitchOf(columns);
  const from = (size.width - columns * pitch + gap(pitch)) / 2;
  const cells = squares({
    key: 'stake',
    count: all,
    columns,
    pitch,
    x: from,
    top,
    role: 'equity',
    standing: amount(data, 'agreed').standing,
  }).map((cell, n): CellMark =>
    n < gone ? { ...cell, role: 'context', standing: plan.standing, part: 0, opacity: FADED } : cell,
  );
  const [first, last] = [cells[gone]!, cells.at(-1)!];
  const [start, to, y] = [first.x + THICK / 2, last.x + last.w - THICK / 2, last.y + last.h + APART + TICK];
  return [
    // Over the squares, as far as its words leave room.
    ...over.marks.map((mark) => ({ ...mark, x: Math.min(from, size.width - over.width) })),
    ...cells,
    ...cells.slice(0, gone).map(struck),
    {
      kind: 'line',
      key: 'agreed-bracket',
      points: [
        [start, y - TICK],
        [start, y],
        [to, y],
        [to, y - TICK],
      ],
      width: THICK,
      role: 'equity',
    },
    ...block(
      'agreed',
      { x: Math.max(to, block('', { x: 0, top: 0 }, left).width), top: y + space.tight, anchor: 'end' },
      left,
    ).marks,
    ...footOf(layout),
  ];
}
