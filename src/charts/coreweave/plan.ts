import { moved } from '../../marks/kinds.ts';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox, shape, slab, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, blockHeight, type Block, poster } from '../shared/type.ts';
import { ground, HUGE, type CoreWeave } from './money.ts';

/** Of either arrow: its key, its amount and its role. */
const [IN, OUT] = [
  ['expected', 'revenue', 'purchase'],
  ['planned', 'spending', 'chips'],
] as const;
/** Squares across either, as makes both as long. */
const [THIN, BROAD] = [1, 4];
/** In squares: how far an arrow's head reaches past its shaft; of its breadth, how long a head is. */
const WING = 0.3;
const LONG = 0.42;
/** px that things keep from each other; how thick the bracket is. */
const OFF = 8;
const LINE = 2;
/** Strength of the ground under what was to come or stays of the plan, and of what was cut. */
const STAYS = 0.7;
const CUT = 0.24;
/** How large a number is at most, of the largest amount elsewhere, or of the height; how high the company, of its name; what a number is, of its size; of the width, what it has beside an arrow, under it; what was cut, beside its bracket at least. */
const LARGE = 1.3;
const IS = 0.6;
const HIGH = 0.085;
const NAME = 1.4;
const [BESIDE, UNDER, ROOM] = [0.24, 0.48, 0.2];

/** What an arrow is, about one middle: its amount, and under it what that is. @param width,most px that it has, and that its number is large */
function saidOf(
  layout: CoreWeave,
  [key, slot, role]: typeof IN | typeof OUT,
  width: number,
  most: number,
): Block {
  const sum = amountLockup(key, amount(layout.data, slot), role, width, most);
  const is = within([bold(layout, `${key}Is`, role, Math.max(SMALLEST, most * IS))], width);
  const under = block(`${key}-is`, { x: 0, top: sum.bottom, anchor: 'middle' }, is);
  const marks = [...sum.marks.map((mark) => ({ ...mark, x: mark.x - sum.width / 2 })), ...under.marks];
  return { ...under, marks, width: Math.max(sum.width, under.width) };
}

/** 2 · A thin arrow goes up into the company, and one four times as broad down out of it; what was cut of this is faint, and a bracket holds what stays. */
export function planScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [plan, revenue, cut] = [amount(data, 'spending'), amount(data, 'revenue'), amount(data, 'cut')];
  const most = cut.high ?? cut.value;
  const rows = rowsOf(plan.value, BROAD);
  const low = floorOf(layout);
  const least = type.hero * NAME + OFF;
  const gone = [told(layout, cut, 'cutIs', 'chips', type.number)];
  // It has room beside its bracket.
  const word = block('', { x: 0, top: 0, maxWidth: size.width * ROOM }, gone).width;
  const broadOf = (across: number): number => across + 2 * WING;
  const long = rows + broadOf(BROAD) * LONG;
  // Words stand under the arrows, or beside them where that leaves larger squares.
  const { said, pitch, beside } = roomiest(
    [UNDER, BESIDE].map((share) => {
      const [beside, width] = [share === BESIDE, size.width * share];
      const goes = saidOf(layout, OUT, width, Math.max(type.hero * LARGE, low * HIGH));
      const said = [saidOf(layout, IN, width, goes.marks[0]!.size), goes] as const;
      const [across, down] = beside
        ? [said[0].width + goes.width + 3 * OFF, 0]
        : [0, goes.bottom + space.half];
      return {
        said,
        beside,
        pitch: Math.min(
          (low - least - down) / long,
          (size.width - word - 3 * OFF - across) / (broadOf(THIN) + broadOf(BROAD)),
        ),
      };
    }),
  );
  const air = gap(pitch);
  const bottom = beside ? low : low - said[1].bottom - space.half;
  const top = bottom - long * pitch;
  const [thin, broad] = [THIN, BROAD].map((across) => broadOf(across) * pitch - air) as [number, number];
  // Either is over the middle of its words, or of itself.
  const [from, to] = (
    beside
      ? [thin, broad + 2 * (said[1].width + OFF)]
      : [Math.max(thin, said[0].width), Math.max(broad, said[1].width)]
  ) as [number, number];
  const [into, out] = [from / 2, size.width - to / 2];
  const [left, head] = [out - broad / 2 + WING * pitch, (thin + air) * LONG];
  const end = top + rows * pitch - air;
  const earned = squaresOf(revenue, {
    key: 'revenue',
    columns: THIN,
    pitch,
    x: into - (pitch - air) / 2,
    top: top + head,
    role: 'purchase',
  });
  const planned = squaresOf(plan, {
    key: 'spending',
    columns: BROAD,
    pitch,
    x: left,
    bottom: end,
    role: 'chips',
  });
  const stays = planned.slice(0, most);
  const headOf = (
    key: string,
    x: number,
    base: number,
    tip: number,
    half: number,
    role: 'purchase' | 'chips',
  ): AreaMark =>
    shape(
      key,
      [
        [x - half, base],
        [x, tip],
      ],
      { role, shade: STAYS },
      [
        [x + half, base],
        [x, tip],
      ],
    );
  const [arm, high, sure] = [left - OFF, stays.at(-1)!.y, planned[cut.value - 1]!.y];
  const name = poster(bold(layout, 'coreweave', 'paper', HUGE), size.width * 0.6, (top - OFF) / NAME);
  const words = said.flatMap(({ marks, width, bottom: deep }, n) =>
    marks.map((mark) =>
      beside
        ? moved(mark, n ? size.width - width / 2 : from + OFF + width / 2, (top + end - deep) / 2)
        : moved(mark, n ? out : into, low - deep),
    ),
  );
  const room = arm - 2 * OFF - (beside ? from + OFF + said[0].width : into + thin / 2);
  return [
    ...filledBox('company', { x: 0, y: 0, w: size.width, h: top - OFF }, [name], { r: 0, tone: 'ink' }),
    ...earned.map((cell) => ground(cell, 'purchase', STAYS)),
    ...earned,
    ...stays.map((cell) => ground(cell, 'chips', STAYS)),
    ...stays,
    ...planned.slice(most).map((cell, n) => slab(`gone/${n}`, cell, { role: 'chips', shade: CUT, order: 1 })),
    headOf('revenue-head', into, top + head - air, top, thin / 2, 'purchase'),
    headOf('spending-head', out, end + air, bottom, broad / 2, 'chips'),
    stroke(
      'bracket',
      [
        [arm + OFF / 2, sure],
        [arm, sure],
        [arm, high],
        [arm + OFF / 2, high],
        [arm, high],
        [arm, end],
        [arm + OFF / 2, end],
      ] as Point[],
      LINE,
      { role: 'chips', order: 1 },
    ),
    ...block(
      'cut',
      {
        x: arm - OFF,
        top: (high + end - blockHeight(gone, room)) / 2,
        anchor: 'end',
        maxWidth: room,
        order: 1,
      },
      gone,
    ).marks,
    ...words,
    ...unitKey(layout, 'unit'),
  ];
}
