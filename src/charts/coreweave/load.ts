import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { alone, even, middled, plain, shape } from '../shared/places.ts';
import { gap } from '../shared/squares.ts';
import { INK } from '../shared/space.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { ground, HUGE, rows, type CoreWeave } from './money.ts';

/** Windows in each row of the tower and of the cottage, from the lowest up: debt is the tower's lowest two. */
const TOWER = [7, 7, 5, 5, 5, 5, 3, 3, 3, 3, 1, 1];
const COTTAGE = [2, 2, 1];
/** In squares: half the breadth of the roof at its eaves, and how high these and its ridge are. */
const [OUT, EAVES, RIDGE] = [1.4, 2, 3.9];
/** Of the width, the least and the most that the tower has; of the height, about how high it is, and how large the sum at most. */
const [LEAST, LEFT, HIGH, LARGE] = [0.3, 0.62, 0.87, 0.28];
/** px that the tower keeps from the edge, for its walls. */
const MARGIN = 5;
/** How strong the walls are of what is owed and of a year, and the windows of that. */
const [WALL, HOME, YEAR] = [0.22, 0.35, 0.75];
/** How large the words in the street are, in a name's size. */
const NAMED = 1.2;

/** 5 · A tower of all that is owed and promised, debt its foot and rent its storeys, and beside it a cottage: one expected year. Rent owed is in the ink of debt. */
export function loadScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const [revenue, debt] = [amount(data, 'revenue'), amount(data, 'debt')];
  const [leases, all] = [amount(data, 'leases'), amount(data, 'promised')];
  const end = floorOf(layout);
  const broad = Math.max(...TOWER);
  const left = Math.max(size.width * LEAST, Math.min((end * HIGH * broad) / TOWER.length, size.width * LEFT));
  const middle = left / 2;
  // Words and the cottage have one middle: beside the tower's narrow half or, in a wide drawing, beside all of it.
  const room = size.width - (size.width > end ? left : middle + (1.5 * left) / broad) - space.apart;
  const home = size.width - room / 2;
  const pad = space.half;
  const street = [told(layout, debt, 'debtIs', 'paper'), told(layout, revenue, 'revenueIs', 'paper')].map(
    (line) => ({ ...line, size: line.size * NAMED }),
  );
  const right = Math.min(room, size.width - left) - 2 * pad;
  const rooms = [Math.min(left, 2 * (home - right / 2 - middle)) - 2 * pad, right];
  const deep = Math.max(...street.map((line, n) => blockHeight([line], rooms[n]))) + pad;
  const low = end - deep;
  const pitch = Math.min(low / TOWER.length, (left - MARGIN) / broad);
  const air = gap(pitch);
  const cells = [
    ...rows(debt, TOWER, { pitch, x: middle, bottom: low }),
    ...rows(leases, TOWER.slice(2), { pitch, x: middle, bottom: low - 2 * pitch }, 'leases'),
  ];
  const year = rows(revenue, COTTAGE, { pitch, x: home, bottom: low }, 'revenue', 'purchase');
  /** A building's outline, from squares out of its middle and over the street. */
  const outline = (
    key: string,
    x: number,
    points: readonly Point[],
    shade: number,
    role: 'debt' | 'purchase',
  ): Mark => {
    const edge = (to: number): Point[] =>
      points.map(([across, up]) => [x + to * across * pitch, low - up * pitch]);
    return shape(key, edge(-1), { role, shade }, edge(1));
  };
  const rim = air / pitch / 2;
  const is = caption(layout, 'promisedIs');
  const rent = bold(layout, 'rentIs', 'debt', Math.max(type.label, Math.min(type.hero, pitch)));
  const [isRoom, rentRoom] = [even([is], room), even([rent], room)];
  const over =
    low - RIDGE * pitch - blockHeight([is], isRoom) - blockHeight([rent], rentRoom) - space.apart - pad;
  const number = poster(amountLine(all, HUGE, 'debt'), room, Math.min(over, end * LARGE) / INK);
  const place = { x: home, anchor: 'middle', order: 1 } as const;
  const promised = block('promised-is', { ...place, top: pad + number.size * INK, maxWidth: isRoom }, [is]);
  return [
    outline(
      'tower',
      middle,
      TOWER.flatMap((count, n): Point[] => [
        [count / 2 + rim, n],
        [count / 2 + rim, n + 1],
      ]),
      WALL,
      'debt',
    ),
    ...cells,
    outline(
      'home',
      home,
      [
        [1 + rim, 0],
        [1 + rim, EAVES],
        [OUT, EAVES],
        [0, RIDGE],
      ],
      HOME,
      'purchase',
    ),
    ...year.map((cell) => ground(cell, 'purchase', YEAR)),
    ...year,
    ...alone('promised', { ...place, top: pad }, number),
    ...promised.marks,
    ...block('rent-name', { ...place, top: promised.bottom + pad, maxWidth: rentRoom }, [rent]).marks,
    plain('street', { x: 0, y: low, w: size.width, h: deep }, { tone: 'ink' }),
    ...street.flatMap((line, n) => {
      const w = even([line], rooms[n]!);
      return middled(
        n ? 'revenue-is' : 'debt-name',
        { x: (n ? home : middle) - w / 2, y: low, w, h: deep },
        [line],
        0,
      ).marks;
    }),
    ...unitKey(layout, 'unit'),
  ];
}
