import type { Mark, Point } from '../../marks/mark.ts';
import { amount, type Figure } from '../figure.ts';
import { figureOf, type Sheet } from '../sheet.ts';
import { block, blockHeight } from '../type.ts';
import { beside, books, column, flow, money, nothing, owners, said, theBox } from './parts.ts';
import { spreadScene } from './spread.ts';
import { bold, calm, LEADING, name, place, quiet, stageFor, type Stage } from './stage.ts';

/** 1 · The ordinary way, which was not taken: building and debt side by side on Meta's own sheet. */
export function ordinaryScene(sheet: Sheet, debt = 'cost'): Mark[] {
  const stage = stageFor(sheet, 'meta');
  const { foot, line, meta, pad } = stage;
  return [
    ...books(sheet, stage),
    ...column(sheet, stage, {
      slot: 'building',
      label: 'building',
      of: 0,
      in: 'meta',
      standing: 'illustrative',
    }),
    ...column(sheet, stage, {
      slot: debt,
      label: 'debt',
      of: 1,
      in: 'meta',
      standing: 'illustrative',
      plus: '+',
    }),
    flow(sheet, 'lend-arrow', up(stage, foot[1].y, meta.y + meta.h), 'debt', 'illustrative'),
    ...block('hypothetical', { x: 0, top: 0 }, [name(sheet, 'hypothetical')]).marks,
    ...under(sheet, stage, 'wouldLend', (line + foot[1].y) / 2 + pad),
    ...place(sheet, stage, 'lenders', foot[1]),
  ];
}

/** Where arrows run in the right column, from one height to another. */
function up({ x, pad }: Stage, from: number, to: number): Point[] {
  const way = from > to ? -2 : 2;
  return [
    [x[1] + pad, from + way],
    [x[1] + pad, to - way],
  ];
}

/** Words beside an arrow of the right column, around a height. */
function under(
  sheet: Sheet,
  { x, pad, column: width }: Stage,
  key: string,
  middle: number,
  of: 0 | 1 = 1,
): Mark[] {
  const aside = pad * 2 + sheet.type.caption * 0.4;
  const lines = [bold(sheet, key, 'muted')];
  const top = middle - blockHeight(lines, width - aside) / 2;
  return block(key, { x: x[of] + aside, top, maxWidth: width - aside }, lines).marks;
}

/** 2 · An empty box and its owners; the lenders wait. */
function emptyScene(sheet: Sheet): Mark[] {
  const { data, type } = sheet;
  const stage = stageFor(sheet, 'lenders');
  const { box, foot, pad, x } = stage;
  const right = x[1] + stage.column;
  const pitch = (right - x[0]) / 10.5;
  const line = type.caption * LEADING;
  const r = Math.min(pitch * 0.38, type.caption * 1.15);
  const label = type.label * LEADING;
  const y = box.y + pad + label + (box.h - label - line - pad * 2.4) / 2;
  const below = box.y + box.h - pad - line;
  const share = (slot: 'blueOwl' | 'metaShare') => {
    const { id, value } = amount(data, slot);
    return { ...bold(sheet, slot, 'equity'), fact: id, value };
  };
  return [
    ...books(sheet, stage),
    ...place(sheet, stage, 'box', box),
    ...owners(sheet, pitch, x[0], y).map((dot) => ({ ...dot, r })),
    ...block('owner-most', { x: x[0], top: below }, [share('blueOwl')]).marks,
    ...block('owner-rest', { x: right, top: below, anchor: 'end' }, [share('metaShare')]).marks,
    ...beside(sheet, 'parts', right, box.y + pad * 0.8),
    ...place(sheet, stage, 'owner', foot[0]),
    ...place(sheet, stage, 'waiting', foot[1]),
    ...money(sheet, stage, {
      slot: 'cost',
      x: x[1],
      top: foot[1].y + pad * 1.2 + label,
      standing: 'illustrative',
    }),
  ];
}

/** The box with the bonds in it, between Meta's sheet and those at the foot. */
function boxed(sheet: Sheet, stage: Stage, heavy = false, bonds = 'bonds'): Mark[] {
  return [
    ...books(sheet, stage, heavy),
    ...theBox(sheet, stage),
    ...column(sheet, stage, { slot: 'bonds', label: bonds, of: 1, in: 'box' }),
    ...place(sheet, stage, 'lenders', stage.foot[1]),
  ];
}

const built = (sheet: Sheet, stage: Stage): Mark[] =>
  column(sheet, stage, { slot: 'building', label: 'building', of: 0, in: 'box' });

const owner = (sheet: Sheet, stage: Stage): Mark[] => place(sheet, stage, 'owner', stage.foot[0]);

/** From the box down to the lenders, or back up. */
const lower = (stage: Stage): Point[] => up(stage, stage.box.y + stage.box.h, stage.foot[1].y);
const between = ({ box, foot }: Stage): number => (box.y + box.h + foot[1].y) / 2;

