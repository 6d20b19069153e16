import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, name } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { arrowEdges, middled, placeBox, type PlaceBox, slab, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { BASELINE } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, lowered, widthOf } from '../shared/type.ts';
import { footOf, tens, thin, type Deals } from './money.ts';

/** In how many columns the squares may stand. */
const COLUMNS = [6, 11] as const;
/** Of the drawing's breadth and height, a box below; of its height, what Nvidia would pay falls at the least. */
const [WIDE, HIGH, FALL] = [0.33, 0.22, 0.14];
/** How much larger than the largest amount elsewhere the sum is at most, and of the drawing's height. */
const [SUM, HIGHEST] = [1.7, 0.13];
/** Of a box's smaller side, how broad a way is, its head, and how long that is. */
const [BROAD, WING, HEAD] = [0.66, 1.06, 0.44];
/** px: what an arrow keeps from a box, how long a thin one's barbs are, and how thick a dashed outline. */
const [CLEAR, BARB, EDGE] = [5, 9, 1.6];
/** How strong the arrow is filled, and the ground of the squares. */
const [PALE, BY] = [0.75, 0.25];

/** 9 · Two ways to the campus: OpenAI's rent, empty, and what Nvidia would pay then, down from its squares. */
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
  const [w, h] = [size.width * WIDE, height * HIGH];
  const low = height - h;
  const room = low - top - height * FALL - 2 * pad;
  const { columns, pitch } = COLUMNS.map((columns) => {
    return { columns, pitch: Math.min((size.width - pad) / columns, room / rowsOf(count, columns)) };
  }).reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const foot = top + rowsOf(count, columns) * pitch - gap(pitch) + 2 * pad;
  const seat = (x: number): PlaceBox => ({ x, y: low, w, h });
  const [openai, campus] = [seat(1), seat(size.width - 1 - w)];
  // A name of two lines is no higher than its box.
  const inTwo = Math.min(type.number, h / 2.7);
  const [first, second] = within(
    [bold(layout, 'openai', 'ink', inTwo), bold(layout, 'campus', 'ink', inTwo)],
    w * 1.5,
  );
  /** A broad way from here to there. */
  const side = Math.min(w * 0.8, h);
  const way = (from: Point, to: Point) => arrowEdges(from, to, side * BROAD, side * WING, side * HEAD);
  const [from, to] = [w + 1 + CLEAR, campus.x - CLEAR];
  const empty = way([from, low + h / 2], [to, low + h / 2]);
  const [rent] = within([bold(layout, 'rent', 'purchase', type.number)], to - from - side * HEAD);
  const middle = campus.x + w / 2;
  const repayX = w / 2;
  const repay = caption(layout, 'repay');
  const beside = middle - (side * WING) / 2 - repayX - space.half - 2;
  return [
    ...sum.marks.map((mark) => ({ ...mark, x: mark.x + size.width - sum.width })),
    ...lowered(block('nvidia-name', { x: 0, top: 0 }, [named!]), sum.marks[0]!.y - named!.size * BASELINE),
    slab('stands-by', { x: 0, y: top, w: size.width, h: foot - top }, { role: 'purchase', shade: BY }),
    ...squares({
      key: 'guarantee',
      count,
      columns,
      pitch,
      x: pad,
      top: top + pad,
      role: 'purchase',
      standing: money.standing,
    }),
    // Where the rent stops, its way is empty.
    stroke('rent-missing', [...empty.over, ...empty.under.toReversed()], EDGE, {
      dash: '4 3',
      role: 'purchase',
    }),
    {
      kind: 'area',
      key: 'stands-in',
      ...way([middle, foot], [middle, low - CLEAR]),
      role: 'purchase',
      shade: PALE,
      order: 1,
    },
    ...middled('rent-is', { x: from, y: low, w: to - from - side * HEAD, h }, [rent!], 0).marks,
    ...placeBox('openai', openai, [first!]),
    ...placeBox('campus', campus, [second!]),
    thin('repays', [repayX, low - CLEAR], [repayX, foot + CLEAR], BARB, 'context'),
    ...block(
      'repay',
      { x: repayX + space.half, top: (foot + low - blockHeight([repay], beside)) / 2, maxWidth: beside },
      [repay],
    ).marks,
    ...footOf(layout),
  ];
}
