import { range } from 'd3-array';
import type { Mark } from '../../../marks/mark.ts';
import { amount } from '../../chart.ts';
import { caption, sum } from '../head.ts';
import { even, type PlaceBox } from '../places.ts';
import { QUESTION_WIDTH, type SignPlace } from '../question.ts';
import { block, type Block, runIn } from '../type.ts';
import type { SpineLayout } from './spine-layout.ts';

/** Where the question and the tag stand, and the words over the tag and under it. */
export interface SpinePlan {
  sign: SignPlace;
  tag: PlaceBox;
  words: Mark[];
}

/** How broad the question is, of the drawing, at most. */
const BROAD = 0.74;
/** In the sign's height: where a tag may begin, under its hook's tip, and how high the tag is at most. */
const TIP = 0.37;
const TAG = 0.33;
/** In the sign's height: what words keep from its hook's left edge, and how far from its middle those at its dot end, and the tag at its stem. */
const AIR = 0.04;
const DOT = 0.14;
const STEM = 0.105;
/** How high the tag is, of the drawing: as high as the first, or else as the first of the others that leaves the question its room. */
const HIGH = 0.3;
const LESS = [0.26, 0.22, 0.18, 0.14];

/** The plan for a question as large as this. @param share of the largest */
function planOf(layout: SpineLayout, share: number): SpinePlan {
  const { data, size, space, type } = layout;
  const height = Math.min(size.height, (size.width * BROAD) / QUESTION_WIDTH) * share;
  const sign = { x: size.width - (height * QUESTION_WIDTH) / 2, top: size.height - height, height };
  const quiet = (key: string, label: 'spineGap' | 'spineFoot', top: number, width: number): Block => {
    const line = caption(layout, label);
    return block(key, { x: 0, top, maxWidth: even([line], width) }, [line]);
  };
  const gap = block('gap-words', { x: 0, top: 0 }, [sum(amount(data, 'gap'), type.hero)]);
  const is = [size.width, size.width - height * (QUESTION_WIDTH + AIR)]
    .map((most) => ({ ...quiet('gap-is', 'spineGap', gap.bottom, most), most }))
    // Over the question, where there is room, else beside it.
    .find(({ bottom, most }) => bottom < sign.top || most < size.width)!;
  const width = sign.x - DOT * height;
  const foot = (top: number): Block => {
    const own = runIn('own', { x: 0, top, maxWidth: width }, [
      sum(amount(data, 'ownCash'), type.number, 'chips'),
      { ...caption(layout, 'spineOwn'), tone: 'chips' },
    ]);
    const unsized = quiet('foot', 'spineFoot', own.bottom, width);
    return { ...unsized, marks: [...own.marks, ...unsized.marks] };
  };
  const { bottom } = foot(0);
  const high = Math.max(is.bottom + space.half, sign.top + TIP * height);
  const room = size.height - bottom - space.half - high;
  const h = Math.max(gap.width, is.width) > is.most ? 0 : Math.max(0, Math.min(room, height * TAG));
  return {
    sign,
    tag: { x: 0, y: high + (room - h) / 2, w: sign.x - STEM * height, h },
    words: [...gap.marks, ...is.marks, ...foot(size.height - bottom).marks],
  };
}

/** The plan with the largest question that leaves the tag its room. Every box of the site has one. */
export function spinePlan(layout: SpineLayout): SpinePlan {
  const plans: SpinePlan[] = [];
  const found = (least: number): SpinePlan | undefined =>
    plans.find(({ tag }) => tag.h > least * layout.size.height);
  for (const share of range(0.95, 0.4, -0.05)) {
    plans.push(planOf(layout, share));
    if (found(HIGH)) break;
  }
  return [HIGH, ...LESS].map(found).find(Boolean) ?? plans.at(-1)!;
}
