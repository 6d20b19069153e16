import type { Mark } from '../../marks/mark.ts';
import { amount, type Figure } from '../figure.ts';
import { figureOf, type Sheet } from '../shared/sheet.ts';
import { block, blockHeight } from '../shared/type.ts';
import { emptyScene, ordinaryScene } from './before.ts';
import { bonds, between, boxed, built, down, lower, owner, under, up } from './boxed.ts';
import { flow, nothing, said } from './parts.ts';
import { spreadScene } from './spread.ts';
import { bold, calm, LEADING, place, quiet, stageFor, type Stage } from './stage.ts';

/** 3 · The lenders' money lands in the box: the debt is the box's. */
function borrowScene(sheet: Sheet<'spv'>): Mark[] {
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
function buildScene(sheet: Sheet<'spv'>): Mark[] {
  const stage = stageFor(sheet, 'box');
  const { x } = stage;
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
    flow(sheet, 'plan-arrow', down(stage), 'context', 'paid'),
    ...block(
      'overlap',
      { x: x[0], top: between(stage) - blockHeight(note, width) / 2, maxWidth: width },
      note,
    ).marks,
  ];
}

/** Rent from Meta to the box, and on to the lenders. */
function rent(sheet: Sheet<'spv'>, stage: Stage): Mark[] {
  const { standing } = amount(sheet.data, 'lease');
  const { meta, box } = stage;
  return [
    flow(sheet, 'rent-arrow', up(stage, meta.y + meta.h, box.y), 'purchase', standing, 0),
    flow(sheet, 'interest-arrow', lower(stage), 'purchase', standing, 1.4),
    ...under(sheet, stage, 'passed', between(stage)),
  ];
}

/** 5 · Rent flows from Meta through the box to the lenders. */
function rentScene(sheet: Sheet<'spv'>): Mark[] {
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
export function lineScene(sheet: Sheet<'spv' | 'spv-try'>): Mark[] {
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
function guaranteeScene(sheet: Sheet<'spv'>): Mark[] {
  const stage = stageFor(sheet, 'box');
  const { standing } = amount(sheet.data, 'guarantee');
  return [
    ...boxed(sheet, stage, true, bonds(sheet, stage, 'bondsYield')),
    ...built(sheet, stage),
    ...owner(sheet, stage),
    ...rent(sheet, stage),
    ...said(sheet, stage, 'leaves', 1, 'purchase'),
    ...said(sheet, stage, 'guarantees', 0, 'debt'),
    flow(sheet, 'guarantee-arrow', down(stage), 'debt', standing, 1),
  ];
}

/** 8 · What ratings are for: the agencies grade Meta, and grade the bonds. */
function ratingScene(sheet: Sheet<'spv'>): Mark[] {
  const stage = stageFor(sheet, 'box');
  const { meta, box, foot, pad, x } = stage;
  const edge = box.x / 2;
  return [
    ...boxed(sheet, stage, true, bonds(sheet, stage, 'bondsRated')),
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
  (sheet: Sheet<'spv'>) => ordinaryScene(sheet, 'cost'),
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