/** 3 · The lenders' money lands in the box: the debt is the box's. */
function borrowScene(sheet: Sheet): Mark[] {
  const stage = stageFor(sheet, 'box');
  const { box, foot } = stage;
  const note = [quiet(sheet, 'unsized')];
  return [
    ...boxed(sheet, stage),
    ...owner(sheet, stage),
    flow(sheet, 'lend-arrow', up(stage, foot[1].y, box.y + box.h), 'debt', 'paid'),
    ...under(sheet, stage, 'lend', between(stage)),
    ...block(
      'unsized',
      { x: stage.x[0], top: box.y + stage.pad * 2 + sheet.type.label * LEADING, maxWidth: stage.column },
      note,
    ).marks,
  ];
}

/** 4 · The building goes up in the box, to Meta's plan. */
function buildScene(sheet: Sheet): Mark[] {
  const stage = stageFor(sheet, 'box');
  const { meta, box, x } = stage;
  const at = x[0] + stage.column / 2;
  const note = [bold(sheet, 'overlap', 'muted')];
  const width = x[1] + stage.column - x[0];
  return [
    ...boxed(sheet, stage),
    ...built(sheet, stage).map((mark) =>
      // From the ground up.
      mark.kind === 'cell'
        ? { ...mark, order: (stage.box.y + stage.over + stage.tall - mark.y) / stage.tall }
        : mark,
    ),
    ...owner(sheet, stage),
    ...said(sheet, stage, 'plans', 0),
    flow(
      sheet,
      'plan-arrow',
      [
        [at, meta.y + meta.h + 2],
        [at, box.y - 2],
      ],
      'context',
      'paid',
    ),
    ...block(
      'overlap',
      { x: x[0], top: between(stage) - blockHeight(note, width) / 2, maxWidth: width },
      note,
    ).marks,
  ];
}

/** Rent from Meta to the box, and on to the lenders. */
function rent(sheet: Sheet, stage: Stage): Mark[] {
  const { standing } = amount(sheet.data, 'lease');
  const { meta, box } = stage;
  return [
    flow(sheet, 'rent-arrow', up(stage, meta.y + meta.h, box.y), 'purchase', standing, 0),
    flow(sheet, 'interest-arrow', lower(stage), 'purchase', standing, 1.4),
    ...under(sheet, stage, 'passed', between(stage)),
  ];
}

/** 5 · Rent flows from Meta through the box to the lenders. */
function rentScene(sheet: Sheet): Mark[] {
  const stage = stageFor(sheet, 'box');
  return [
    ...boxed(sheet, stage),
    ...built(sheet, stage),
    ...owner(sheet, stage),
    ...rent(sheet, stage),
    ...said(sheet, stage, 'rents', 1, 'purchase'),
  ];
}

/** 6 · The line: nothing is added on Meta's side of it. */
export function lineScene(sheet: Sheet): Mark[] {
  const stage = stageFor(sheet, 'box');
  return [
    ...boxed(sheet, stage, true),
    ...built(sheet, stage),
    ...owner(sheet, stage),
    ...nothing(sheet, stage),
    ...said(sheet, stage, 'rating', 0),
  ];
}

/** 7 · The lease may end early; the guarantee crosses the line again. */
function guaranteeScene(sheet: Sheet): Mark[] {
  const stage = stageFor(sheet, 'box');
  const { meta, box, x } = stage;
  const at = x[0] + stage.column / 2;
  const { standing } = amount(sheet.data, 'guarantee');
  return [
    ...boxed(sheet, stage, true, 'bondsYield'),
    ...built(sheet, stage),
    ...owner(sheet, stage),
    ...rent(sheet, stage),
    ...said(sheet, stage, 'leaves', 1, 'purchase'),
    ...said(sheet, stage, 'guarantees', 0, 'debt'),
    flow(
      sheet,
      'guarantee-arrow',
      [
        [at, meta.y + meta.h + 2],
        [at, box.y - 2],
      ],
      'debt',
      standing,
      1,
    ),
  ];
}

/** 8 · What ratings are for: the agencies grade Meta, and grade the bonds. */
function ratingScene(sheet: Sheet): Mark[] {
  const stage = stageFor(sheet, 'box');
  const { meta, box, foot, pad, x } = stage;
  const edge = box.x / 2;
  return [
    ...boxed(sheet, stage, true, 'bondsRated'),
    ...built(sheet, stage),
    ...nothing(sheet, stage),
    ...said(sheet, stage, 'rating', 0),
    ...place(sheet, stage, 'agencies', foot[0]),
    flow(
      sheet,
      'rate-bonds',
      [
        [x[0] + pad, foot[0].y - 2],
        [x[0] + pad, box.y + box.h + 2],
      ],
      'context',
      'paid',
      1,
    ),
    flow(
      sheet,
      'rate-meta',
      [
        [box.x, foot[0].y + foot[0].h / 2],
        [edge, foot[0].y + foot[0].h / 2],
        [edge, meta.y + meta.h + 2],
      ],
      'context',
      'paid',
    ),
    ...under(sheet, stage, 'rates', between(stage), 0),
  ];
}

const steps = figureOf([
  (sheet) => ordinaryScene(sheet),
  emptyScene,
  borrowScene,
  buildScene,
  rentScene,
  lineScene,
  guaranteeScene,
  ratingScene,
  spreadScene,
]);

/** Chapter 3: one block of debt, and the line it is kept behind. */
export const spv: Figure = {
  ...steps,
  scene: (data, step, size) => steps.scene(data, step, calm(size)),
};
