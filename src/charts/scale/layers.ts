import type { Mark } from '../../marks/mark.ts';
import { amount, type Label, type Slot } from '../chart.ts';
import { footHeight, amountAndIs, type Layout } from '../shared/layout.ts';
import { fitStacked, rowsOf, squares } from '../shared/squares.ts';
import { runIn, type Block, type Line } from '../shared/type.ts';

/** One stack of blocks under each other, each with its words above it, all at one pitch. */
export interface Layer {
  key: string;
  slot: Slot<'scale'>;
  caption: Label<'scale'>;
  /** Squares at the present scale. */
  count: number;
  fold?: string;
  tone: Line['tone'];
  /** Extra room above, in captions: what makes the gap lift off. */
  lift?: number;
  size: number;
}

/** Sets the layers from `top` and returns where they ended. */
export function layers(
  layout: Layout<'scale'>,
  list: readonly Layer[],
  top: number,
  leastColumns: number,
): { marks: Mark[]; bottoms: number[] } {
  const { data, size, type } = layout;
  const head = (layer: Layer, at: number): Block =>
    runIn(
      `${layer.key}-words`,
      { x: 0, top: at, maxWidth: size.width },
      amountAndIs(layout, layer.slot, layer.caption, layer.tone, layer.size),
    );
  const words = list.reduce(
    (sum, layer) => sum + head(layer, 0).bottom + type.caption * (0.85 + (layer.lift ?? 0)),
    0,
  );
  const free = size.height - top - words - footHeight(layout) - type.caption * 0.4;
  const { columns, pitch } = fitStacked(
    list.map((layer) => layer.count),
    size.width,
    free,
    leastColumns,
  );
  const marks: Mark[] = [];
  const bottoms: number[] = [];
  for (const layer of list) {
    const heading = head(layer, top + type.caption * (layer.lift ?? 0));
    top = heading.bottom + type.caption * 0.25;
    const { standing } = amount(data, layer.slot);
    const fold = layer.fold === undefined ? {} : { fold: layer.fold };
    marks.push(
      ...squares({
        key: layer.key,
        count: layer.count,
        columns,
        pitch,
        x: 0,
        top,
        role: 'chips',
        standing,
        ...fold,
      }),
      ...heading.marks,
    );
    top += rowsOf(layer.count, columns) * pitch + type.caption * 0.6;
    bottoms.push(top);
  }
  return { marks, bottoms };
}
