import { IN_HAN } from '../../../lib/han.ts';
import { amount, words } from '../../chart.ts';
import { caption, sum } from '../head.ts';
import { QUESTION_WIDTH } from '../question.ts';
import { type Block, blockHeight, type Line, runIn } from '../type.ts';
import type { PlaceBox } from '../places.ts';
import type { SpineLayout } from './spine-layout.ts';

/** Where the question and the names stand, px. */
export interface SpinePlan {
  /** Where names stand: beside the question, whose left edge is the drawing's, and as high. */
  names: PlaceBox;
  /** Top of the builders' own cash, under both. */
  own: number;
}

/** How large the sum of the gap is, of the drawing's height, at most. */
const SUM = 0.09;
/** How broad the question is, of the drawing, at most; the air beside it, of its height; and px, what the widest name there takes. */
const [BROAD, AIR, WIDEST] = [0.47, 0.09, IN_HAN ? 172 : 144];

/** The sum of the gap, large, and what it is. */
export function gapWords(layout: SpineLayout): Block {
  const { data, size, type } = layout;
  const money = amount(data, 'gap');
  const largest = Math.max(type.label, Math.min(type.hero * 1.2, size.height * SUM));
  const line = sum(money, largest);
  return runIn('gap-words', { x: 0, top: 0, maxWidth: size.width }, [line, caption(layout, 'spineGap')]);
}

/** What nobody knows of the names, at the foot. */
export const spineFoot = (layout: SpineLayout): Line => caption(layout, 'spineFoot');

/** The builders' own cash, which stands beside the gap and fills none of it, in one line or two. @param top px */
export function ownCash({ data, size, type }: SpineLayout, top: number): Block {
  const tone = 'chips';
  const much = sum(amount(data, 'ownCash'), type.label, tone);
  const is: Line = { text: words(data, 'spineOwn'), size: type.label, tone };
  return runIn('other0', { x: 0, top, maxWidth: size.width }, [much, is]);
}

/** The plan with the largest question that leaves names their room. Every box of the site has one. */
export function spinePlan(layout: SpineLayout): SpinePlan {
  const { size, space } = layout;
  const top = gapWords(layout).bottom + space.half;
  const own = size.height - blockHeight([spineFoot(layout)], size.width) - ownCash(layout, 0).bottom;
  const low = own - space.half;
  const question = Math.min(
    low - top,
    (size.width * BROAD) / QUESTION_WIDTH,
    (size.width - WIDEST) / (QUESTION_WIDTH + AIR),
  );
  const x = question * (QUESTION_WIDTH + AIR);
  const y = top + (low - top - question) / 2;
  return { own, names: { x, y, w: size.width - x, h: question } };
}
