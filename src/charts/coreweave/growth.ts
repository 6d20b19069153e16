import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, sum, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { filledBox, middled, vessel } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap } from '../shared/squares.ts';
import { blockHeight, poster } from '../shared/type.ts';
import { HUGE, rows, type CoreWeave } from './money.ts';

/** Of a box, what was owed in the autumn of 2025 fills two rows of so many squares. */
const ACROSS = 7;
/** What came to it bursts out: in each row, from the lowest up, so many; in squares, from one to the next, and how high their middle is over the rim. */
const BURST = [
  [6, 1.2, 0.97],
  [7, 1.3, 2.2],
  [9, 1.22, 3.5],
] as const;
/** In squares, how much lower each is the farther out, and how it is turned by that, in degrees, more or less. */
const [ARCH, TURN, MORE] = [0.045, 7, 7];
/** In squares: how high the lid's middle is over the rim, how far left of the box's, how thick it is, and how far its ends are over and under its middle. */
const LID = [4.9, 0.5, 0.65, 0.75] as const;
/** In squares: how broad and how high all of it is over the box's foot. */
const [BROAD, HIGH] = [11.05, 8.3];
/** How high its foot is, in its words' size. */
const FOOT = 1.4;
/** px: how thick the box is. */
const THICK = 6;
/** Of the height, the most that the box takes with what is over it; of the width, where words stand beside it. */
const RISEN = 0.74;
const BESIDE = 0.62;
/** A drawing so much wider than high has words beside the box. */
const WIDE = 1.6;

/** 9 · The same squares in a box, whose foot says how many; more than as many again have burst out of it, its lid thrown off over them: all that was owed by the middle of the next year. */
export function growthScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const [was, now] = [amount(data, 'debt'), amount(data, 'debtNow')];
  const bottom = floorOf(layout);
  const beside = size.width > WIDE * bottom;
  const width = size.width * (beside ? BESIDE : 1);
  const room = size.width - (beside ? width + space.apart : 0);
  const foot = type.number * FOOT;
  const pitch = Math.min(width / BROAD, (bottom * (beside ? 1 : RISEN) - foot) / HIGH);
  const air = gap(pitch);
  const high = bottom - (beside ? 0 : foot + HIGH * pitch);
  const is = poster(bold(layout, 'nowIs'), room, type.number);
  const side = pitch - air;
  const half = (ACROSS * pitch + air) / 2 + THICK;
  // Where the box is small, as on a card, it says the sum alone.
  const named = [told(layout, was, 'wasIs', 'paper'), sum(was, type.number, 'paper')]
    .map((line) => poster(line, 2 * (half - THICK), type.number))
    .find((line, n) => n || line.size > SMALLEST)!;
  const middle = size.width - width / 2;
  const low = bottom - foot;
  const rim = low - 2 * pitch - air;
  const place = BURST.flatMap(([count, step, up]) =>
    Array.from({ length: count }, (_, i) => {
      const out = (i - (count - 1) / 2) * step;
      return {
        x: middle + out * pitch - side / 2,
        y: rim - (up - ARCH * out ** 2) * pitch - side / 2,
        turn: out * TURN + (i % 2 ? MORE : -MORE),
      };
    }),
  );
  const cells = rows(now, [ACROSS, ACROSS, 50], { pitch, x: middle, bottom: low - air }).map(
    (cell, n): CellMark => (n < was.value ? cell : { ...cell, ...place[n - was.value], order: 1 }),
  );
  const [up, left, thick, slope] = LID;
  const lid = [-half, half].map((along): Point => [
    middle - left * pitch + along,
    rim - (up + (slope * along) / half) * pitch,
  ]);
  return [
    ...cells,
    vessel('was', { x: middle - half, w: 2 * half, y: rim, h: low - rim + THICK }, THICK),
    ...filledBox('was', { x: middle - half, y: low - 1, w: 2 * half, h: foot + 1 }, [named], {
      r: 0,
      tone: 'ink',
    }),
    stroke('lid', lid, thick * pitch),
    ...middled(
      'debtNow-sum',
      { x: 0, y: 0, w: room, h: high },
      [poster(sum(now, HUGE, 'debt'), room - 9, (high - blockHeight([is])) / LEADING), is],
      0,
      1,
    ).marks,
    ...unitKey(layout, 'unit'),
  ];
}
