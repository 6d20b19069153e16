import { range } from 'd3-array';
import { amount, words } from '../../chart.ts';
import { caption, sum } from '../head.ts';
import type { PlaceBox } from '../places.ts';
import { AIR, DOT, QUESTION_WIDTH, STEM } from '../question.ts';
import { LEADING, SMALLEST } from '../space.ts';
import { gap as between, rowsOf } from '../squares.ts';
import { type Block, type Line, runIn } from '../type.ts';
import { keyAndNote } from './key-note.ts';
import type { NamesPlan, SpineLayout } from './spine-layout.ts';

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
  /** The tag of the newest name, in the hole between the question's stem and its dot. */
  tag: PlaceBox;
  names: NamesPlan;
}

/** How large the sum of the gap is, of the drawing's height, at most. */
const SUM = 0.06;
/** The question's height, of the wall's, at most. */
const HIGHEST = 0.95;
/** How much higher the newest name's tag is than the hole it fills; and px at the least. */
const [FILLS, LEAST] = [1.26, 21];
/** How many names a hinge lists at most beside the newest and the builders' own cash. */
const LISTED = 6;
/** The longest of them, at the size one; also where it is not known yet. */
const LONGEST = 11.5;
/** Shares of the width that names take beside the wall; none is under it. */
const SHARES = [0, ...range(0.24, 0.54, 0.03)];
/** How much the question counts if the wall ends within a row, if the names that were before have no room, and how much it counts that the wall fills its room. */
const [RAGGED, UNSAID, FULL] = [0.8, 0.62, 0.35];

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

/** The builders' own cash: its sum and what it is. @param size px */
export function ownLines({ data }: SpineLayout, size: number, tone: NonNullable<Line['tone']>): [Line, Line] {
  const money = amount(data, 'ownCash');
  return [sum(money, size, tone), { text: words(data, 'spineOwn'), size, tone }];
}

/** The plan with the largest question. Every box of the site has one. */
export function spinePlan(layout: SpineLayout): SpinePlan {
  const { size, space, type } = layout;
  const count = gapCount(layout);
  const top = gapWords(layout).bottom + space.snug;
  const low = spineFoot(layout).top - space.half;
  const planned = (columns: number, share: number, listed: boolean): SpinePlan & { worth: number } => {
    const room = size.width * (1 - share);
    // Under the wall names stand in two columns, beside it in one.
    const across = share ? 1 : 2;
    const w = share ? size.width * share - space.apart : size.width;
    const widest = listed
      ? LONGEST * across
      : runIn('', { x: 0, top: 0 }, ownLines(layout, 1, 'muted')).width;
    const px = Math.min(share ? type.label : type.caption, (w - (across - 1) * space.half) / widest);
    const line = px * LEADING + (share ? space.tight : 0);
    const rows = listed ? LISTED / across : 0;
    // The builders' own cash is the last, over a line of its own: beside the wall in two lines.
    const own = px * LEADING * (share ? 2 : 1) + 2 * space.tight;
    const wallRows = rowsOf(count, columns);
    const under = share ? 0 : rows * line + own + space.tight;
    const pitch = Math.min(room / (columns - 0.13), (low - top - under) / wallRows);
    const [wide, tall] = [columns * pitch - between(pitch), wallRows * pitch - between(pitch)];
    const question = Math.min(HIGHEST * tall, wide / (QUESTION_WIDTH + 2 * AIR));
    const h = Math.max(question * (DOT - STEM) * FILLS, LEAST);
    // It covers the stem's end: the dot stays whole.
    const foot = top + (tall - question) / 2 + question * (DOT - AIR);
    const tag = { x: 0, y: foot - h, w: size.width, h };
    const names = share
      ? { x: wide + space.apart, y: top, w: size.width - wide - space.apart, h: tall }
      : { x: 0, y: top + tall + space.tight, w, h: under };
    // Beside the wall the tag parts them from the builders' own cash.
    const fits = share ? rows * line < tag.y - top && tag.y + h + own + space.tight < top + tall : pitch > 0;
    const full = (wide / room) ** FULL;
    const worth = question * full * (count % columns ? RAGGED : 1) * (listed ? 1 : UNSAID);
    const plan = {
      pitch,
      columns,
      wide,
      tall,
      top,
      question,
      tag,
      names: { ...names, columns: listed ? across : 0, size: px, line },
    };
    // Names that nobody can read are worth less than any others.
    return { ...plan, worth: fits && px >= SMALLEST ? worth : worth - 1e4 };
  };
  return range(6, 41)
    .flatMap((columns) =>
      SHARES.flatMap((share) => [true, false].map((listed) => planned(columns, share, listed))),
    )
    .reduce((best, plan) => (plan.worth > best.worth ? plan : best));
}
