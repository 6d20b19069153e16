import type { Mark, Point } from '../../marks/mark.ts';
import type { Label, LabelOf } from '../chart.ts';
import type { Layout, LayoutOf } from '../shared/layout.ts';
import { block, blockHeight } from '../shared/type.ts';
import { books, column, theBox } from './parts.ts';
import { bold, place, type Either, type BoxLayout } from './box-layout.ts';

/** Where arrows run in the right column, from one height to another. */
export function up({ x, pad }: BoxLayout, from: number, to: number): Point[] {
  const way = from > to ? -2 : 2;
  return [
    [x[1] + pad, from + way],
    [x[1] + pad, to - way],
  ];
}

/** Words beside an arrow of the right column, around a height. */
export function under<D extends Either>(
  layout: LayoutOf<D>,
  { x, pad, column: width }: BoxLayout,
  key: LabelOf<D>,
  middle: number,
  of: 0 | 1 = 1,
): Mark[] {
  const aside = pad * 2 + layout.type.caption * 0.4;
  const lines = [bold(layout, key, 'muted')];
  const top = middle - blockHeight(lines, width - aside) / 2;
  return block(key, { x: x[of] + aside, top, maxWidth: width - aside }, lines).marks;
}

/** Where an arrow runs down the left column, from Meta's balance sheet into the box. */
export const down = ({ meta, box, x, column: width }: BoxLayout): Point[] => [
  [x[0] + width / 2, meta.y + meta.h + 2],
  [x[0] + width / 2, box.y - 2],
];

/** The bonds in the box, with other words over them. */
export const bonds = (layout: Layout<'spv'>, stage: BoxLayout, label: Label<'spv'>): Mark[] =>
  column(layout, stage, { slot: 'bonds', label, of: 1, in: 'box' });

/** The box with the bonds in it, between Meta's balance sheet and those at the foot. @param held the bonds, if they say more */
export function boxed(
  layout: Layout<'spv' | 'spv-try'>,
  stage: BoxLayout,
  heavy = false,
  held = column(layout, stage, { slot: 'bonds', label: 'bonds', of: 1, in: 'box' }),
): Mark[] {
  return [
    ...books(layout, stage, heavy),
    ...theBox(layout, stage),
    ...held,
    ...place(layout, stage, 'lenders', stage.foot[1]),
  ];
}

export const built = (layout: Layout<'spv' | 'spv-try'>, stage: BoxLayout): Mark[] =>
  column(layout, stage, { slot: 'building', label: 'building', of: 0, in: 'box' });

export const owner = (layout: Layout<'spv' | 'spv-try'>, stage: BoxLayout): Mark[] =>
  place(layout, stage, 'owner', stage.foot[0]);

/** From the box down to the lenders, or back up. */
export const lower = (stage: BoxLayout): Point[] => up(stage, stage.box.y + stage.box.h, stage.foot[1].y);
export const between = ({ box, foot }: BoxLayout): number => (box.y + box.h + foot[1].y) / 2;
