import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { within } from '../shared/places.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** How much larger than the largest amount elsewhere the sum is that is left, and of the drawing's height at most; and the one that was planned. */
const [LARGE, HIGHEST, GONE] = [3, 0.2, 1.1];
/** How strong the squares are that are gone. */
const FADED = 0.6;

/** 8 · The ten squares of an announcement: three of them are agreed, under their sum, and seven are gone. */
export function shrinkScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const height = floorOf(layout);
  const [all, agreed] = [tens(layout, 'openai'), tens(layout, 'agreed')];
  const [plan, left] = [amount(data, 'openai'), amount(data, 'agreed')];
  const large = Math.min(type.hero * LARGE, height * HIGHEST);
  const over: Line[] = [
    ...within([amountLine(left, large, 'equity')], size.width),
    ...within([caption(layout, 'agreedIs')], size.width),
  ];
  const under: Line[] = [
    ...within([sum(plan, type.hero * GONE, 'context')], size.width),
    ...within([caption(layout, 'planIs')], size.width),
  ];
  const [above, below] = [
    blockHeight(over, size.width) + space.half,
    blockHeight(under, size.width) + space.snug,
  ];
  const room = height - above - below;
  const fits = [all / 2, all].map((columns) => {
    const across = (size.width + gap(size.width / columns)) / columns;
    return { columns, pitch: Math.min(across, room / rowsOf(all, columns)) };
  });
  const { columns, pitch } = fits[1]!.pitch > fits[0]!.pitch ? fits[1]! : fits[0]!;
  const high = rowsOf(all, columns) * pitch - gap(pitch);
  // What the squares leave free is over it all and between.
  const spare = (height - above - high - below) / 3;
  const top = above + 2 * spare;
  const set = { columns, pitch, x: 0, top } as const;
  return [
    ...block('agreed', { x: 0, top: spare, maxWidth: size.width }, over).marks,
    ...squares({ ...set, key: 'stake', count: agreed, role: 'equity', standing: left.standing }),
    ...squares({ ...set, key: 'gone', count: all, role: 'context', standing: plan.standing })
      .slice(agreed)
      .map((cell) => ({ ...cell, opacity: FADED })),
    ...block('plan', { x: 0, top: top + high + space.snug, maxWidth: size.width }, under).marks,
    ...footOf(layout),
  ];
}
