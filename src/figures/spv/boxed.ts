import type { Mark, Point } from '../../marks/mark.ts';
import type { Label, LabelOf } from '../figure.ts';
import type { Sheet, SheetOf } from '../shared/sheet.ts';
import { block, blockHeight } from '../shared/type.ts';
import { books, column, theBox } from './parts.ts';
import { bold, place, type Either, type Stage } from './stage.ts';

/** Where arrows run in the right column, from one height to another. */
export function up({ x, pad }: Stage, from: number, to: number): Point[] {
  const way = from > to ? -2 : 2;
  return [
    [x[1] + pad, from + way],
    [x[1] + pad, to - way],
  ];
}

/** Words beside an arrow of the right column, around a height. */
export function under<D extends Either>(
  sheet: SheetOf<D>,
  { x, pad, column: width }: Stage,
  key: LabelOf<D>,
  middle: number,
  of: 0 | 1 = 1,
): Mark[] {
  const aside = pad * 2 + sheet.type.caption * 0.4;
  const lines = [bold(sheet, key, 'muted')];
  const top = middle - blockHeight(lines, width - aside) / 2;
  return block(key, { x: x[of] + aside, top, maxWidth: width - aside }, lines).marks;
}

/** Where an arrow runs down the left column, from Meta's sheet into the box. */
export const down = ({ meta, box, x, column: width }: Stage): Point[] => [
  [x[0] + width / 2, meta.y + meta.h + 2],
  [x[0] + width / 2, box.y - 2],
];

/** The bonds in the box, with other words over them. */
export const bonds = (sheet: Sheet<'spv'>, stage: Stage, label: Label<'spv'>): Mark[] =>
  column(sheet, stage, { slot: 'bonds', label, of: 1, in: 'box' });

/** The box with the bonds in it, between Meta's sheet and those at the foot. @param held the bonds, if they say more */
export function boxed(
  sheet: Sheet<'spv' | 'spv-try'>,
  stage: Stage,
  heavy = false,
  held = column(sheet, stage, { slot: 'bonds', label: 'bonds', of: 1, in: 'box' }),
): Mark[] {
  return [
    ...books(sheet, stage, heavy),
    ...theBox(sheet, stage),
    ...held,
    ...place(sheet, stage, 'lenders', stage.foot[1]),
  ];
}

export const built = (sheet: Sheet<'spv' | 'spv-try'>, stage: Stage): Mark[] =>
  column(sheet, stage, { slot: 'building', label: 'building', of: 0, in: 'box' });

export const owner = (sheet: Sheet<'spv' | 'spv-try'>, stage: Stage): Mark[] =>
  place(sheet, stage, 'owner', stage.foot[0]);

/** From the box down to the lenders, or back up. */
export const lower = (stage: Stage): Point[] => up(stage, stage.box.y + stage.box.h, stage.foot[1].y);
export const between = ({ box, foot }: Stage): number => (box.y + box.h + foot[1].y) / 2;
