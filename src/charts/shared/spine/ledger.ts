import { range } from 'd3-array';
import type { Role } from '../../../lib/types.ts';
import type { Mark } from '../../../marks/mark.ts';
import { words } from '../../chart.ts';
import { LEADING, SMALLEST } from '../space.ts';
import { gap as between, rowsOf } from '../squares.ts';
import { block, type Block, type Line } from '../type.ts';
import { AIR, QUESTION_WIDTH, question } from './question.ts';
import { gapCount, rule, RULE, RULED, spineFoot, stripes, wordsOf, type SpineLayout } from './spine-plan.ts';

/** The role of each name's money, in the order of the chapters: the second buys shares, the last saves. */
const ROLES: readonly Role[] = ['debt', 'equity', 'debt', 'debt', 'debt', 'debt', 'savers'];
/** The longest name, also where it is not known yet: its width in the size of its words. */
const LONGEST = 14.5;
/** What a name keeps from its strip's ends, in its own size. */
const PAD = 0.35;
/** From the top of a name's line to the middle of its letters with their tails, in its own size. */
const RAISED = 0.69;
/** How much larger than a label a name may be, and what a name is worth beside the question, in its own size. */
const [LARGE, WORTH] = [1.3, 9];
/** How much more a plan is worth in which squares stand between the names. */
const SPACED = 1.2;
/** The question's height, of the block's: at most, and the least at which it stands beside it. */
const [HIGHEST, LEAST] = [0.94, 0.5];
/** Columns between the question and what is left of it. */
const APART = 0.4;

/** Names under each other over squares, and the question at their right. All px. */
interface LedgerPlan {
  pitch: number;
  columns: number;
  /** Rows from one name to the next. */
  step: number;
  /** Columns that every name's strip covers. */
  covers: number;
  /** How large all names are. */
  size: number;
  /** Top of the squares. */
  top: number;
  /** Its middle, its top and its height. */
  sign: { x: number; top: number; height: number };
  /** Whether it stands beside all squares, and over none. */
  beside: boolean;
  said: Block[];
}

/**
 * The plans in which seven names and a question have room.
 * @param told whether the own cash is told, too @param least px under which no name is set
 */
function plansOf(layout: SpineLayout, told: boolean, least: number): LedgerPlan[] {
  const { size, type, space } = layout;
  const count = gapCount(layout);
  const gapWords = wordsOf(layout, 'gap', 0, type.label);
  const top = gapWords.bottom + space.snug;
  const ownWords = (at: number): Block => wordsOf(layout, 'ownCash', at, type.label);
  const own = told ? ownWords(0).bottom + RULED + space.half : 0;
  const room = spineFoot(layout).top - space.half - own - top;
  return range(8, 41).flatMap((columns): LedgerPlan[] => {
    const rows = rowsOf(count, columns);
    // In every second row where there are as many, else in every one.
    const step = Math.floor((rows - 1) / (ROLES.length - 1));
    const pitch = Math.min(size.width / columns, Math.max(RULED, room / rows));
    const space = between(pitch);
    const high = (step > 1 ? pitch + space : pitch) - RULE;
    const widest = (columns - 1) * pitch - space;
    const name = Math.min(type.label * LARGE, high / LEADING, widest / (LONGEST + 2 * PAD));
    if (step < 1 || name < least) return [];
    const covers = Math.ceil(((LONGEST + 2 * PAD) * name + space) / pitch - 0.01);
    const tall = rows * pitch - space;
    // Beside all squares; where it would be small there, over those that no name covers.
    const signs = [
      [columns, size.width / pitch] as const,
      [covers, columns - between(pitch) / pitch] as const,
    ].map(([left, right]) => {
      const from = (left + APART) * pitch;
      const height = Math.min(tall * HIGHEST, (right * pitch - from) / (QUESTION_WIDTH + 2 * AIR));
      return { x: (from + right * pitch) / 2, top: top + (tall - height) / 2, height };
    });
    const beside = signs[0]!.height > tall * LEAST;
    const sign = beside ? signs[0]! : signs[1]!;
    const said = [gapWords, ...(told ? [ownWords(top + rows * pitch + layout.space.half)] : [])];
    return [{ pitch, columns, step, covers, size: name, top, sign, beside, said }];
  });
}

/** How plans are sought, the first ones that there are: whether the own cash is told, and how small a name may be, px. */
const SOUGHT = [
  [true, SMALLEST],
  [false, SMALLEST],
  // No box of the site is so small; a window may be, while it is dragged.
  [false, 0],
] as const;

/** The plan with the largest names and question; in the smallest boxes the own cash is not told. */
function ledgerPlan(layout: SpineLayout): LedgerPlan {
  const plans =
    SOUGHT.map(([told, least]) => plansOf(layout, told, least)).find((found) => found.length > 0) ?? [];
  const worth = ({ size, sign, beside, step }: LedgerPlan): number =>
    (size * WORTH + sign.height * (beside ? 2 : 1)) * (step > 1 ? SPACED : 1);
  return plans.reduce((best, plan) => (worth(plan) > worth(best) ? plan : best));
}

/** A strip over whole squares with a name, ruled in the ink of its role; the newest is filled with it. */
function strip(layout: SpineLayout, plan: LedgerPlan, n: number, isNew: boolean): Mark[] {
  const { pitch, step, covers, size } = plan;
  const space = between(pitch);
  const out = step > 1 ? space : space / 2;
  const [w, h] = [covers * pitch - space, pitch - space + 2 * out];
  const y = plan.top + (n - 1) * step * pitch - out;
  const role = ROLES[n - 1] ?? 'context';
  const line: Line = {
    text: words(layout.data, `other${n}`),
    size,
    weight: 600,
    tone: isNew ? 'paper' : role,
  };
  const top = y + (isNew ? h : h - RULE) / 2 - size * RAISED;
  return [
    {
      kind: 'box',
      key: `other${n}-strip`,
      x: 0,
      y,
      w,
      h,
      r: 0,
      order: 1,
      ...(isNew ? { role } : { bare: true }),
    },
    ...(isNew ? [] : [{ ...rule(`other${n}-rule`, 0, y + h, w, role), order: 1 }]),
    ...block(`other${n}`, { x: PAD * size, top, order: 1 }, [line]).marks,
  ];
}

/** The gap's squares with the names over them that are known by now, and the question of who else at their right. */
export function ledger(layout: SpineLayout, names: number): Mark[] {
  const plan = ledgerPlan(layout);
  const { pitch, columns, top, sign, said } = plan;
  const [, own] = said;
  return [
    ...stripes(layout, { columns, pitch, top }),
    ...question('unknown', sign.x, sign.top, sign.height),
    ...range(1, names + 1).flatMap((n) => strip(layout, plan, n, n === names)),
    ...said.flatMap(({ marks }) => marks),
    ...(own ? [rule('own-rule', 0, own.bottom + RULED, layout.size.width, 'chips')] : []),
    ...spineFoot(layout).marks,
  ];
}
