import type { ChartData } from '../../../lib/types.ts';
import type { LayoutOf } from '../layout.ts';

/**
 * What a chapter's chart has for the drawing that ends every chapter, in content/charts/<id>.yaml: slots
 * `gap: morgan-stanley-gap/gap` and `ownCash: morgan-stanley-gap/own-cash`; labels `spineGap` (what the gap is), `spineOwn`
 * (whose own money stands beside it), `spineFoot` (what nobody knows) and `other<n>`, the name that the chapter adds, n being
 * how many are known by then; where nobody is named yet there is none.
 */
export type SpineData = ChartData<
  'gap' | 'ownCash',
  never,
  'spineGap' | 'spineOwn' | 'spineFoot' | `other${number}`
>;
export type SpineLayout = LayoutOf<SpineData>;
