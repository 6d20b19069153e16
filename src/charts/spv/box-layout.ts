import type { Mark, Size } from '../../marks/mark.ts';
import type { DataOf, ChartData } from '../../lib/types.ts';
import { amount, words, type Label, type LabelOf } from '../chart.ts';
import { footHeight, type Layout, type LayoutOf } from '../shared/layout.ts';
import { fitStacked, rowsOf, type Fit } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';

export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Meta's balance sheet above the line, the box under it, owners and lenders at the foot. All in px. */
export interface BoxLayout extends Fit {
  pad: number;
  /** Left edges of two columns, what is owned and what is owed, and the width of each. */
  x: readonly [number, number];
  column: number;
  /** How tall a block of squares is, its gaps included. */
  tall: number;
  /** From the top of a balance sheet or box to its squares. */
  over: number;
  meta: Rect;
  line: number;
  box: Rect;
  foot: readonly [Rect, Rect];
}

export const LEADING = 1.22;

/** Two columns of words inside two boxes: words grow as far as the width has room for both. */
export const calm = (size: Size): Size => ({
  ...size,
  text: Math.min(size.text ?? 1, Math.max(1, size.width / 265)),
});

/** The data of the chapter's drawing, or of its panel. */
export type Either = DataOf<'spv' | 'spv-try'>;

export const quiet = <D extends ChartData>(layout: LayoutOf<D>, key: LabelOf<D>): Line => ({
  text: words(layout.data, key),
  size: layout.type.caption,
  tone: 'muted',
});
export const bold = <D extends ChartData>(
  layout: LayoutOf<D>,
  key: LabelOf<D>,
  tone: Line['tone'] = 'ink',
): Line => ({
  ...quiet(layout, key),
  weight: 600,
  tone,
});
export const name = <D extends ChartData>(layout: LayoutOf<D>, key: LabelOf<D>): Line => ({
  ...bold(layout, key),
  size: layout.type.label,
});

/** Every label that stands in Meta's balance sheet, and every one under the box: room is kept for the tallest. */
const SAID: readonly Label<'spv'>[] = ['plans', 'rents', 'rating', 'guarantees', 'leaves'];
const UNDER: readonly Label<'spv'>[] = ['lend', 'passed', 'rates'];

/**
 * The stage of a step. The squares have one size in all steps; what differs is who has room for the debt.
 * @param debt where the debt stands: on Meta's balance sheet, still with the lenders, or in the box
 */
export function stageFor(layout: Layout<'spv' | 'spv-try'>, debt: 'meta' | 'lenders' | 'box'): BoxLayout {
  const { data, size, type } = layout;
  const [pad, inset, gutter] = [type.caption * 0.45, type.caption, type.caption * 1.4];
  const column = (size.width - 2 * (inset + pad) - gutter) / 2;
  const x = [inset + pad, inset + pad + column + gutter] as const;
  // The panel has only some of them.
  const labels = new Map<string, string>(Object.entries(data.labels));
  const heightOf = (text: string, width: number): number =>
    blockHeight([{ text, size: type.caption, weight: 600 }], width);
  const said = (keys: readonly Label<'spv'>[], width: number): number =>
    Math.max(0, ...keys.map((key) => heightOf(labels.get(key) ?? '', width)));
  const line = type.caption * LEADING;
  const title = pad * 0.8 + type.label * LEADING;
  const over = title + line + type.number * LEADING;
  const bottom = size.height - footHeight(layout);
  const low = title + Math.max(type.hero * LEADING, said(SAID, column)) + pad * 1.6;
  const spare = Math.max(0, size.height - type.caption * 23) * 0.1;
  const cross = line + pad * 4.2 + spare;
  const under = Math.max(
    said(UNDER, column - type.caption * 1.2),
    said(['overlap'], size.width - 2 * x[0] - type.caption),
  );
  const lower = under + pad * 2 + spare;
  const row = title + pad;
  const empty = title + type.caption * 2 + line + pad * 2;
  const room = bottom - cross - row;
  const count = amount(data, 'bonds').value;
  // A second block of nothing: no wish for full rows, only for size.
  const fit = fitStacked(
    [count, 0],
    column,
    Math.min(room - low - over - pad - lower, room - row - empty - pad * 2.5),
    4,
  );
  const tall = rowsOf(count, fit.columns) * fit.pitch;

  const meta = {
    x: 1,
    // Under a title where the debt is Meta's: that did not happen.
    y: debt === 'meta' ? title : 1,
    w: size.width - 2,
    h: { meta: over + tall + pad, lenders: row, box: low }[debt],
  };
  const at = meta.y + meta.h + pad * 2.4;
  const rowHeight = row + (debt === 'lenders' ? tall + pad : 0);
  const height = debt === 'box' ? over + tall + pad : empty;
  const below = debt === 'box' ? lower : pad * 1.5;
  const slack = Math.max(0, bottom - rowHeight - below - height - (at + line + pad * 1.3 + spare));
  const [y, w] = [at + line + pad * 1.3 + spare + slack * (debt === 'box' ? 0.4 : 0.15), column + pad * 2];
  const foot = { y: bottom - rowHeight, w, h: rowHeight };
  return {
    ...fit,
    pad,
    x,
    column,
    tall,
    over,
    meta,
    line: at,
    box: { x: inset, y, w: size.width - inset * 2, h: height + (debt === 'box' ? 0 : slack * 0.7) },
    foot: [
      { x: inset, ...foot, h: row },
      { x: x[1] - pad, ...foot },
    ],
  };
}

/** A layout, a box, an owner or a lender: paper with its name. Its size says nothing. */
export function place<D extends Either>(
  layout: LayoutOf<D>,
  stage: BoxLayout,
  key: LabelOf<D>,
  rect: Rect,
  left = rect.x + stage.pad,
): Mark[] {
  return [
    { kind: 'box', key: `${key}-box`, ...rect, r: 3 },
    ...block(key, { x: left, top: rect.y + stage.pad * 0.8 }, [name(layout, key)]).marks,
  ];
}
