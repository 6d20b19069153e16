import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { within } from '../shared/places.ts';
import { BASELINE } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** How much larger than the largest amount elsewhere the one is that was planned, and the one that is left. */
const [LARGE_GONE, LARGE] = [1.4, 3];
/** How large the one that was planned is at most, of the drawing's height, where that is low. */
const HIGHEST = 0.11;
/** Of the room that is left, what is under the drawing. */
const AT_FOOT = 0.3;
/** What parts the ten from the three, in captions: nobody is to count thirteen. */
const PARTED = 1.57;
/** How strong the squares are that are gone. */
const FADED = 0.6;

/** 8 · Ten empty squares of an announcement between two firms, and, well apart under the first of them, the three that are agreed. */
export function shrinkScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const height = floorOf(layout);
  const [all, agreed] = [tens(layout, 'openai'), tens(layout, 'agreed')];
  const [plan, left] = [amount(data, 'openai'), amount(data, 'agreed')];
  const planned: Line[] = [
    ...within(
      [sum(plan, Math.min(type.hero * LARGE_GONE, Math.max(type.hero, height * HIGHEST)), 'context')],
      size.width,
    ),
    ...within([caption(layout, 'planIs')], size.width),
  ];
  const is = within([caption(layout, 'agreedIs')], size.width);
  const over = blockHeight(planned, size.width) + space.half;
  const under = blockHeight(is, size.width) + space.half;
  const parted = type.caption * PARTED;
  const room = height - over - under - parted;
  const fits = [all / 2, all].map((columns) => {
    const rows = rowsOf(all, columns) + 1;
    const across = (size.width + gap(size.width / columns)) / columns;
    return { columns, rows, pitch: Math.min(across, (room + 2 * gap(room / rows)) / rows) };
  });
  const { columns, rows, pitch } = fits[1]!.pitch > fits[0]!.pitch ? fits[1]! : fits[0]!;
  const side = pitch - gap(pitch);
  const set = { columns, pitch, x: 0 } as const;
  // What the squares leave free is over it all, under the headline, and some of it at the foot.
  const high = rows * pitch - 2 * gap(pitch);
  const first = height - under - parted - high - (room - high) * AT_FOOT;
  const row = first + (rows - 1) * pitch - gap(pitch) + parted;
  const width = columns * pitch - gap(pitch);
  const free = width - agreed * pitch - space.near;
  const [large] = within([amountLine(left, Math.min(type.hero * LARGE, side * 1.1), 'equity')], free);
  return [
    ...block('plan', { x: 0, top: first - over, maxWidth: size.width }, planned).marks,
    ...squares({ ...set, key: 'gone', count: all, top: first, role: 'context', standing: plan.standing }).map(
      (cell) => ({ ...cell, opacity: FADED }),
    ),
    ...squares({ ...set, key: 'stake', count: agreed, top: row, role: 'equity', standing: left.standing }),
    ...block('agreed', { x: width, top: row + side / 2 - large!.size * (BASELINE - 0.36), anchor: 'end' }, [
      large!,
    ]).marks,
    ...block('agreed-is', { x: 0, top: row + side + space.half }, is).marks,
    ...footOf(layout),
  ];
}
