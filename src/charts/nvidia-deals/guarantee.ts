import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, hedged } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { arrowEdges, filledBox, middled, shape, within } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { block } from '../shared/type.ts';
import { footOf, type Deals } from './money.ts';

/** Of the drawing's breadth, who pays, and the campus; of its height, a tooth of the roof. */
const PAYER = 0.24;
const CAMPUS = 0.25;
const ROOF = 0.06;
const TEETH = 3;
/** Of the height, OpenAI, and how far its way sags, and what lies between both payers at least; of its box, what is over and under its way; of the height, the word on the cap. */
const RENT = 0.33;
const SAG = 0.05;
const AMID = 0.17;
const THIN = 0.12;
const SAYS = 0.05;
/** Of a way's length, its head; of the rent's, where it snapped, and the gap; of its breadth, how deep its splinters are. */
const HEAD = 0.24;
const BROKE = 0.46;
const BREAK = 0.12;
const SPLINTER = 0.13;
/** How much larger than elsewhere the most is that it pays, and in its size its hedge; of the way's breadth, both at most. */
const LARGER = 1.6;
const ABOUT = 0.6;
const SUM = 0.84;
/** How strong the half of the rent is that does not come. */
const GONE = 0.28;
/** px that a way keeps from the campus, and words from its edge. */
const CLEAR = 4;
const PAD = 6;
/** Of a payer's breadth, the shaft and the head of the arrow of what OpenAI owes then; of its length, that. */
const [OWES, OWED, POINT] = [0.46, 0.84, 0.52];

/** 9 · OpenAI's way to the campus in Ohio is broken; Nvidia's is whole, and on it stands how much it pays at most. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, type, space } = layout;
  const { width } = layout.size;
  const height = floorOf(layout) - 1;
  // The roof keeps clear of the headline.
  const top = space.near + height * ROOF;
  const [w, far] = [width * PAYER, width * (1 - CAMPUS)];
  const free = height - top;
  const [thick, sag] = [free * RENT, free * SAG];
  const [upper, lower] = [top + thick * THIN, top + thick * (1 - THIN)];
  const splinter = (thick * SPLINTER) / 2;
  const broke = top + thick;
  // Between the two, what OpenAI owes Nvidia then.
  const nvidia = broke + Math.max(type.label * LEADING + 2 * space.near, free * AMID);
  // Over its own way lies the cap, a ceiling as long.
  const cap = bold(layout, 'cap', 'paper', Math.max(type.label, height * SAYS));
  const under = nvidia + cap.size * LEADING + space.tight;
  const tip = far - CLEAR;
  const [long, high, middle] = [tip - w, height - under - CLEAR, (under + CLEAR + height) / 2];
  const neck = tip - long * HEAD;
  const [about, most] = hedged(layout, amount(data, 'guarantee'), 'paper', type.hero * LARGER);
  const sum = within(
    [{ ...about, size: most.size * ABOUT, weight: 600, tone: 'paper' }, most],
    neck - w - 2 * PAD,
    high * SUM,
  );
  const [from, to] = [w + long * (BROKE - BREAK / 2), w + long * (BROKE + BREAK / 2)];
  /** A point of the rent, which sags to where it snapped from both its ends. @param x,y px, where it would be */
  const sunk = (x: number, y: number): Point => [
    x,
    y + sag * Math.min(1, (x - w) / (from - w), (tip - x) / (tip - to)),
  ];
  /** Where it snapped, from the top edge down. @param x px */
  const snapped = (x: number): Point[] =>
    range(5).map((n) => sunk(x + ((n % 2) * 2 - 1) * splinter, upper + ((lower - upper) * n) / 4));
  /** An edge of what is left of it, in pieces. */
  const edge = (y: number): Point[] => range(9).map((n) => sunk(w + ((from - splinter - w) * n) / 8, y));
  const roof = range(TEETH).flatMap((n): Point[] => {
    const x = far + ((width - far) * n) / TEETH;
    return [
      [x, space.near],
      [x + (width - far) / TEETH, top],
    ];
  });
  const pays = arrowEdges([w, middle], [tip, middle], high, high, tip - neck);
  const [start, end] = [broke + CLEAR, nvidia - CLEAR];
  const debt = arrowEdges([w / 2, start], [w / 2, end], w * OWES, w * OWED, (end - start) * POINT);
  return [
    shape('rent-from', [...edge(upper), ...snapped(from)], { tone: 'purchase' }, edge(lower)),
    shape(
      'rent-to',
      [...snapped(to).toReversed(), sunk(neck, upper), [tip, top + thick / 2], sunk(neck, lower)],
      { role: 'purchase', shade: GONE },
    ),
    shape('pays', pays.over, { tone: 'purchase' }, pays.under),
    ...(
      [
        ['openai', 0, top, w, broke],
        ['campus', far, top - 1, width - far, height],
        ['nvidia', 0, nvidia, w, height],
      ] as const
    ).flatMap(([key, x, y, w, low]) =>
      filledBox(key, { x, y, w, h: low - y }, [bold(layout, key, 'paper', type.hero)], { tone: 'ink', r: 0 }),
    ),
    shape('roof', roof, { tone: 'ink' }, [
      [far, top],
      [width, top],
    ]),
    ...middled('rent-is', { x: w, y: top, w: from - splinter - w, h: thick + sag }, [
      bold(layout, 'rent', 'paper', type.number),
    ]).marks,
    shape('repays', debt.over, { tone: 'debt' }, debt.under),
    ...block('repay', { x: w + space.tight, top: (lower + sag + nvidia - type.number * LEADING) / 2 }, [
      bold(layout, 'repay', 'debt', type.number),
    ]).marks,
    ...filledBox('cap', { x: w + CLEAR, y: nvidia, w: tip - w - CLEAR, h: under - nvidia }, [cap], {
      tone: 'ink',
      r: 0,
    }),
    ...middled('guarantee-sum', { x: w, y: middle - high / 2, w: neck - w, h: high }, sum).marks,
    ...footOf(layout, false),
  ];
}
