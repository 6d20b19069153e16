import { range } from 'd3-array';
import { withHedge } from '../../../lib/hedged.ts';
import type { ChartData, Role } from '../../../lib/types.ts';
import type { CellMark, LineMark } from '../../../marks/mark.ts';
import { amount } from '../../chart.ts';
import { keyAndNote } from './key-note.ts';
import type { LayoutOf } from '../layout.ts';
import { AIR, QUESTION_WIDTH, THICK } from './question.ts';
import { caption } from '../head.ts';
import { gap as between, rowsOf, squares } from '../squares.ts';
import { runIn, type Block, type Line } from '../type.ts';

/**
 * What a chapter's chart has for the drawing that ends every chapter, in content/charts/<id>.yaml: slots
 * `gap: morgan-stanley-gap/gap`, `ownCash: morgan-stanley-gap/own-cash` and `ten: square-ten`; labels `spineGap` and
 * `spineOwn` (what the two are), `spineUnit` (one square), `spineFoot` (whose forecast it is, or that names overlap) and
 * `other1`, `other2`, …, the names known by then, in the order of the chapters that add them.
 */
export type SpineData = ChartData<
  'gap' | 'ownCash' | 'ten',
  never,
  'spineGap' | 'spineOwn' | 'spineUnit' | 'spineFoot' | `other${number}`
>;
export type SpineLayout = LayoutOf<SpineData>;

/** The question's height, of the block's: at most, and at least, to be the point. */
const [HIGHEST, LEAST_HIGH] = [0.94, 0.5];

/** px; the rule under the own cash, and that with the air over it. */
export const RULE = 2;
export const RULED = RULE + 1.5;

/** Where squares and words stand, px. */
export interface SpinePlan {
  pitch: number;
  columns: number;
  rows: number;
  /** Top of the squares. */
  top: number;
  gapWords: Block;
  /** Missing in the smallest boxes: it has no room there, and the words beside the drawing stand for it. */
  ownWords: Block | undefined;
  /** How high the question in the middle of the block is, and the air round it. */
  question: { height: number; air: number };
}

/** An amount, short, and what it is, on one line where they fit. @param px the amount's size */
export function wordsOf(layout: SpineLayout, slot: 'gap' | 'ownCash', top: number, px: number): Block {
  const { data, size } = layout;
  const [money, gap] = [amount(data, slot), slot === 'gap'];
  const printed: Line = {
    text: withHedge(money, money.short),
    size: px,
    weight: 600,
    tone: gap ? 'ink' : 'chips',
    fact: money.id,
    value: money.value,
  };
  const is = caption(layout, gap ? 'spineGap' : 'spineOwn');
  return runIn(`${slot}-words`, { x: 0, top, maxWidth: size.width }, [printed, is]);
}

/** What stands at the foot: the key, and whose forecast it is or what names are not. */
export const spineFoot = (layout: SpineLayout): ReturnType<typeof keyAndNote> =>
  keyAndNote(layout, 'spineUnit', caption(layout, 'spineFoot'));

/** How strong the stripes are: the question is the point. */
const QUIET = 0.6;

/** How many squares the gap is. */
export const gapCount = ({ data }: SpineLayout): number =>
  amount(data, 'gap').value / amount(data, 'ten').value;

/** The gap as squares that nobody can see into. */
export const stripes = (
  layout: SpineLayout,
  { columns, pitch, top }: Pick<SpinePlan, 'columns' | 'pitch' | 'top'>,
): CellMark[] =>
  squares({
    key: 'gap',
    count: gapCount(layout),
    columns,
    pitch,
    x: 0,
    top,
    role: 'chips',
    standing: 'unknown',
    shade: () => QUIET,
  });

/** A rule in the role of what stands on it. @param y its lower edge, px */
export const rule = (key: string, x: number, y: number, w: number, role: Role): LineMark => ({
  kind: 'line',
  key,
  points: [
    [x, y - RULE / 2],
    [x + w, y - RULE / 2],
  ],
  width: RULE,
  role,
});

/**
 * The largest question of at most so many px: its stem and its dot cover whole columns in the middle of the block, and its
 * foot ends with a row.
 */
function questionIn(
  { pitch, columns, rows }: Pick<SpinePlan, 'pitch' | 'columns' | 'rows'>,
  most: number,
): SpinePlan['question'] {
  const odd = columns % 2;
  const covered = THICK + 2 * AIR;
  const whole = Math.max(2 - odd, 2 * Math.floor(((most * covered) / pitch - odd) / 2) + odd) * pitch;
  const height = Math.min(most, whole / covered, (rows * pitch - whole) / (1 - THICK));
  return { height, air: (whole - THICK * height) / 2 };
}

/**
 * Plans in which a question has room, the largest squares and question first.
 * @param told whether the builders' own cash is told under the gap
 */
function plansOf(layout: SpineLayout, told: boolean): SpinePlan[] {
  const { size, type, space } = layout;
  const count = gapCount(layout);
  const gapWords = wordsOf(layout, 'gap', 0, told ? type.hero : type.label);
  const top = gapWords.bottom + space.snug;
  const ownWords = (at: number): Block => wordsOf(layout, 'ownCash', at, type.number);
  const own = told ? ownWords(0).bottom + RULED + space.half : 0;
  const room = spineFoot(layout).top - space.half - own - top;
  const plans = range(8, 41).flatMap((columns): SpinePlan[] => {
    const rows = rowsOf(count, columns);
    const pitch = Math.min(size.width / columns, room / rows);
    const gap = between(pitch);
    const most = Math.min(HIGHEST * (rows * pitch - gap), (columns * pitch) / QUESTION_WIDTH);
    const question = questionIn({ pitch, columns, rows }, most);
    if (question.height < LEAST_HIGH * rows * pitch) return [];
    return [
      {
        pitch,
        columns,
        rows,
        top,
        gapWords,
        ownWords: told ? ownWords(top + rows * pitch + space.half) : undefined,
        question,
      },
    ];
  });
  return plans.toSorted((a, b) => b.pitch * b.question.height - a.pitch * a.question.height);
}

/** The plan with the largest squares; in the smallest boxes the own cash is not told. Every box of the site has one. */
export const spinePlan = (layout: SpineLayout): SpinePlan =>
  plansOf(layout, true)[0] ?? plansOf(layout, false)[0]!;
