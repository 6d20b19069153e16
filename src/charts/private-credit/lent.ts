import { range } from 'd3-array';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { shape } from '../shared/places.ts';
import { flat, stroke } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, rowsOf, tens } from '../shared/squares.ts';
import { block, type Block, type Line, lowered } from '../shared/type.ts';
import { field, type Credit } from './parts.ts';

/** Columns in which what was lent is whole rows; of the width, the least that words have beside the tower. */
const COLUMNS = 9;
const BESIDE = 0.48;
/** px, the ground in ink that parts the two. */
const LINE = 5;
/** In squares: what a crane's arm is over the tower at least, how high its tip is over that, how deep the arm is, how far over its place its square hangs, and the sling that holds it; in the arm's depth, how long its weight is. */
const OVER = 2.5;
const TIP = 1.75;
const DEEP = 0.75;
const HANGS = 0.85;
const SLING = 0.5;
const WEIGHT = 1.4;
/** px; how thick a crane's bars are. */
const BAR = 2.5;
/** Of a step's amount, how large a sum is at the most, and of a sum, what it is. */
const LARGEST = 2;
const NAME = 0.4;
/** Of a sum, the air between its letters and the edge of what it stands at. */
const CLEAR = 0.2;

/** A sum's lines: its hedge small, its number, and what it is. @param px its number's */
function said(layout: Credit, slot: 'lent' | 'more', px: number): Line[] {
  const { data, type } = layout;
  const money = amount(data, slot);
  return [
    { text: money.hedge, size: Math.min(type.caption, px), tone: 'debt' },
    amountLine(money, px, 'debt'),
    bold(layout, `${slot}Is`, 'ink', Math.max(Math.min(type.caption, px), px * NAME)),
  ];
}

/** A lattice between two bars, as one line: along both of them, and back from one to the other. @param at a point so far along, px, on one of them */
const lattice = (
  key: string,
  long: number,
  deep: number,
  at: (along: number, side: 0 | 1) => Point,
): Mark => {
  const many = Math.round(long / deep);
  return stroke(
    key,
    [
      at(long, 0),
      at(0, 0),
      ...range(many + 1).map((n) => at((n * long) / many, n % 2 ? 0 : 1)),
      at(long, 1),
      at(0, 1),
    ],
    BAR,
  );
};

/** 1 · What private funds have lent to tech, solid, is the foundation; a crane sets on it, open, nearly twice as many squares, what one estimate has them lend on top. */
export function lentScene(layout: Credit): Mark[] {
  const { size, type, space } = layout;
  const { width } = size;
  const bottom = floorOf(layout);
  const [own, more] = [tens(layout, 'lent'), tens(layout, 'more')];
  const [below, high] = [rowsOf(own, COLUMNS), rowsOf(more, COLUMNS)];
  const pitch = Math.min((width * (1 - BESIDE)) / COLUMNS, (bottom - LINE * 2) / (below + high + OVER + TIP));
  const at = { columns: COLUMNS, pitch };
  const air = gap(pitch);
  const x = width - COLUMNS * pitch + air;
  // The line that parts the two is as far from the squares of either as they are from each other.
  const middle = bottom - below * pitch - LINE / 2;
  const upper = middle - LINE / 2 - air;
  const ground = upper - high * pitch;
  const hung = x + ((more - 1) % COLUMNS) * pitch;
  // Its tip is as high as there is room.
  const arm = TIP * pitch + BAR;
  const deep = DEEP * pitch;
  const beside = x - 2 * air - space.tight;
  // What is left where the mast is as far to the left as its weight.
  const room = beside - deep * WEIGHT - space.apart;
  const set = (slot: 'lent' | 'more', px: number, order?: number): Block =>
    block(`${slot}-sum`, { x: 0, top: 0, maxWidth: room, order }, said(layout, slot, px));
  const fits = (px: number): boolean =>
    (['lent', 'more'] as const).every((slot) => {
      const { marks, width, bottom: low } = set(slot, px);
      return width <= room && marks[1]!.size === px && low <= bottom - middle - px * CLEAR;
    });
  const px = range(type.hero * LARGEST, SMALLEST, -0.5).find(fits) ?? SMALLEST;
  const sum = set('lent', px);
  const adds = set('more', px, 1);
  // The mast stands past the words, which begin on one line.
  const mast = beside - Math.max(sum.width, adds.width) - deep - space.apart;
  const hook = hung + (pitch - air) / 2;
  const low = ground - HANGS * pitch;
  const sling: Point = [hook, low - SLING * pitch];
  const tip: Point = [mast + deep / 2, arm - TIP * pitch];
  return [
    ...field(layout, 'lent', { ...at, x, bottom }),
    ...field(layout, 'more', { ...at, x, bottom: upper, order: 1 }).map((cell, n) =>
      n === more - 1 ? { ...cell, y: low } : cell,
    ),
    lattice('mast', middle - arm, deep, (along, side) => [mast + side * deep, middle - along]),
    lattice('arm', width - BAR, deep, (along, side) => [width - BAR / 2 - along, arm - side * deep]),
    stroke('stays', [[width - pitch, arm - deep], tip, [deep, arm - deep]], BAR),
    flat('cab', [mast - BAR / 2, arm - deep, mast + deep + BAR / 2, arm + deep], { tone: 'ink' }),
    shape('head', [[mast, arm - deep], tip, [mast + deep, arm - deep]], { tone: 'ink' }),
    flat('weight', [0, arm - deep - BAR / 2, deep * WEIGHT, arm + deep], { tone: 'ink' }),
    stroke('rope', [[hung, low], sling, [hung + pitch - air, low], sling, [hook, arm]], BAR),
    flat('between', [0, middle - LINE / 2, width, middle + LINE / 2], { tone: 'ink' }),
    // Each in the middle of its own.
    ...[
      ...lowered(adds, (ground + upper - adds.bottom) / 2),
      ...lowered(sum, (middle + LINE / 2 + bottom - sum.bottom) / 2),
    ].map((mark) => moved(mark, mast + deep + space.apart, 0)),
    ...unitKey(layout, 'unit'),
  ];
}
