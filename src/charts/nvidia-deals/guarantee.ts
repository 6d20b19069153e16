import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { arrowEdges, filledBox, middled, shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { gap, roomiest, squares } from '../shared/squares.ts';
import { block, lowered } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** Of the drawing's breadth, who pays, and the campus; of its height, the sum at most, OpenAI's way, and a tooth of the roof. */
const PAYER = 0.24;
const CAMPUS = 0.25;
const SUM = 0.2;
const RENT = 0.22;
const ROOF = 0.06;
const TEETH = 3;
/** Of a way's length, its point; of the rent's, where it broke, and the break; px: how deep its notches are. */
const POINT = 0.14;
const BROKE = 0.46;
const BREAK = 0.14;
const NOTCH = 7;
/** How strong the money is of which nothing is due. */
const GROUND = 0.28;
/** px that a way keeps from the campus, and that squares keep from a way's edge. */
const CLEAR = 4;
const PAD = 6;

/** 9 · OpenAI's way to the campus in Ohio is broken; Nvidia's is whole, and carries as much as it pays at most. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, type, space } = layout;
  const { width } = layout.size;
  const money = amount(data, 'guarantee');
  const height = floorOf(layout) - 1;
  const top = height * ROOF;
  const [w, far] = [width * PAYER, width * (1 - CAMPUS)];
  const sum = amountLockup('guarantee-sum', money, 'purchase', far - space.half, height * SUM);
  // Between the two, what OpenAI owes Nvidia then.
  const broke = top + height * RENT;
  const nvidia = broke + type.caption * LEADING + 2 * space.half;
  const end = height - sum.bottom * BASELINE - space.half;
  const [long, high] = [far - CLEAR - w, end - nvidia];
  const neck = far - CLEAR - long * POINT;
  const count = tens(layout, 'guarantee');
  // In each row as many, the last of them cut: all end in one line.
  const { rows, pitch } = roomiest(
    range(1, 5).map((rows) => ({
      rows,
      pitch: Math.min((high - 2 * PAD) / rows, ((neck - w - PAD) * rows) / count),
    })),
  );
  const [columns, part] = [Math.floor(count / rows), (count / rows) % 1];
  const side = pitch - gap(pitch);
  const left = w + (neck - w - (columns + part) * pitch + gap(pitch)) / 2;
  const up = nvidia + (high - rows * pitch + gap(pitch)) / 2;
  /** Where the rent broke, from the upper edge down. @param x px */
  const torn = (x: number): Point[] =>
    range(5).map((n) => [x + (n % 2) * NOTCH, top + ((broke - top) * n) / 4]);
  const tip = (x: number, upper: number, lower: number): Point[] => [
    [x, upper],
    [far - CLEAR, (upper + lower) / 2],
    [x, lower],
  ];
  const came = torn(w + long * BROKE);
  const gone = [...torn(w + long * (BROKE + BREAK)).toReversed(), ...tip(neck, top, broke)];
  const roof = range(TEETH).flatMap((n): Point[] => {
    const x = far + ((width - far) * n) / TEETH;
    return [
      [x, 0],
      [x + (width - far) / TEETH, top],
    ];
  });
  const debt = arrowEdges([w / 2, broke + CLEAR], [w / 2, nvidia - CLEAR], CLEAR, 3 * CLEAR, 2 * CLEAR);
  return [
    shape('rent-from', [[w, top], ...came], { tone: 'purchase' }, [[w, broke]]),
    stroke('rent-to', [...gone, gone[0]!], 1.6, { dash: '5 4', role: 'context' }),
    shape('pays', [[w, nvidia], ...tip(neck, nvidia, end)], { role: 'purchase', shade: GROUND }, [[w, end]]),
    ...squares({
      key: 'guarantee',
      count: rows * (columns + 1),
      columns: columns + 1,
      pitch,
      x: left,
      top: up,
      role: 'purchase',
      standing: money.standing,
    }).map((cell, n) => ((n + 1) % (columns + 1) ? cell : { ...cell, w: part * side })),
    ...(
      [
        ['openai', 0, top, w, broke],
        ['campus', far, top - 1, width - far, height],
        ['nvidia', 0, nvidia, w, end],
      ] as const
    ).flatMap(([key, x, y, w, low]) =>
      filledBox(key, { x, y, w, h: low - y }, [bold(layout, key, 'paper', type.hero)], { tone: 'ink', r: 0 }),
    ),
    shape('roof', roof, { tone: 'ink' }, [
      [far, top],
      [width, top],
    ]),
    ...middled('rent-is', { x: w, y: top, w: long * BROKE, h: broke - top }, [
      bold(layout, 'rent', 'paper', type.number),
    ]).marks,
    shape('repays', debt.over, { role: 'context' }, debt.under),
    ...block('repay', { x: w / 2 + 3 * CLEAR, top: (broke + nvidia - type.caption * LEADING) / 2 }, [
      caption(layout, 'repay'),
    ]).marks,
    ...lowered(sum, height - sum.bottom * BASELINE),
    ...footOf(layout),
  ];
}
