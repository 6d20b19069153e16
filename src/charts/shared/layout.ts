import { withHedge } from '../../lib/hedged.ts';
import type { DataOf, ChartData, ChartId } from '../../lib/types.ts';
import type { Box, Mark, Size } from '../../marks/mark.ts';
import { amount, words, type AmountSlot, type Chart, type LabelOf } from '../chart.ts';
import { spaceFor, typeScale, type Space, type TypeScale } from './space.ts';
import { block, type Line } from './type.ts';

/** What every step's drawing starts from, with data of one kind. */
export interface LayoutOf<D extends ChartData> {
  data: D;
  size: Size;
  type: TypeScale;
  space: Space;
  /** Wider than tall: blocks stand beside each other instead of under each other. */
  wide: boolean;
}

/** What the drawings of one chart or panel start from; without an id, those of any. */
export type Layout<Id extends ChartId = never> = [Id] extends [never]
  ? LayoutOf<ChartData>
  : LayoutOf<DataOf<Id>>;

/** An amount and what it is, as two lines of words. */
export function headline<D extends ChartData>(
  layout: LayoutOf<D>,
  slot: AmountSlot<D>,
  caption: LabelOf<D>,
  tone: Line['tone'],
  size: number,
): [Line, Line] {
  const { data, type } = layout;
  const money = amount(data, slot);
  const text = withHedge(money, money.text);
  return [
    { text, size, weight: 600, tone: tone ?? 'ink', fact: money.id, value: money.value },
    { text: words(data, caption), size: type.caption, tone: 'muted' },
  ];
}

/** The one-square key at the foot of the drawing, which changes when the scale does. */
export function unitKey<D extends ChartData>(layout: LayoutOf<D>, label: LabelOf<D>): Mark[] {
  const { size, type } = layout;
  const side = type.caption * 0.85;
  // Room below for the tails of its words.
  const y = size.height - side - type.caption * 0.25;
  return [
    { kind: 'cell', key: 'unit', x: 0, y, w: side, h: side, role: 'context', standing: 'forecast' },
    ...block('unit-words', { x: side + 7, top: y - type.caption * 0.12 }, [
      { text: words(layout.data, label), size: type.caption, tone: 'muted' },
    ]).marks,
  ];
}

/** What the key takes at the foot, px. */
export const footHeight = (layout: Layout): number => layout.space.footing;

/** A drawing this much wider than high has its blocks beside each other. */
const WIDE = 1.12;

export function layoutFor<D extends ChartData>(data: D, size: Size): LayoutOf<D> {
  const type = typeScale(size);
  return { data, size, type, space: spaceFor(type.caption), wide: size.width > size.height * WIDE };
}

const whole = (size: Size): Box => ({ x: 0, y: 0, width: size.width, height: size.height });

/**
 * A chart from its steps' drawings, in order. Step numbers are clamped; `step1`, `step2`, … name the pictures.
 * @param scrub the step whose drawing also takes how far it has come, 0 to `parts`
 */
export function chartOf<D extends ChartData>(
  drawings: readonly ((layout: LayoutOf<D>, part: number) => Mark[])[],
  scrub?: Chart['scrub'],
): Chart {
  return {
    steps: drawings.length,
    ...(scrub ? { scrub } : {}),
    scene: (data, step, size, part) => {
      const number = Math.min(drawings.length, Math.max(1, Math.round(step)));
      const parts = scrub?.parts ?? 0;
      const come = Math.min(parts, Math.max(0, Math.round(part ?? parts)));
      // Its data is the one that content/charts/<id>.yaml names: chart-check.ts draws every step of every chart.
      const marks = drawings[number - 1]?.(layoutFor(data as D, size), come) ?? [];
      const { width, height } = size;
      return { width, height, marks, focus: whole(size), label: words(data, `step${number}`) };
    },
  };
}
