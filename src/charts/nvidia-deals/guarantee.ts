import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, name } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { placeBox, type PlaceBox, slab, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { BASELINE } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, lowered, widthOf } from '../shared/type.ts';
import { footOf, tens, thin, type Deals } from './money.ts';

/** In how many columns the squares may stand, and how broad a box below is at the least, of the drawing. */
const COLUMNS = [4, 6, 11] as const;
const BOX = 0.25;
/** How much larger than the largest amount elsewhere the sum is at most, and of the drawing's height. */
const [SUM, HIGHEST] = [1.7, 0.13];
/** How high what Nvidia would pay falls, of the drawing; its way's breadth, of the gap, and its head's breadth and length, of that. */
const [FALL, BROAD, WING, HEAD] = [0.1, 0.26, 1.7, 0.9];
/** How deep the way goes into the gap before it turns, of the gap's height. */
const DEEP = 0.5;
/** px: what an arrow keeps from a box, how long a thin one's barbs are, and how thick the outline of a place. */
const [CLEAR, BARB, EDGE] = [6, 9, 1.6];
/** How strong the arrow is filled, and the ground of the squares. */
const [PALE, BY] = [0.75, 0.25];

/** 9 · Nvidia's squares hang over the place where the rent does not come: as broad and as high as it. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const pad = space.half;
  const money = amount(data, 'guarantee');
  const count = tens(layout, 'guarantee');
  const height = floorOf(layout) - 1;
  const who = { ...name(layout, 'nvidia'), size: type.hero };
  const [named] = within([who], size.width * 0.3);
  const large = Math.min(type.hero * SUM, height * HIGHEST);
  const rest = size.width - widthOf(named!) - space.apart;
  const sum = amountLockup('guarantee-sum', money, 'purchase', rest, large);
  const top = Math.max(sum.bottom, blockHeight([named!])) + space.snug;
  const fall = height * FALL;
  // The place of the rent is as large as the block of squares over it.
  const { columns, pitch } = COLUMNS.map((columns) => {
    const across = (size.width * (1 - 2 * BOX) - 2 * pad) / columns;
    return {
      columns,
      pitch: Math.min(across, ((height - top - fall) / 2 - 2 * pad) / rowsOf(count, columns)),
    };
  }).reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const [w, h] = [
    columns * pitch - gap(pitch) + 2 * pad,
    rowsOf(count, columns) * pitch - gap(pitch) + 2 * pad,
  ];
  const x = (size.width - w) / 2;
  // What is free is over the squares and under them.
  const spare = (height - top - fall - 2 * h) / 3;
  const [hung, low] = [top + spare, height - h];
  const side = x - CLEAR / 2 - 1;
  const seat = (left: number): PlaceBox => ({ x: left, y: low, w: side, h });
  const [openai, campus] = [seat(1), seat(size.width - 1 - side)];
  const [first, second] = within(
    [bold(layout, 'openai', 'ink', type.number), bold(layout, 'campus', 'ink', type.number)],
    side * 1.5,
  );
  const middle = size.width / 2;
  const broad = Math.min(w, h) * BROAD;
  const [from, tip] = [hung + h, campus.x - CLEAR / 2];
  // Down into the gap, and on to the campus.
  const turn = low + h * DEEP;
  const neck = tip - broad * HEAD;
  const edge = (side: number): Point[] => [
    [middle + (side * broad) / 2, from],
    [middle + (side * broad) / 2, turn - (side * broad) / 2],
    [neck, turn - (side * broad) / 2],
    [neck, turn - (side * broad * WING) / 2],
    [tip, turn],
  ];
  const repayX = 1 + Math.min(side * 0.18, space.apart);
  const repay = caption(layout, 'repay');
  const beside = x - repayX - space.half - 2;
  const [rent] = within(
    [bold(layout, 'rent', 'purchase', type.number)],
    (w - broad) / 2 - space.half - space.tight,
  );
  return [
    ...sum.marks.map((mark) => ({ ...mark, x: mark.x + size.width - sum.width })),
    ...lowered(block('nvidia-name', { x: 0, top: 0 }, [named!]), sum.marks[0]!.y - named!.size * BASELINE),
    slab('stands-by', { x, y: hung, w, h }, { role: 'purchase', shade: BY }),
    ...squares({
      key: 'guarantee',
      count,
      columns,
      pitch,
      x: x + pad,
      top: hung + pad,
      role: 'purchase',
      standing: money.standing,
    }),
    // Where the rent stops, its place is empty.
    stroke(
      'rent-missing',
      [
        [x, low],
        [x + w, low],
        [x + w, low + h],
        [x, low + h],
        [x, low],
        [x + w, low],
      ],
      EDGE,
      { dash: '4 3', role: 'purchase' },
    ),
    {
      kind: 'area',
      key: 'stands-in',
      over: edge(1),
      under: edge(-1),
      role: 'purchase',
      shade: PALE,
      order: 1,
    },
    ...block('rent-is', { x: x + space.half, top: turn - blockHeight([rent!]) / 2 }, [rent!]).marks,
    ...placeBox('openai', openai, [first!]),
    ...placeBox('campus', campus, [second!]),
    thin('repays', [repayX, low - CLEAR], [repayX, hung], BARB, 'context'),
    ...block(
      'repay',
      { x: repayX + space.half, top: (hung + low - blockHeight([repay], beside)) / 2, maxWidth: beside },
      [repay],
    ).marks,
    ...footOf(layout),
  ];
}
