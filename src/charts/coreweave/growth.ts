import { withHedge } from '../../lib/hedged.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { filledBox, vessel } from '../shared/places.ts';
import { level } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap } from '../shared/squares.ts';
import { poster } from '../shared/type.ts';
import { besideIn, large, rows, type CoreWeave } from './money.ts';

/** Of a tin, what was owed in the autumn of 2025 fills so many rows of so many squares; as many stand over its rim. */
const [ACROSS, FULL] = [7, 2];
/**
 * What came on top of these tumbles down to the ground, a few on the left and a heap on the right: where a square's middle is, in
 * squares out of the tin's wall and over the ground, then, of the last, out of the pile's edge and over its top; on which side that
 * is; its turn in degrees. The very last is part of one.
 */
const DOWN = [
  [0.57, 0.5, 1, 90],
  [1.73, 0.66, 1, 20],
  [0.66, 0.66, -1, -21],
  [0.67, 1.64, 1, -11],
  [2.27, 1.64, 1, 27],
  [1.3, 2.85, 1, 52],
] as const;
const OVER = [
  [0.22, 0.5, 1, 27],
  [-0.2, 0.58, -1, -14],
] as const;
/** Squares that it reaches out of the tin's wall on the left and on the right; in places, how high all of it is. */
const [LEFT, RIGHT] = [1.36, 2.98];
const HIGH = 5.1;
/** px: how thick the tin is. */
const THICK = 5;
/** How strong what came to it is. */
const ADDED = 0.6;
/** Of the height, the most that the tin takes with what is over it; of the width, where words stand beside it. */
const RISEN = 0.7;
const BESIDE = 0.62;

/** 9 · The same squares in a tin, as many again over its rim, and more that tumbles off to the ground: all that was owed by the middle of the next year. */
export function growthScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const [was, now] = [amount(data, 'debt'), amount(data, 'debtNow')];
  const beside = besideIn(size.width, floorOf(layout));
  const width = size.width * (beside ? BESIDE : 1);
  const room = size.width - (beside ? width + space.apart : 0);
  const bottom = floorOf(layout);
  const base = type.number * LEADING;
  const pitch = Math.min(
    (width - 2 * THICK) / (ACROSS + LEFT + RIGHT),
    (bottom - base - (beside ? 0 : bottom * (1 - RISEN))) / HIGH,
  );
  const air = gap(pitch);
  const side = pitch - air;
  const ground = bottom - 1;
  const low = ground - base - air;
  const [pile, wall] = [ACROSS * pitch - air, ACROSS * pitch + air + 2 * THICK].map((w) => w / 2) as [
    number,
    number,
  ];
  // Where the tin is small, as on a card, it says the sum alone.
  const named = [
    told(layout, was, 'wasIs', 'paper'),
    { ...amountLine(was, type.number, 'paper'), text: withHedge(was, was.short) },
  ]
    .map((line) => poster(line, 2 * (wall - THICK), type.number))
    .find((line, n) => n || line.size > SMALLEST)!;
  const tumble = [...DOWN, ...OVER];
  const middle = size.width - width / 2 + ((LEFT - RIGHT) / 2) * side;
  const all = [...Array<number>(2 * FULL).fill(ACROSS), tumble.length];
  const cells = rows(now, all, { pitch, x: middle, bottom: low }).map((cell, n): CellMark => {
    const i = n - 2 * FULL * ACROSS;
    const fell = tumble[i];
    if (!fell) return n < was.value ? cell : { ...cell, order: 1, shade: ADDED };
    const [out, high, to, turn] = fell;
    const [edge, from] = i < DOWN.length ? [wall, ground] : [pile, low - 2 * FULL * pitch + air];
    return {
      ...cell,
      x: middle + to * (edge + out * side) - side / 2,
      y: from - high * side - side / 2,
      turn,
      order: 2,
      shade: ADDED,
    };
  });
  const { y } = cells[ACROSS]!;
  return [
    level('ground', ground + 0.5, [size.width - width, size.width]),
    ...cells,
    vessel('was', { x: middle - wall, w: 2 * wall, y, h: ground - y }, THICK),
    ...filledBox('was', { x: middle - wall, y: ground - base, w: 2 * wall, h: base }, [named], {
      r: 0,
      tone: 'ink',
    }),
    ...large(layout, 'debtNow', poster(bold(layout, 'nowIs'), room, type.number), {
      x: 0,
      y: 0,
      w: room,
      h: beside ? bottom : low - HIGH * pitch,
    }),
    ...unitKey(layout, 'unit'),
  ];
}
