import { range } from 'd3-array';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, hedged, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { filledBox, type PlaceBox, shape, vessel } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap, squaresOf } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { besideIn, HUGE, rows, yearRow, type CoreWeave } from './money.ts';

/** A sum as large as a place lets it be, in its middle: its hedge over it, what it is under it. */
function large(layout: CoreWeave, slot: 'debt' | 'debtNow', is: Line, { x, y, w, h }: PlaceBox): Mark[] {
  const { data, type } = layout;
  const [hedge, sum] = hedged(layout, amount(data, slot), 'debt', HUGE);
  const under = poster(is, w, type.number);
  const number = poster(sum, w, (h - blockHeight([hedge, under])) / LEADING);
  const lines = [hedge, number, under];
  const top = y + (h - blockHeight(lines)) / 2;
  return block(`${slot}-sum`, { x: x + w / 2, top, anchor: 'middle', order: 1 }, lines).marks;
}

/** Half the bridge's span, of the drawing's width; how high it rises, of that, and of the height at most. */
const SPAN = 0.43;
const RISE = 0.94;
const HIGHEST = 0.42;
/** Of the bridge's span, what words under it take at most. */
const FOOT = 0.66;
/** Of its rise, how far under its top words begin. */
const LOW = 0.25;

/** How strong a bank is, as an arrow's head is on the step before. */
const BANK = 0.7;

/** 3 · A gap between two banks, of money in and of money out as on the steps before: what was expected to come in lies on its bottom; what was owed is the bridge over it. */
export function owedScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [debt, revenue] = [amount(data, 'debt'), amount(data, 'revenue')];
  const bottom = floorOf(layout);
  const [middle, half] = [size.width / 2, size.width * SPAN];
  // An arc, flatter in a low drawing: its radius, and how far it goes to either side of its top.
  const rise = Math.min(half * RISE, bottom * HIGHEST);
  const radius = (half ** 2 + rise ** 2) / rise / 2;
  const open = Math.asin(half / radius);
  // Its stones are as far apart as elsewhere where they are closest, on its inner edge.
  const pitch = (2 * radius * open) / (debt.value + open);
  const side = pitch - gap(pitch);
  const [outer, inner] = [radius + side / 2, radius - side / 2];
  const at = (r: number, angle: number): Point => [middle + r * Math.sin(angle), outer - r * Math.cos(angle)];
  const [across, from] = [inner * Math.sin(open), outer - inner * Math.cos(open)];
  const w = 2 * across * FOOT;
  const earned = poster(told(layout, revenue, 'revenueIs', 'purchase'), w, type.number);
  const row = revenue.value * pitch;
  const over = bottom - pitch - blockHeight([earned]) - space.hair;
  const foot = Math.max(row, widthOf(earned)) / 2 + space.tight;
  // A bank's side sinks steeply, then runs out on the ground.
  const bank = (way: number): Mark => {
    const edge = range(0, 1.1, 0.125).map((down): Point => [
      middle + way * (across + (foot - across) * down ** 2),
      from + (bottom - from) * down,
    ]);
    edge.unshift(at(outer, way * open));
    return shape(
      `bank/${way}`,
      edge.map(([, y]): Point => [middle + way * middle, y]),
      { role: way < 0 ? 'purchase' : 'chips', shade: BANK },
      edge,
    );
  };
  const y = side + rise * LOW;
  return [
    bank(-1),
    bank(1),
    floorUnder(bottom, [0, size.width]),
    ...squaresOf(debt, { pitch, key: 'debt', columns: 1, x: 0, role: 'debt', order: 1 }).map(
      (stone, n): CellMark => {
        const angle = ((2 * n + 1) / debt.value - 1) * open;
        const [x, y] = at(radius, angle);
        return { ...stone, x: x - side / 2, y: y - side / 2, turn: (angle / Math.PI) * 180 };
      },
    ),
    ...yearRow(revenue, { pitch, x: middle - (row - gap(pitch)) / 2, bottom }),
    ...large(layout, 'debt', bold(layout, 'owedIs'), { x: middle - w / 2, w, y, h: over - y }),
    ...block('revenue-is', { x: middle, top: over, anchor: 'middle' }, [earned]).marks,
    ...unitKey(layout, 'unit'),
  ];
}

/** What was owed in the autumn of 2025 fills so many rows of so many squares of a tin. */
const TIN = [7, 7];
/** Squares in each row that came to it, from the lowest up: they are broader than the tin, then round. */
const LOAF = [9, 8, 5];
/** px: how thick the tin is. */
const THICK = 5;
/** How strong what came to it is. */
const ADDED = 0.6;
/** Of the height, the most that the loaf in its tin takes; of the width, where words stand beside it. */
const RISEN = 0.72;
const BESIDE = 0.62;

/** 9 · The same squares in a tin, and over it, risen far past its rim, all that was owed by the middle of the next year. */
export function growthScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const [was, now] = [amount(data, 'debt'), amount(data, 'debtNow')];
  const bottom = floorOf(layout);
  const beside = besideIn(size.width, bottom);
  const all = [...TIN, ...LOAF];
  const width = size.width * (beside ? BESIDE : 1);
  const low = bottom - type.label * 2;
  const middle = size.width - width / 2;
  const pitch = Math.min(width / LOAF[0]!, (low - (beside ? 0 : bottom * (1 - RISEN))) / all.length);
  const air = gap(pitch);
  const cells = rows(now, all, { pitch, x: middle, bottom: low }).map((cell, n): CellMark =>
    n < was.value ? cell : { ...cell, order: 1, shade: ADDED },
  );
  const out = THICK + air;
  const { x, y } = cells[TIN[0]!]!;
  const tin = { x: x - out, w: TIN[0]! * pitch - air + 2 * out };
  const said = poster(told(layout, was, 'wasIs', 'paper'), width - space.apart);
  const w = Math.min(width, Math.max(tin.w, widthOf(said) + space.apart));
  return [
    ...cells,
    vessel('was', { ...tin, y, h: low + out - y }, THICK),
    ...filledBox('was', { x: middle - w / 2, w, y: low + air, h: bottom - low - air }, [said], {
      r: 0,
      tone: 'ink',
    }),
    ...large(layout, 'debtNow', bold(layout, 'nowIs'), {
      x: 0,
      y: 0,
      w: size.width - (beside ? width + space.apart : 0),
      h: beside ? bottom : cells.at(-1)!.y - space.half,
    }),
    ...unitKey(layout, 'unit'),
  ];
}
