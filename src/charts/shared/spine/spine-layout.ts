import type { ChartData } from '../../../lib/types.ts';
import type { LayoutOf } from '../layout.ts';

/**
 * What a chapter's chart has for the drawing that ends every chapter, in content/charts/<id>.yaml: slots
 * `gap: morgan-stanley-gap/gap` and `ownCash: morgan-stanley-gap/own-cash`; labels `spineGap` (what the gap is), `spineOwn`
 * (whose own money stands beside it), `spineFoot` (what nobody knows) and `other1`, `other2`, …, the names known by then, in
 * the order of the chapters that add them.
 */
export type SpineData = ChartData<
  'gap' | 'ownCash',
  never,
  'spineGap' | 'spineOwn' | 'spineFoot' | `other${number}`
>;
export type SpineLayout = LayoutOf<SpineData>;
