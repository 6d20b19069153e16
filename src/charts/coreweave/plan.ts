import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { BASELINE } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { bold, ground, INK, largest, poster, told, type CoreWeave } from './money.ts';

/** Columns that the plan fills in whole rows, and what was to come in its lowest, or half of that. */
const COLUMNS = [5, 10];
/** Strength of the ground under what stays of the plan, and under what only its higher end reaches. */
const [STAYS, PERHAPS] = [0.5, 0.16];
/** How strong what was cut of it is. */
const GONE = 0.6;
/** The key's square, in the size of its words; and what is between two of them, in a caption's. */
const [SIDE, BETWEEN] = [0.8, 0.3];

/** The key, whose worth alone changes: what a square was is struck, and what it is now is large. */
function struckKey({ data, size, type }: CoreWeave): { marks: Mark[]; top: number } {
  const side = type.number * SIDE;
  const y = size.height - side - type.caption * 0.25;
  const base = y + side * 0.86;
  const now: Line = { text: amount(data, 'squareHousehold').text, size: type.number, weight: 600 };
  const said: readonly (readonly [string, Line])[] = [
    ['unit-is', { text: words(data, 'unitIs'), size: type.caption, tone: 'muted' }],
    ['unit-was', { text: amount(data, 'square').text, size: type.caption, tone: 'muted' }],
    ['unit-now', now],
  ];
  let x = side + 7;
  const marks = said.flatMap(([key, line]) => {
    const set = block(key, { x, top: base - line.size * BASELINE }, [line]);
    x += set.width + type.caption * BETWEEN;
    return set.marks.map((mark) => (key === 'unit-was' ? { ...mark, struck: true as const } : mark));
  });
  return {
    marks: [
      { kind: 'cell', key: 'unit', x: 0, y, w: side, h: side, role: 'context', standing: 'forecast' },
      ...marks,
    ],
    top: Math.min(y, base - now.size * INK),
  };
}

/** 2 · Twenty planned, of which some are cut; five of their places are what was to come in. Each is a household's ten thousand. */
export function planScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [plan, revenue, cut] = [amount(data, 'spending'), amount(data, 'revenue'), amount(data, 'cut')];
  const key = struckKey(layout);
  const gone = bold(layout, 'cutIs', 'context');
  const beside = block('', { x: 0, top: 0 }, [gone]).width + space.clear;
  const across = size.width - beside;
  const over = poster(told(layout, amount(data, 'householdPlan'), 'planIs', 'chips'), across, type.number);
  const under = poster(
    told(layout, amount(data, 'household'), 'expected', 'purchase'),
    size.width,
    type.number,
  );
  const top = blockHeight([over]) + space.hair;
  const bottom = key.top - space.snug - blockHeight([under]);
  const { columns, pitch } = largest(COLUMNS, size.width, bottom - space.hair - top, (each) =>
    rowsOf(plan.value, each),
  );
  const set = { columns, pitch, x: 0, bottom: bottom - space.hair } as const;
  const planned = squares({
    ...set,
    key: 'spending',
    count: plan.value,
    role: 'chips',
    standing: plan.standing,
  });
  const earned = squares({
    ...set,
    key: 'revenue',
    count: revenue.value,
    role: 'purchase',
    standing: revenue.standing,
  });
  const most = cut.high ?? cut.value;
  const rest = planned.slice(earned.length);
  const stays = rest.slice(0, most - earned.length);
  const high = planned.at(-1)!;
  const said = block('plan', { x: 0, top: high.y - space.hair - blockHeight([over]) }, [over]);
  const right = Math.max(columns * pitch - gap(pitch), said.width + beside);
  const base = high.y - space.hair - blockHeight([over]) + over.size * BASELINE;
  return [
    ...earned.map((cell) => ground(cell, 'purchase', STAYS)),
    ...stays.map((cell, n) => ground(cell, 'chips', n + earned.length < cut.value ? STAYS : PERHAPS)),
    ...rest.map((cell, n): CellMark =>
      n < stays.length ? cell : { ...cell, role: 'context', part: 0, opacity: GONE, order: 1 },
    ),
    ...earned,
    ...said.marks,
    ...block('cut', { x: right, top: base - gone.size * BASELINE, anchor: 'end', order: 1 }, [gone]).marks,
    ...block('expected', { x: 0, top: bottom }, [under]).marks,
    ...key.marks,
  ];
}
