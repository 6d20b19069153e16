import { range } from 'd3-array';
import { amount } from '../../chart.ts';
import { keyAndNote } from './key-note.ts';
import { AIR, QUESTION_WIDTH } from '../question.ts';
import { caption, sum } from '../head.ts';
import { SMALLEST } from '../space.ts';
import { gap as between, rowsOf } from '../squares.ts';
import { runIn, type Block } from '../type.ts';
import type { SpineLayout, TagPlan } from './spine-layout.ts';
import { sizeIn, TAGS } from './tags.ts';

/** Where squares, question and tags stand, px. */
export interface SpinePlan {
  pitch: number;
  columns: number;
  /** The wall, without the air after its last squares. */
  wide: number;
  tall: number;
  /** Top of the wall. */
  top: number;
  /** How high the question in the middle of the wall is. */
  question: number;
  tags: TagPlan;
}

/** How large the sum of the gap is, of the drawing's height, at most. */
const SUM = 0.06;
/** The question's height, of the wall's, at most. */
const HIGHEST = 0.94;
/** Shares of the width that tags are tried in, beside the wall. */
const SHARES = range(0.2, 0.7, 0.04);
/** Into how many columns tags are tried. */
const ACROSS = [1, 2];
/** How much the size of names counts, of the question's height, and the question if the wall ends within a row, or tags are in several columns. */
const [NAMED, RAGGED, SPLIT] = [3.5, 0.8, 0.7];
/** How broad a tag is in the size of its words, at most, or the room is the wall's. */
const BROAD = 14;
/** px from one tag to the next. */
const GAP = 2;

/** The sum of the gap, large, and what it is. */
export function gapWords(layout: SpineLayout): Block {
  const { data, size, type } = layout;
  const money = amount(data, 'gap');
  const largest = Math.max(type.label, Math.min(type.hero, size.height * SUM));
  const line = sum(money, largest);
  return runIn('gap-words', { x: 0, top: 0, maxWidth: size.width }, [line, caption(layout, 'spineGap')]);
}

/** What stands at the foot: the key, and what names are not. */
export const spineFoot = (layout: SpineLayout): ReturnType<typeof keyAndNote> =>
  keyAndNote(layout, 'spineUnit', caption(layout, 'spineFoot'));

/** How many squares the gap is. */
export const gapCount = ({ data }: SpineLayout): number =>
  amount(data, 'gap').value / amount(data, 'ten').value;

/** The plan with the largest question and names, in the middle of the room. Every box of the site has one. */
export function spinePlan(layout: SpineLayout): SpinePlan {
  const { size, space, type } = layout;
  const count = gapCount(layout);
  const top = gapWords(layout).bottom + space.snug;
  const room = spineFoot(layout).top - space.half - top;
  const planned = (columns: number, share: number, across: number): SpinePlan & { worth: number } => {
    const rows = rowsOf(count, columns);
    const pitch = Math.min((size.width * (1 - share) - space.apart) / columns, room / rows);
    const [wide, tall] = [columns * pitch - between(pitch), rows * pitch - between(pitch)];
    // In one column the first tag, which is beside the gap, stands apart.
    const apart = across > 1 ? 0 : space.near;
    const [x, down] = [wide + space.apart, TAGS / across];
    const w = (size.width - x - GAP * (across - 1)) / across;
    const h = (tall - GAP * (down - 1) - apart) / down;
    const words = Math.min(type.label, sizeIn(w, h));
    const low = top + (room - tall) / 2;
    const plan = {
      pitch,
      columns,
      wide,
      tall,
      top: low,
      question: Math.min(HIGHEST * tall, wide / (QUESTION_WIDTH + 2 * AIR)),
      tags: { x, top: low, w, h, columns: across, gap: GAP, apart, size: words },
    };
    const worth =
      plan.question * (count % columns ? RAGGED : 1) * (across > 1 ? SPLIT : 1) +
      words * NAMED -
      Math.max(0, w - words * BROAD) / 2;
    // Names that nobody can read are worth less than any others.
    return { ...plan, worth: words < SMALLEST ? worth - 1e4 : worth };
  };
  return range(6, 41)
    .flatMap((columns) => SHARES.flatMap((share) => ACROSS.map((across) => planned(columns, share, across))))
    .reduce((best, plan) => (plan.worth > best.worth ? plan : best));
}
