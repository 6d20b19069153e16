import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { arrowEdges, filledBox, middled, shape } from '../shared/places.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { gap, roomiest, squares } from '../shared/squares.ts';
import { block, lowered } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** Of the drawing's breadth, who pays, and the campus; of its height, the sum at most, and a tooth of the roof. */
const PAYER = 0.24;
const CAMPUS = 0.25;
const SUM = 0.22;
const ROOF = 0.06;
const TEETH = 3;
/** Of what the words leave of the height, OpenAI's way, how far it sags, and Nvidia's way. */
const RENT = 0.41;
const SAG = 0.18;
/** Of a way's length, its point; of the rent's, where it snapped, and the gap; of its height, how deep its splinters are. */
const POINT = 0.14;
const BROKE = 0.5;
const BREAK = 0.07;
const SPLINTER = 0.16;
/** In how many rows the squares may stand: whole ones in each, and what is left before them, in the middle. */
const ROWS = [1, 2];
/** How strong the money is of which nothing is due. */
const GROUND = 0.28;
/** px that a way keeps from the campus, and that squares keep from a way's edge. */
const CLEAR = 4;
const PAD = 6;
/** px: the middle of what OpenAI owes then; its words are as far from it. */
const DEBT = 8;

/** 9 · OpenAI's way to the campus in Ohio is broken; Nvidia's is whole, and carries as much as it pays at most. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, type, space } = layout;
  const { width } = layout.size;
  const money = amount(data, 'guarantee');
  const height = floorOf(layout) - 1;
  const top = height * ROOF;
  const [w, far] = [width * PAYER, width * (1 - CAMPUS)];
  const sum = amountLockup('guarantee-sum', money, 'purchase', far - space.half, height * SUM);
  const free = height - top - sum.bottom * BASELINE - space.half;
  const [thick, sag] = [free * RENT, free * SAG];
  const splinter = (thick * SPLINTER) / 2;
  const broke = top + thick;
  // Between the two, what OpenAI owes Nvidia then.
  const nvidia = broke + Math.max(sag, type.caption * LEADING) + space.half;
  const end = height - sum.bottom * BASELINE - space.half;
  const [long, high] = [far - CLEAR - w, end - nvidia];
  const neck = far - CLEAR - long * POINT;
  const count = tens(layout, 'guarantee');
  const whole = Math.floor(count);
  const { rows, pitch } = roomiest(
    ROWS.map((rows) => ({
      rows,
      pitch: Math.min((high - 2 * PAD) / rows, (neck - w - PAD) / (whole / rows + (count - whole))),
    })),
  );
  const columns = whole / rows;
  const side = pitch - gap(pitch);
  const left = w + (neck - w - (count - whole + columns) * pitch + gap(pitch)) / 2;
  const middle = (nvidia + end) / 2;
  /** A point of the rent, which sags to where it snapped from both its ends. @param x,y px, where it would be */
  const [from, to] = [w + long * (BROKE - BREAK / 2), w + long * (BROKE + BREAK / 2)];
  const sunk = (x: number, y: number): Point => [
    x,
    y + sag * Math.min(1, (x - w) / (from - w), (far - CLEAR - x) / (far - CLEAR - to)),
  ];
  /** Where it snapped, from the upper edge down. @param x px */
  const snapped = (x: number): Point[] =>
    range(5).map((n) => sunk(x + ((n % 2) * 2 - 1) * splinter, top + (thick * n) / 4));
  /** An edge of what is left of it, in pieces. */
  const edge = (y: number): Point[] => range(9).map((n) => sunk(w + ((from - splinter - w) * n) / 8, y));
  const tip = (x: number, upper: number, lower: number): Point[] => [
    [x, upper],
    [far - CLEAR, (upper + lower) / 2],
    [x, lower],
  ];
  const roof = range(TEETH).flatMap((n): Point[] => {
    const x = far + ((width - far) * n) / TEETH;
    return [
      [x, 0],
      [x + (width - far) / TEETH, top],
    ];
  });
  const debt = arrowEdges([DEBT, broke + CLEAR], [DEBT, nvidia - CLEAR], CLEAR, 3 * CLEAR, 2 * CLEAR);
  return [
    shape('rent-from', [...edge(top), ...snapped(from)], { tone: 'purchase' }, edge(broke)),
    shape(
      'rent-to',
      [...snapped(to).toReversed(), sunk(neck, top), [far - CLEAR, top + thick / 2], sunk(neck, broke)],
      { role: 'purchase', shade: GROUND },
    ),
    shape('pays', [[w, nvidia], ...tip(neck, nvidia, end)], { role: 'purchase', shade: GROUND }, [[w, end]]),
    ...squares({
      key: 'guarantee',
      count: whole + 1,
      columns,
      pitch,
      x: left,
      top: middle - (rows * pitch - gap(pitch)) / 2,
      role: 'purchase',
      standing: money.standing,
    }).map((cell, n) =>
      n < whole
        ? cell
        : { ...cell, x: left + columns * pitch, y: middle - side / 2, w: side * (count - whole) },
    ),
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
    ...middled('rent-is', { x: w, y: top, w: long * BROKE, h: thick + sag }, [
      bold(layout, 'rent', 'paper', type.number),
    ]).marks,
    shape('repays', debt.over, { role: 'context' }, debt.under),
    ...block('repay', { x: 2 * DEBT, top: nvidia - CLEAR - type.caption * LEADING }, [
      caption(layout, 'repay'),
    ]).marks,
    ...lowered(sum, height - sum.bottom * BASELINE),
    ...footOf(layout),
  ];
}
