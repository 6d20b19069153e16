import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { BASELINE } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { footOf, sum, tens, within, type Deals } from './money.ts';

/** How much larger than the largest amount elsewhere the one is that was planned, and the one that is left. */
const [LARGE_GONE, LARGE] = [1, 3];
/** How strong the squares are that are gone. */
const FADED = 0.6;

/** 8 · Ten empty squares of an announcement between two firms, and under them the three that are agreed. */
export function shrinkScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const height = size.height - footHeight(layout);
  const [all, agreed] = [tens(layout, 'openai'), tens(layout, 'agreed')];
  const [plan, left] = [amount(data, 'openai'), amount(data, 'agreed')];
  const planned: Line[] = [
    ...within([sum(plan, type.hero * LARGE_GONE, 'context')], size.width),
    ...within([caption(layout, 'planIs')], size.width),
  ];
  const is = within([caption(layout, 'agreedIs')], size.width);
  const over = block('plan', { x: 0, top: 0, maxWidth: size.width }, planned);
  const top = over.bottom + space.snug;
  const low = height - blockHeight(is, size.width) - space.hair;
  const room = low - space.tight - space.near - top;
  const fits = [all / 2, all].map((columns) => {
    const rows = rowsOf(all, columns) + 1;
    return {
      columns,
      pitch: Math.min((size.width + gap(size.width / columns)) / columns, (room + gap(room / rows)) / rows),
    };
  });
  const { columns, pitch } = fits[1]!.pitch > fits[0]!.pitch ? fits[1]! : fits[0]!;
  const side = pitch - gap(pitch);
  const set = { columns, pitch, x: 0 } as const;
  const row = low - space.tight - side;
  const width = columns * pitch - gap(pitch);
  const free = width - agreed * pitch - space.near;
  const [large] = within([amountLine(left, Math.min(type.hero * LARGE, side * 1.1), 'equity')], free);
  return [
    ...over.marks,
    ...squares({ ...set, key: 'gone', count: all, top, role: 'context', standing: plan.standing }).map(
      (cell) => ({ ...cell, opacity: FADED }),
    ),
    ...squares({ ...set, key: 'stake', count: agreed, top: row, role: 'equity', standing: left.standing }),
    ...block('agreed', { x: width, top: row + side / 2 - large!.size * (BASELINE - 0.36), anchor: 'end' }, [
      large!,
    ]).marks,
    ...block('agreed-is', { x: 0, top: low }, is).marks,
    ...footOf(layout),
  ];
}
