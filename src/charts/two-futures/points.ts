import { withHedge } from '../../lib/hedged.ts';
import type { Amount, Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { caption, amountLine, hedged } from '../shared/head.ts';
import { upright } from '../shared/rules.ts';
import type { Layout } from '../shared/layout.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, blockHeight, fitted, runIn, type Block, type Line } from '../shared/type.ts';
import { pointRadius, START, type FuturesPlot } from './frame.ts';

/** px between a point and its words: under it, and to its left. */
const BESIDE = 6;
const LEFT = 3;

/**
 * The two known amounts of 2025: a solid point each, and beside it how much and what.
 * @param right how far the words may reach, px
 */
export function starts(
  layout: Layout<'two-futures' | 'two-futures-try'>,
  at: FuturesPlot,
  both = true,
  right = at.right,
): Mark[] {
  const [earned, spent] = [amount(layout.data, 'earned'), amount(layout.data, 'spent')];
  const x = at.x(START);
  const r = pointRadius(layout);
  const dot = (key: string, role: Role, { value, standing }: Amount): Mark => ({
    kind: 'dot',
    key,
    x,
    y: at.y(value),
    r,
    role,
    standing,
  });
  return [
    dot('earned-start', 'purchase', earned),
    ...(both ? [dot('spent-start', 'chips', spent)] : []),
    ...earnedWords(layout, at, earned, { x: x + r + BESIDE, maxWidth: right - x - r - BESIDE }).marks,
    ...(both ? spentWords(layout, spent, { x: x - LEFT, bottom: at.y(spent.value) - r - LEFT }) : []),
  ];
}

/** Between the line and the first grid line: in one line where they fit, else smaller. */
function earnedWords(
  layout: Layout<'two-futures' | 'two-futures-try'>,
  at: FuturesPlot,
  earned: Amount,
  { x, maxWidth }: { x: number; maxWidth: number },
): Block {
  const { data, type, space } = layout;
  const place = { x, top: at.y(earned.value) + space.hair, maxWidth };
  const low = at.y(amount(data, 'grid0').value) - 2;
  const text = withHedge(earned, earned.short);
  const set = (size: number): Block =>
    runIn('earned-words', place, [
      { ...amountLine(earned, size, 'purchase'), text },
      { ...caption(layout, 'earned'), size: Math.min(size, type.caption) },
    ]);
  const tries = [type.number, type.label, type.caption].map(set);
  return tries.find(({ bottom }) => bottom < low) ?? set(SMALLEST);
}

/** Over the point and to its left, as large as fits there. */
function spentWords(
  layout: Layout<'two-futures' | 'two-futures-try'>,
  spent: Amount,
  { x, bottom }: { x: number; bottom: number },
): Mark[] {
  const size = fitted(amountLine(spent, layout.type.number, 'chips'), x);
  const lines: Line[] = [...hedged(layout, spent, 'chips', size), caption(layout, 'spent')];
  const top = bottom - blockHeight(lines, x);
  return block('spent-words', { x, top, anchor: 'end', maxWidth: x }, lines).marks;
}

/** Where two lines meet. @param years after 2025 @param money USD bn at the meeting @param r px */
export function meeting(at: FuturesPlot, key: string, years: number, money: number, r: number): Mark[] {
  const [x, y] = [at.x(START + years), at.y(money)];
  const inner = r * 0.45;
  return [
    { kind: 'dot', key, x, y, r, role: 'context', standing: 'illustrative' },
    // A place without a size, on paper: the crossing itself.
    { kind: 'box', key: `${key}-at`, x: x - inner, y: y - inner, w: inner * 2, h: inner * 2, r: inner },
  ];
}

/** An arrow that says how to read the drawing: thinner than a flow of money. */
export const pointer = (key: string, points: readonly [number, number][], order?: number): Mark =>
  flow({ key, points, width: 3, head: 9, role: 'context', standing: 'illustrative', order });

/**
 * The way from 2025 to a meeting, over the frame, and a hairline down to it. Without a meeting in the frame the way
 * runs out of it.
 */
export function wait(
  layout: Layout<'two-futures' | 'two-futures-try'>,
  at: FuturesPlot,
  met: { years: number; money: number } | undefined,
): Mark[] {
  const y = at.top - layout.type.caption * 0.55;
  const x = met ? at.x(START + met.years) : layout.size.width;
  const way = pointer('wait', [
    [at.x(START), y],
    [x, y],
  ]);
  if (!met) return [way];
  const down = [y + 6, at.y(met.money) - ringOf(layout) - 1] as const;
  return [way, { ...upright('wait-down', x, down), width: 2 }];
}

/** px */
export const ringOf = ({ type }: Layout<'two-futures' | 'two-futures-try'>): number =>
  Math.min(16, type.caption);
