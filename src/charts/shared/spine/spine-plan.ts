import { range } from 'd3-array';
import { amount, words } from '../../chart.ts';
import { caption, sum } from '../head.ts';
import { AIR, DOT, QUESTION_WIDTH, STEM } from '../question.ts';
import { gap as between, rowsOf } from '../squares.ts';
import { type Block, type Line, runIn } from '../type.ts';
import { keyAndNote } from './key-note.ts';
import type { SpineLayout } from './spine-layout.ts';

/** Where squares, question and names stand, px. */
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
  /** How high the tag of the newest name is, and the place that every name before takes in the pile. */
  newest: number;
  before: number;
  /** Where the pile of tags stands: over the question's dot, which stays whole. */
  foot: number;
  /** Top of the builders' own cash, under the wall. */
  own: number;
}

/** How large the sum of the gap is, of the drawing's height, at most. */
const SUM = 0.06;
/** The question's height, of the wall's, at most. */
const HIGHEST = 0.92;
/** How much higher the newest name's tag is than the hole it fills; px at the least; and how much of it each before takes. */
const [FILLS, LEAST, BEFORE] = [1.5, 21, 0.22];
/** How much the question counts if the wall ends within a row, and how much it counts that the wall fills the width. */
const [RAGGED, FULL] = [0.88, 0.35];

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

/** The builders' own cash, which stands beside the gap and fills none of it, in one line or two. @param top px */
export function ownCash({ data, size, type, space }: SpineLayout, top: number): Block {
  const tone = 'chips';
  const much = sum(amount(data, 'ownCash'), type.label, tone);
  const is: Line = { text: words(data, 'spineOwn'), size: type.label, tone };
  return runIn('other0', { x: 0, top: top + space.tight, maxWidth: size.width }, [much, is]);
}

/** The plan with the largest question. Every box of the site has one. */
export function spinePlan(layout: SpineLayout): SpinePlan {
  const { size, space } = layout;
  const count = gapCount(layout);
  const top = gapWords(layout).bottom + space.snug;
  const cash = ownCash(layout, 0).bottom;
  const low = spineFoot(layout).top - space.half - cash;
  const planned = (columns: number): SpinePlan & { worth: number } => {
    const wallRows = rowsOf(count, columns);
    const across = size.width / columns;
    const pitch = Math.min((size.width + between(across)) / columns, (low - top) / wallRows);
    const [wide, tall] = [columns * pitch - between(pitch), wallRows * pitch - between(pitch)];
    const question = Math.min(HIGHEST * tall, wide / (QUESTION_WIDTH + 2 * AIR));
    // The pile covers the stem's end: the dot stays whole.
    const foot = top + (tall - question) / 2 + question * (DOT - AIR);
    const newest = Math.max(question * (DOT - STEM) * FILLS, LEAST);
    const before = newest * BEFORE;
    const worth = question * (wide / size.width) ** FULL * (count % columns ? RAGGED : 1);
    return { pitch, columns, wide, tall, top, question, newest, before, foot, own: top + tall, worth };
  };
  return range(6, 41)
    .map(planned)
    .reduce((best, plan) => (plan.worth > best.worth ? plan : best));
}
