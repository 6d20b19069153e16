import { range } from 'd3-array';
import { withHedge } from '../../../lib/hedged.ts';
import { amount } from '../../chart.ts';
import { keyAndNote } from './key-note.ts';
import { AIR, QUESTION_WIDTH, THICK } from './question.ts';
import { caption } from '../head.ts';
import { SMALLEST } from '../space.ts';
import { gap as between, rowsOf } from '../squares.ts';
import { runIn, type Block, type Line } from '../type.ts';
import type { SpineLayout, TagPlan } from './spine-layout.ts';
import { sizeIn, TAGS } from './tags.ts';

/** Where squares, question and tags stand, px. */
export interface SpinePlan {
  pitch: number;
  columns: number;
  rows: number;
  /** Places of the last row that have no square: in its middle, under the question's dot, where they fit there. */
  free: number;
  /** Top of the squares. */
  top: number;
  /** px of room that nothing takes. */
  spare: number;
  /** Missing in the smallest boxes, which have no room for it. */
  gapWords?: Block;
  /** How high the question in the middle of the wall is, and the air round it. */
  question: { height: number; air: number };
  tags: TagPlan;
}

/** The question's height, of the wall's, at most. */
const HIGHEST = 0.94;
/** How much more a wall is worth that looks full, and how much a size of the names is, of the question's height. */
const [CLEAN, NAMED] = [2, 7];
/** What more than one column of tags costs, of the question's height. */
const SPLIT = 0.6;
/** How broad a tag is in the size of its words, at most, or the room is the wall's. */
const BROAD = 16;
/** The tags' columns: beside the wall, and under it. */
const BESIDE = [1, 2] as const;
const UNDER = [2, 4] as const;
/** px from one tag to the next in the smallest boxes. */
const CLOSE = 2;
/** A tag's height in the size of its words, at most. */
const HIGH = 3.2;

/** The sum of the gap, short, and what it is, on one line where they fit. */
function wordsOf(layout: SpineLayout, top = 0): Block {
  const { data, size, type } = layout;
  const money = amount(data, 'gap');
  const printed: Line = {
    text: withHedge(money, money.short),
    size: type.label,
    weight: 600,
    fact: money.id,
    value: money.value,
  };
  return runIn('gap-words', { x: 0, top, maxWidth: size.width }, [printed, caption(layout, 'spineGap')]);
}

/** What stands at the foot: the key, and what names are not. */
export const spineFoot = (layout: SpineLayout): ReturnType<typeof keyAndNote> =>
  keyAndNote(layout, 'spineUnit', caption(layout, 'spineFoot'));

/** How many squares the gap is. */
export const gapCount = ({ data }: SpineLayout): number =>
  amount(data, 'gap').value / amount(data, 'ten').value;

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
 * Every wall with a question and room for the tags.
 * @param least px under which no name is set @param tight whether the tags are closer @param told whether the sum is told
 */
function plansOf(layout: SpineLayout, least: number, tight: boolean, told: boolean): SpinePlan[] {
  const { size, space } = layout;
  const count = gapCount(layout);
  const top = told ? wordsOf(layout).bottom + space.snug : 0;
  const room = spineFoot(layout).top - space.half - top;
  const [apart, gap, first] = [space.apart, tight ? CLOSE : space.snug, tight ? space.snug : space.near];
  return range(6, 41).flatMap((columns) => {
    const rows = rowsOf(count, columns);
    const free = rows * columns - count;
    const planned = (pitch: number, tags: Omit<TagPlan, 'size' | 'gap' | 'apart'>): SpinePlan[] => {
      const [wide, tall] = [columns * pitch - between(pitch), rows * pitch - between(pitch)];
      const most = Math.min(HIGHEST * tall, wide / (QUESTION_WIDTH + 2 * AIR));
      const words = Math.min(layout.type.label, sizeIn(tags.w, tags.h));
      if (words < least) return [];
      const down = TAGS / tags.columns;
      const spare = top + room - (tags.top + down * (tags.h + gap) - gap + (tags.columns > 1 ? 0 : first));
      const plan = {
        pitch,
        columns,
        rows,
        free,
        top,
        spare,
        tags: { ...tags, gap, apart: first, size: words },
      };
      return [questionIn(plan, most), { height: most, air: AIR * most }].map((question) => ({
        ...plan,
        question,
      }));
    };
    const beside = BESIDE.flatMap((across) =>
      // The tags are as wide as their words need, or wider where the wall is as high as it may be.
      [0.25, 0.3, 0.35, 0.38, 0.42, 0.5, 0.6].flatMap((share) => {
        const pitch = Math.min((size.width * (1 - share) - apart) / columns, room / rows);
        const [wide, tall] = [columns * pitch - between(pitch), rows * pitch - between(pitch)];
        const w = (size.width - wide - apart - gap * (across - 1)) / across;
        const down = TAGS / across;
        const h = (tall - gap * (down - 1) - (across > 1 ? 0 : first)) / down;
        return planned(pitch, { x: wide + apart, top, w, h, columns: across });
      }),
    );
    const under = UNDER.flatMap((across) => {
      const pitch = size.width / columns;
      const low = top + rows * pitch - between(pitch) + apart;
      const down = TAGS / across;
      const w = (size.width - gap * (across - 1)) / across;
      const h = (top + room - low - gap * (down - 1)) / down;
      const words = sizeIn(w, h);
      return planned(pitch, { x: 0, top: low, w, h: Math.min(h, words * HIGH), columns: across });
    });
    return [...beside, ...under];
  });
}

/** Whether a wall's last row is full, or looks so: what it lacks lies under the question's dot. */
export const isClean = ({ columns, free, pitch, question: { height, air } }: SpinePlan): boolean =>
  (columns - free) % 2 === 0 && free * pitch < THICK * height + 2 * air + 1;

/** What a plan is worth: a large question on a clean wall, and names that can be read. */
const worth = (plan: SpinePlan): number =>
  plan.question.height * (plan.free === 0 || isClean(plan) ? CLEAN : 1) +
  plan.tags.size * NAMED -
  Math.max(0, plan.tags.w - plan.tags.size * BROAD) -
  // In one column the first tag stands apart.
  (plan.tags.columns > 1 ? plan.question.height * SPLIT : 0);

/** How plans are sought, the first ones that there are: how small a name may be, px, whether the tags are closer, and whether the sum is told. */
const SOUGHT = [
  [SMALLEST, false, true],
  [SMALLEST, true, true],
  [SMALLEST, true, false],
  // No box of the site is so small; a window may be, while it is dragged.
  [0, true, false],
] as const;

/** The plan with the largest question and names, in the middle of the room. Every box of the site has one. */
export function spinePlan(layout: SpineLayout): SpinePlan {
  for (const [least, tight, told] of SOUGHT) {
    const [first, ...others] = plansOf(layout, least, tight, told);
    if (!first) continue;
    const { tags, top, spare, ...best } = others.reduce(
      (found, plan) => (worth(plan) > worth(found) ? plan : found),
      first,
    );
    const down = spare / 2;
    return {
      ...best,
      spare,
      top: top + down,
      tags: { ...tags, top: tags.top + down },
      ...(told ? { gapWords: wordsOf(layout, down) } : {}),
    };
  }
  throw new Error(`No room for the wall of the gap in ${layout.size.width}×${layout.size.height}.`);
}
