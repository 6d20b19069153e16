import { range } from 'd3-array';
import type { Role } from '../../../lib/types.ts';
import type { BoxMark, Mark } from '../../../marks/mark.ts';
import { amount, words } from '../../chart.ts';
import { QUESTION_WIDTH, question } from './question.ts';
import { SEATS, spineFoot, spineLines, spinePlan, type SpineLayout, type SpinePlan } from './spine-plan.ts';
import { gap as between, squares } from '../squares.ts';
import { block, fitted, runIn, type Line } from '../type.ts';

/** The role of each name's money, in the order of the chapters: the second buys shares, the last saves. */
const ROLES: readonly Role[] = ['debt', 'equity', 'debt', 'debt', 'debt', 'debt', 'savers'];

/** A name on a strip of paper over squares that stay whole. All strips are of one length: nobody knows more. */
function strip({ data }: SpineLayout, { gap, pitch, strip: at }: SpinePlan, n: number): Mark[] {
  const [w, h] = [at.columns * pitch - between(pitch), at.rows * pitch - between(pitch)];
  const [x, y] = [gap.x, gap.top + (n - 1) * at.every * pitch];
  const paper: BoxMark = { kind: 'box', key: `other${n}-strip`, x, y, w, h, r: 0, order: 1 };
  const line: Line = {
    text: words(data, `other${n}`),
    size: at.size,
    weight: 600,
    tone: ROLES[n - 1] ?? 'ink',
  };
  const pad = at.size * 0.45;
  const size = fitted(line, w - 2 * pad);
  // The middle of its small letters stands in the middle of the strip.
  const top = y + h / 2 - size * 0.7;
  return [paper, ...block(`other${n}`, { x: x + pad, top, order: 1 }, [{ ...line, size }]).marks];
}

/** The question over what no strip covers, of one size however many names are known. */
function unknown({ gap, pitch, strip: at }: SpinePlan, names: number): Mark[] {
  const free = (gap.columns - at.columns) * pitch;
  const height = Math.min(gap.rows * pitch * 0.8, (free * 0.8) / QUESTION_WIDTH);
  const middle = names > 0 ? (gap.columns + at.columns) / 2 : gap.columns / 2;
  return question(
    'unknown',
    gap.x + middle * pitch,
    gap.top + (gap.rows * pitch - between(pitch) - height) / 2,
    height,
  );
}

/**
 * The drawing that ends every chapter: the gap as striped squares with a question over them, the builders' own cash
 * outlined beside it, and the names that are known by then. It asks of a chart's data what `SpineData` says.
 * @param names how many names are known, 0 to 7: as many as `other1`, `other2`, … of the chart's labels
 */
export function spine(layout: SpineLayout, names: number): Mark[] {
  const { data } = layout;
  const plan = spinePlan(layout);
  const { pitch, gap, own, gapWords, ownWords } = plan;
  const [ten, cash] = [amount(data, 'ten').value, amount(data, 'ownCash')];
  const known = range(1, Math.min(SEATS, names) + 1);
  return [
    ...squares({
      key: 'gap',
      count: amount(data, 'gap').value / ten,
      pitch,
      ...gap,
      role: 'chips',
      standing: 'unknown',
    }),
    ...(own
      ? squares({
          key: 'own',
          count: cash.value / ten,
          pitch,
          ...own,
          role: 'chips',
          standing: cash.standing,
        })
      : []),
    ...unknown(plan, names),
    ...known.flatMap((n) => strip(layout, plan, n)),
    ...runIn('gap-words', { x: 0, ...gapWords }, spineLines(layout, 'gap')).marks,
    ...(ownWords ? runIn('own-words', ownWords, spineLines(layout, 'ownCash')).marks : []),
    ...spineFoot(layout).marks,
  ];
}
