import type { Mark } from '../../marks/mark.ts';
import { amount, type Chart } from '../chart.ts';
import { chartOf, type Layout } from '../shared/layout.ts';
import { block, blockHeight } from '../shared/type.ts';
import { emptyScene, ordinaryScene } from './before.ts';
import { bonds, between, boxed, built, down, lower, owner, under, up } from './boxed.ts';
import { flow, nothing, columnWords } from './parts.ts';
import { spreadScene } from './spread.ts';
import { bold, calm, LEADING, place, quiet, stageFor, type BoxLayout } from './box-layout.ts';

/** 3 · The lenders' money lands in the box: the debt is the box's. */
function borrowScene(layout: Layout<'spv'>): Mark[] {
  const stage = stageFor(layout, 'box');
  const { box, foot } = stage;
  const note = [quiet(layout, 'unsized')];
  return [
    ...boxed(layout, stage),
    ...owner(layout, stage),
    flow(layout, 'lend-arrow', up(stage, foot[1].y, box.y + box.h), 'debt', 'paid'),
    ...under(layout, stage, 'lend', between(stage)),
    ...block(
      'unsized',
      { x: stage.x[0], top: box.y + stage.pad * 2 + layout.type.label * LEADING, maxWidth: stage.column },
      note,
    ).marks,
  ];
}

/** 4 · The building goes up in the box, to Meta's plan. */
function buildScene(layout: Layout<'spv'>): Mark[] {
  const stage = stageFor(layout, 'box');
  const { x } = stage;
  const note = [bold(layout, 'overlap', 'muted')];
  const width = x[1] + stage.column - x[0];
  return [
    ...boxed(layout, stage),
    ...built(layout, stage).map((mark) =>
      // From the ground up.
      mark.kind === 'cell'
        ? { ...mark, order: (stage.box.y + stage.over + stage.tall - mark.y) / stage.tall }
        : mark,
    ),
    ...owner(layout, stage),
    ...columnWords(layout, stage, 'plans', 0),
    flow(layout, 'plan-arrow', down(stage), 'context', 'paid'),
    ...block(
      'overlap',
      { x: x[0], top: between(stage) - blockHeight(note, width) / 2, maxWidth: width },
      note,
    ).marks,
  ];
}

/** Rent from Meta to the box, and on to the lenders. */
function rent(layout: Layout<'spv'>, stage: BoxLayout): Mark[] {
  const { standing } = amount(layout.data, 'lease');
  const { meta, box } = stage;
  return [
    flow(layout, 'rent-arrow', up(stage, meta.y + meta.h, box.y), 'purchase', standing, 0),
    flow(layout, 'interest-arrow', lower(stage), 'purchase', standing, 1.4),
    ...under(layout, stage, 'passed', between(stage)),
  ];
}

/** 5 · Rent flows from Meta through the box to the lenders. */
function rentScene(layout: Layout<'spv'>): Mark[] {
  const stage = stageFor(layout, 'box');
  return [
    ...boxed(layout, stage),
    ...built(layout, stage),
    ...owner(layout, stage),
    ...rent(layout, stage),
    ...columnWords(layout, stage, 'rents', 1, 'purchase'),
  ];
}

/** 6 · The line: nothing is added on Meta's side of it. */
export function lineScene(layout: Layout<'spv' | 'spv-try'>): Mark[] {
  const stage = stageFor(layout, 'box');
  return [
    ...boxed(layout, stage, true),
    ...built(layout, stage),
    ...owner(layout, stage),
    ...nothing(layout, stage),
    ...columnWords(layout, stage, 'rating', 0),
  ];
}

/** 7 · The lease may end early; the guarantee crosses the line again. */
function guaranteeScene(layout: Layout<'spv'>): Mark[] {
  const stage = stageFor(layout, 'box');
  const { standing } = amount(layout.data, 'guarantee');
  return [
    ...boxed(layout, stage, true, bonds(layout, stage, 'bondsYield')),
    ...built(layout, stage),
    ...owner(layout, stage),
    ...rent(layout, stage),
    ...columnWords(layout, stage, 'leaves', 1, 'purchase'),
    ...columnWords(layout, stage, 'guarantees', 0, 'debt'),
    flow(layout, 'guarantee-arrow', down(stage), 'debt', standing, 1),
  ];
}

/** 8 · What ratings are for: the agencies grade Meta, and grade the bonds. */
function ratingScene(layout: Layout<'spv'>): Mark[] {
  const stage = stageFor(layout, 'box');
  const { meta, box, foot, pad, x } = stage;
  const edge = box.x / 2;
  return [
    ...boxed(layout, stage, true, bonds(layout, stage, 'bondsRated')),
    ...built(layout, stage),
    ...nothing(layout, stage),
    ...columnWords(layout, stage, 'rating', 0),
    ...place(layout, stage, 'agencies', foot[0]),
    flow(
      layout,
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
      layout,
      'rate-meta',
      [
        [box.x, foot[0].y + foot[0].h / 2],
        [edge, foot[0].y + foot[0].h / 2],
        [edge, meta.y + meta.h + 2],
      ],
      'context',
      'paid',
    ),
    ...under(layout, stage, 'rates', between(stage), 0),
  ];
}

const steps = chartOf([
  (layout: Layout<'spv'>) => ordinaryScene(layout, 'cost'),
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
export const spv: Chart = {
  ...steps,
  scene: (data, step, size) => steps.scene(data, step, calm(size)),
};
