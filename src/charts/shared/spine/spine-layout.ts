import type { ChartData } from '../../../lib/types.ts';
import type { LayoutOf } from '../layout.ts';

/**
 * What a chapter's chart has for the drawing that ends every chapter, in content/charts/<id>.yaml: slots
 * `gap: morgan-stanley-gap/gap`, `ownCash: morgan-stanley-gap/own-cash` and `ten: square-ten`; labels `spineGap` (what the
 * gap is), `spineOwn` (the first name), `spineUnit` (one square), `spineFoot` (that names overlap) and `other1`, `other2`,
 * …, the names known by then, in the order of the chapters that add them.
 */
export type SpineData = ChartData<
  'gap' | 'ownCash' | 'ten',
  never,
  'spineGap' | 'spineOwn' | 'spineUnit' | 'spineFoot' | `other${number}`
>;
export type SpineLayout = LayoutOf<SpineData>;
