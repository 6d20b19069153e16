import type { Mark } from '../../../marks/mark.ts';
import { gap as between } from '../squares.ts';
import { ledger } from './ledger.ts';
import { question } from './question.ts';
import {
  rule,
  RULED,
  spineFoot,
  spinePlan,
  stripes,
  type SpineLayout,
  type SpinePlan,
} from './spine-plan.ts';

/** The question in the middle of the block. */
const unknown = ({ columns, rows, top, pitch, question: { height, air } }: SpinePlan): Mark[] =>
  question(
    'unknown',
    (columns * pitch - between(pitch)) / 2,
    top + rows * pitch - between(pitch) / 2 - air - height,
    height,
    undefined,
    air,
  );

/** The gap as striped squares with a question over them, and the builders' own cash told on a rule under it. */
function unnamed(layout: SpineLayout): Mark[] {
  const plan = spinePlan(layout);
  const { pitch, columns, gapWords, ownWords } = plan;
  const width = columns * pitch - between(pitch);
  return [
    ...stripes(layout, plan),
    ...unknown(plan),
    ...gapWords.marks,
    ...(ownWords ? [rule('own-rule', 0, ownWords.bottom + RULED, width, 'chips'), ...ownWords.marks] : []),
    ...spineFoot(layout).marks,
  ];
}

/**
 * The drawing that ends every chapter: the gap, who is known by then to be on its other side, and the question of who else.
 * It asks of a chart's data what `SpineData` says.
 * @param names how many names are known, 0 to 7: as many as `other1`, `other2`, … of the chart's labels
 */
export const spine = (layout: SpineLayout, names: number): Mark[] =>
  names > 0 ? ledger(layout, names) : unnamed(layout);
