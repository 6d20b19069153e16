import type { ChartData } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { words, type LabelOf } from '../chart.ts';
import { unitKey, type LayoutOf } from './layout.ts';
import { block, blockHeight, type Line, widthOf } from './type.ts';

/** Captions that the key's own square takes, and the air between the key and what stands beside it. */
const SQUARE = 1.9;

/**
 * The one-square key, and a line of words beside it at the right where both fit; over it where they do not.
 * @returns its marks, and the px at which they begin
 */
export function keyAndNote<D extends ChartData>(
  layout: LayoutOf<D>,
  unit: LabelOf<D>,
  note: Line,
): { marks: Mark[]; top: number } {
  const { data, size, type, space } = layout;
  const both = widthOf({ text: words(data, unit), size: type.caption }) + widthOf(note);
  const key = unitKey(layout, unit);
  const fits = both + type.caption * SQUARE <= size.width;
  // The baseline of a line at the foot; one over it stands a line higher, or more where it is broken.
  const line = size.height - type.caption * 0.32;
  const height = blockHeight([note], size.width);
  const top = fits ? line - note.size * 0.96 : size.height - space.footing - height;
  const place = fits
    ? ({ x: size.width, top, anchor: 'end' } as const)
    : ({ x: 0, top, maxWidth: size.width } as const);
  return {
    marks: [...key, ...block('key-note', place, [note]).marks],
    top: Math.min(top, size.height - space.foot),
  };
}
