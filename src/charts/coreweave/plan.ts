import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, told } from '../shared/head.ts';
import { BASELINE, INK, UP } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { alone, block, type Line, poster } from '../shared/type.ts';
import { ground, largest, type CoreWeave } from './money.ts';

/** Columns that the plan fills in whole rows, and what was to come in its lowest, or half of that. */
const COLUMNS = [5, 10];
/** Strength of the ground under what stays of the plan, and under what only its higher end reaches. */
const [STAYS, PERHAPS] = [0.5, 0.16];
/** How strong what was cut of it is. */
const GONE = 0.6;
/** The key's square, in the size of its words; how much of it is over their baseline; and what is between two of them, in a caption's. */
const [SIDE, OVER_BASE, BETWEEN] = [0.8, 0.86, 0.3];

/** The key, whose worth alone changes: what a square was is struck, what it is now is large, and an example of ours. */
function struckKey(layout: CoreWeave): { marks: Mark[]; top: number } {
  const { data, size, type } = layout;
  const side = type.number * SIDE;
  const y = size.height - side - type.caption * 0.25;
  const base = y + side * OVER_BASE;
  const between = type.caption * BETWEEN;
  const [is, was, example] = [
    caption(layout, 'unitOf'),
    { ...caption(layout, 'unitOf'), text: amount(data, 'square').text },
    caption(layout, 'example'),
  ];
  const width = (...lines: Line[]): number =>
    lines.reduce((all, line) => all + block('', { x: 0, top: 0 }, [line]).width + between, 0);
  const now: Line = { text: amount(data, 'squareHousehold').text, size: type.label, weight: 600 };
  const left = side + 7;
  const room = size.width - left - width(is, was, example);
  const whole = width(now) - between <= room;
  const large = poster(now, whole ? room : size.width - left - width(is, was), type.number);
  let x = left;
  const said: readonly (readonly [string, Line, order: number])[] = [
    ['unit-is', is, 0],
    ['unit-was', was, 2],
    ['unit-now', large, 2],
    ...(whole ? ([['unit-example', example, 2]] as const) : []),
  ];
  const marks = said.flatMap(([key, line, order]) => {
    const set = block(key, { x, top: base - line.size * BASELINE, order }, [line]);
    x += set.width + between;
    return set.marks.map((mark) => (key === 'unit-was' ? { ...mark, struck: true as const } : mark));
  });
  return {
    marks: [
      { kind: 'cell', key: 'unit', x: 0, y, w: side, h: side, role: 'context', standing: 'forecast' },
      ...marks,
    ],
    top: Math.min(y, base - large.size * INK),
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
  const top = over.size * INK + space.tight;
  const bottom = key.top - space.snug - under.size * INK;
  const { columns, pitch } = largest(COLUMNS, size.width, bottom - space.tight - top, (each) =>
    rowsOf(plan.value, each),
  );
  const set = { columns, pitch, x: 0, bottom: bottom - space.tight } as const;
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
  const right = Math.max(columns * pitch - gap(pitch), block('', { x: 0, top: 0 }, [over]).width + beside);
  const said = high.y - space.tight - over.size * INK;
  return [
    ...earned.map((cell) => ground(cell, 'purchase', STAYS)),
    ...stays.map((cell, n) => ground(cell, 'chips', n + earned.length < cut.value ? STAYS : PERHAPS)),
    ...rest.map((cell, n): CellMark =>
      n < stays.length ? cell : { ...cell, role: 'context', part: 0, opacity: GONE, order: 1 },
    ),
    ...earned,
    ...alone('plan', { x: 0, top: said }, over),
    ...alone('cut', { x: right, top: said + (over.size - gone.size) * UP, anchor: 'end', order: 1 }, gone),
    ...alone('expected', { x: 0, top: bottom }, under),
    ...key.marks,
  ];
}
